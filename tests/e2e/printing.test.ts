import { describe, expect } from 'vitest';
import { holdTable } from '../support/browsers/hold-table.ts';
import { isFirefox, test } from '../support/browsers/stories.ts';

/** Replaces the browser's print dialog, which would block the page. */
const notePrinting = (): void => {
  window.print = () => localStorage.setItem('printed', document.title);
};

describe('printed article', () => {
  test('is printed from a tab if started in the side panel', async ({ story }) => {
    const { driver } = story;
    const panel = await driver.openPanel();
    await panel.getByRole('button', { name: /^No One Owns the Chain/ }).click();
    await panel.getByRole('article').waitFor();
    // The tab prints as soon as it has drawn the article, and closes.
    const letGo = await holdTable(driver, 'articles');
    const tab = await driver.openedBy(() => panel.keyboard.press('p'));
    await tab.evaluate(notePrinting);
    await letGo();
    await expect
      .poll(() => driver.extensionPage.evaluate(() => localStorage.getItem('printed')))
      .toMatch(/^No One Owns the Chain.* – REEx Reader$/);
    // In Firefox the dialog is still open when `print` returns, so the tab stays.
    const tabs = async () => (await driver.pagesAt('/sidepanel.html')).length;
    await expect.poll(tabs).toBe(isFirefox ? 1 : 0);
  });
});
