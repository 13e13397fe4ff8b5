import { describe, expect } from 'vitest';
import { isFirefox, test } from '../support/browsers/stories.ts';

/** Replaces the browser's print dialog, which would block the page. */
const notePrinting = (): void => {
  window.print = () => localStorage.setItem('printed', document.title);
};

describe('printed article', () => {
  test('is printed from a tab if started in the side panel', async ({ story }) => {
    const { driver } = story;
    const notes = await driver.runFirst(notePrinting);
    const panel = await driver.openPanel();
    await panel.getByRole('button', { name: /^No One Owns the Chain/ }).click();
    await panel.getByRole('article').waitFor();
    await panel.keyboard.press('p');
    await expect
      .poll(() => driver.extensionPage.evaluate(() => localStorage.getItem('printed')))
      .toMatch(/^No One Owns the Chain.* – REEx Reader$/);
    // In Firefox the dialog is still open when `print` returns, so the tab stays.
    const tabs = async () => (await driver.pagesAt('/sidepanel.html')).length;
    await expect.poll(tabs).toBe(isFirefox ? 1 : 0);
    await notes.dispose();
  });
});
