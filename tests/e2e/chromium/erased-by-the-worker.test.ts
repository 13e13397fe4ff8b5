import { expect } from 'vitest';
import { test } from '../../support/browsers/chromium-harness.ts';

test('erase: a page brings nothing back whose database the worker deletes before the page knows why', async ({
  story,
}) => {
  const { driver } = story;
  const page = await driver.openTab('/options.html');
  await page.getByRole('button', { name: 'Erase everything…' }).waitFor();
  const busy = page.evaluate(() => {
    const until = performance.now() + 300;
    while (performance.now() < until);
  });
  await driver.worker.evaluate(async () => {
    await chrome.storage.local.set({ erased: true });
    for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  });
  await busy;
  await page.getByText('Everything was erased').waitFor();
  const left = () =>
    page.evaluate(async () => [...(await indexedDB.databases()), ...Object.keys(localStorage)]);
  await expect.poll(left).toEqual([]);
});
