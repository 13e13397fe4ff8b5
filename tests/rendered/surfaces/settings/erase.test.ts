import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { test } from '../../extension.tsx';

test('settings, erase: everything is erased after a second press, and nothing before it', async ({
  extension,
}) => {
  const page = await extension.openSettings();
  const stored = (await extension.articles()).length;
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  expect(await extension.articles()).toHaveLength(stored);
  await page.getByRole('button', { name: 'Erase everything', exact: true }).click();
  await page.getByText('REEx Reader fetches and stores nothing until you start again.').waitFor();
  await page.getByRole('button', { name: 'Start again' }).waitFor();
  expect(await indexedDB.databases()).toEqual([]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({ erased: true });
  expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  expect(await fakeBrowser.action.getBadgeText({})).toBe('');
});

test('settings, erase: is marked in the task of the click, since the page may be closed right after it', async ({
  extension,
}) => {
  const page = await extension.openSettings();
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  const confirm = page.getByRole('button', { name: 'Erase everything', exact: true });
  const button = await confirm.element();
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  button.click();
  // A task that comes before the next paint.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  expect(set).toHaveBeenCalledWith({ erased: true });
  await page.getByRole('button', { name: 'Start again' }).waitFor();
});
