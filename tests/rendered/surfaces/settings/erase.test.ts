import { expect } from 'vitest';
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
