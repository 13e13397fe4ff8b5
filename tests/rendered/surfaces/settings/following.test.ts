import { expect } from 'vitest';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { groupList } from '../../../../lib/watch/edit-lists.ts';
import { axeViolations } from '../../axe.ts';
import { catchDownloads } from '../../downloads.ts';
import { test } from '../../extension.tsx';
import { storedSettings } from './section.tsx';

test('settings, following: entities and whole groups are followed, and found by any of their names', async ({
  extension,
}) => {
  const page = await extension.openSettings('#following');
  await page.getByRole('switch', { name: 'Mark what you follow in articles' }).uncheck();
  await expect.poll(storedSettings).toMatchObject({ markFollowed: false });
  const companies = page.getByText(/^Companies/);
  await expect.poll(() => companies.textContent()).toMatch(/^Companies 0 of 6\d$/);
  await companies.click();
  const names = await page
    .locator('.EntityGroup[open] li')
    .evaluateAll((all) => all.map((row) => row.textContent?.trim() ?? ''));
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other)));
  await page.getByRole('checkbox', { name: 'MP Materials' }).check();
  await expect.poll(storedSettings).toMatchObject({ followed: ['MP Materials'] });
  await expect.poll(() => companies.textContent()).toMatch(/^Companies 1 of/);

  // Each press counts, no matter how fast the presses follow one another.
  const boxes = page
    .locator('.EntityGroup')
    .filter({ hasText: /^Companies/ })
    .getByRole('checkbox');
  await boxes.evaluateAll((all) => {
    for (const box of all.slice(-3)) box.click();
  });
  await expect.poll(() => companies.textContent()).toMatch(/^Companies 4 of/);
  await boxes.evaluateAll((all) => {
    for (const box of all.slice(-3)) box.click();
  });
  await expect.poll(() => companies.textContent()).toMatch(/^Companies 1 of/);

  const search = page.getByRole('searchbox', { name: 'Company, element or project' });
  await search.fill('hitachi');
  await page.getByRole('checkbox', { name: 'Proterial' }).check();
  await expect.poll(storedSettings).toMatchObject({ followed: ['MP Materials', 'Proterial'] });
  await search.fill('nothing of the kind');
  await page.getByText('Nothing with that name can be followed.').waitFor();

  await search.fill('yttr');
  await page.getByRole('button', { name: 'Follow all' }).click();
  await expect
    .poll(storedSettings)
    .toMatchObject({ followed: ['MP Materials', 'Proterial', 'yttrium'] });
  await page.getByRole('button', { name: 'Follow none' }).click();
  await expect.poll(storedSettings).toMatchObject({ followed: ['MP Materials', 'Proterial'] });

  await search.fill('heavy');
  await page.getByRole('checkbox', { name: 'dysprosium Dy · heavy' }).waitFor();
  expect(await page.locator('.EntityGroup').getByRole('checkbox').count()).toBe(9);

  await search.fill('');
  await companies.click();
  await page.getByRole('button', { name: 'Follow all' }).click();
  await expect.poll(() => companies.textContent()).toMatch(/^Companies (\d+) of \1$/);
  await page.getByText('Saved Companies.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(storedSettings).toMatchObject({ followed: ['MP Materials', 'Proterial'] });
});

const listFile = (value: unknown) =>
  new File([JSON.stringify(value)], 'list.json', { type: 'application/json' });

