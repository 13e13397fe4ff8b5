import { describe, expect } from 'vitest';
import { test } from '../../support/browsers/chromium-harness.ts';

describe('printed article', () => {
  test('is printed from a tab if started in the side panel', async ({ story }) => {
    const { context } = story.driver;
    // Replaces the browser's print dialog, which would block the page.
    const dialog = await context.addInitScript(() => {
      window.print = () => console.info(`printed: ${document.title}`);
    });
    const printed = context.waitForEvent('console', (line) => line.text().startsWith('printed'));
    const panel = await story.driver.openPanel();
    await panel.getByRole('button', { name: /^No One Owns the Chain/ }).click();
    await panel.getByRole('article').waitFor();
    const tabs = () => context.pages().length;
    const before = tabs();
    await panel.keyboard.press('p');
    expect((await printed).text()).toMatch(/^printed: No One Owns the Chain.* – REEx Reader$/);
    await expect.poll(tabs).toBe(before);
    await dialog.dispose();
  });
});
