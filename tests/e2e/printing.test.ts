import { describe, expect } from 'vitest';
import { isFirefox, test } from '../support/browsers/stories.ts';

/** Replaces the browser's print dialog, which would block the page. */
const notePrinting = (): void => {
  window.print = () => localStorage.setItem('printed', document.title);
};

/** Runs inside the extension: no page can read articles until the window lets go of them. */
async function holdArticles(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reex-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve) => {
    const store = database.transaction('articles', 'readwrite').objectStore('articles');
    // A transaction stays open as long as it has requests.
    const hold = () => {
      store.count().onsuccess = () => {
        resolve();
        if ('isHolding' in window) hold();
        else database.close();
      };
    };
    Object.assign(window, { isHolding: true });
    hold();
  });
}

const letGo = (): void => void Reflect.deleteProperty(window, 'isHolding');

describe('printed article', () => {
  test('is printed from a tab if started in the side panel', async ({ story }) => {
    const { driver } = story;
    const panel = await driver.openPanel();
    await panel.getByRole('button', { name: /^No One Owns the Chain/ }).click();
    await panel.getByRole('article').waitFor();
    // The tab prints as soon as it has drawn the article, and closes.
    await driver.extensionPage.evaluate(holdArticles);
    const tab = await driver.openedBy(() => panel.keyboard.press('p'));
    await tab.evaluate(notePrinting);
    await driver.extensionPage.evaluate(letGo);
    await expect
      .poll(() => driver.extensionPage.evaluate(() => localStorage.getItem('printed')))
      .toMatch(/^No One Owns the Chain.* – REEx Reader$/);
    // In Firefox the dialog is still open when `print` returns, so the tab stays.
    const tabs = async () => (await driver.pagesAt('/sidepanel.html')).length;
    await expect.poll(tabs).toBe(isFirefox ? 1 : 0);
  });
});