test('settings, following: a list of the user has entries of its own, which are edited, removed and brought back', async ({
  extension,
}) => {
  const page = await extension.openSettings('#following');
  const dialog = page.getByRole('dialog');
  const acme = { name: 'Acme', kind: 'topic', aliases: ['Acme Metals', 'ACM'] };
  await page.getByRole('button', { name: 'New list' }).click();
  await dialog.getByLabel('Name').fill('Portfolio');
  await dialog.getByRole('button', { name: 'Green' }).click();
  await dialog.getByRole('switch', { name: /^Keep articles/ }).check();
  await dialog
    .getByRole('combobox', { name: 'Notify about articles' })
    .selectOption({ label: 'Silent' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  const list = { name: 'Portfolio', color: 2, keeps: true, notify: 'silent' };
  await expect.poll(storedSettings).toMatchObject({ watchLists: [{ ...list, entities: [] }] });

  await page.getByText(/^Portfolio 0 of/).click();
  const group = page.locator('.EntityGroup').first();
  await group.getByRole('button', { name: 'Add an entry' }).click();
  await dialog.getByLabel('Name', { exact: true }).fill('Acme');
  await dialog.getByLabel('Other names').fill('Acme Metals\n***');
  await dialog.getByText('“***” has no word or number to look for.').waitFor();
  await dialog.getByLabel('Other names').fill('Acme Metals\n ACM ');
  expect(await axeViolations()).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await group.getByRole('checkbox', { name: 'Acme' }).check();
  await expect
    .poll(storedSettings)
    .toMatchObject({ followed: ['Acme'], watchLists: [{ ...list, entities: [acme] }] });

  await group.getByRole('button', { name: 'Add an entry' }).click();
  // The name has the focus, and Enter saves.
  await page.keyboard.type('MP Materials');
  await dialog.getByText('MP Materials is already known').waitFor();
  await page.keyboard.press('Enter');
  const both = [{ ...list, keeps: false, entities: [acme, 'MP Materials'] }];
  await group.getByRole('button', { name: 'Edit list' }).click();
  await dialog.getByRole('switch', { name: /^Keep articles/ }).uncheck();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(storedSettings).toMatchObject({ watchLists: both });

  await group.getByRole('button', { name: 'Keep articles about MP Materials' }).click();
  await expect.poll(storedSettings).toMatchObject({ watchLists: [{ kept: ['MP Materials'] }] });
  await group.getByRole('button', { name: 'Keep articles about MP Materials' }).click();
  await expect.poll(storedSettings).toMatchObject({ watchLists: [{ kept: [] }] });
  const asked = { name: 'Mine', terms: '', text: 'about:Acme' };
  await changeSettings({ savedSearches: [asked] });
  await group.getByRole('button', { name: 'Edit Acme' }).click();
  await dialog.getByLabel('Name', { exact: true }).fill('Apex');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(storedSettings)
    .toMatchObject({ followed: ['Apex'], savedSearches: [{ ...asked, text: 'about:Apex' }] });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(storedSettings).toMatchObject({ followed: ['Acme'], savedSearches: [asked] });
  await group.getByRole('button', { name: 'Remove Acme' }).click();
  await expect.poll(storedSettings).toMatchObject({ followed: [] });
  await page.getByText('Acme was removed.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(storedSettings).toMatchObject({ followed: ['Acme'], watchLists: both });
});

test('settings, following: lists of a file are marked and announced only once their preview was seen', async ({
  extension,
}) => {
  const page = await extension.openSettings('#following');
  const upload = (value: unknown) =>
    page.locator('#following input[type="file"]').inner.upload(listFile(value));
  const dialog = page.getByRole('dialog');
  await upload({ version: 7, lists: [] });
  await page.getByText('The file has version 7. Only version 1 can be imported.').waitFor();
  const acme = { name: 'Acme', kind: 'company' };
  const lists = [
    { name: 'Theirs', color: 3, keeps: false, kept: [], notify: 'on', entities: ['terbium', acme] },
  ];
  await upload({ version: 1, lists: [{ ...lists[0], entities: ['terbium', acme, 'Nobody'] }] });
  await dialog.getByText('Theirs: 2 new entries').waitFor();
  await dialog.getByText('Theirs › Nobody: “Nobody” isn’t in the built-in list.').waitFor();
  expect(await axeViolations()).toEqual([]);
  expect((await storedSettings()).watchLists ?? []).toEqual([]);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect.poll(storedSettings).toMatchObject({ followed: [], watchLists: lists });
  await upload({ version: 1, lists });
  await dialog.getByText('The file adds nothing new.').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await upload({ version: 1, lists: [{ name: 'Others', entities: ['Nobody'] }] });
  await dialog.getByText('The file adds nothing new.').waitFor();
});

test('settings, following: a built-in group that nothing was changed in is exported whole', async ({
  extension,
}) => {
  const files = catchDownloads();
  const page = await extension.openSettings('#following');
  await page.getByText(/^Rare earth elements/).click();
  await page
    .locator('.EntityGroup')
    .filter({ hasText: /^Rare earth elements/ })
    .getByRole('button', { name: 'Export' })
    .click();
  const { lists } = JSON.parse((await files[0]?.blob.text()) ?? '{}');
  expect(lists).toMatchObject([{ group: 'element' }]);
  expect(lists[0].entities).toHaveLength(17);
});

test('settings, following: an entry that is known by another name doesn’t get a second row', async ({
  extension,
}) => {
  const { group: _, ...list } = groupList([], 'company');
  await changeSettings({ watchLists: [{ ...list, name: 'Mine' }] });
  const page = await extension.openSettings('#following');
  await page.getByText(/^Mine 0 of/).click();
  const dialog = page.getByRole('dialog');
  await page.locator('.EntityGroup').first().getByRole('button', { name: 'Add an entry' }).click();
  await dialog.getByLabel('Name', { exact: true }).fill('x'.repeat(10_000));
  await dialog.getByText(/^“x{40}…” is longer than 100 characters\.$/).waitFor();
  for (const typed of ['LYNAS rare earths', 'Lynas']) {
    await dialog.getByLabel('Name', { exact: true }).fill(typed);
    await dialog.getByText('Lynas Rare Earths is already known').waitFor();
  }
  await page.keyboard.press('Enter');
  await expect
    .poll(storedSettings)
    .toMatchObject({ watchLists: [{ name: 'Mine', entities: ['Lynas Rare Earths'] }] });
});
