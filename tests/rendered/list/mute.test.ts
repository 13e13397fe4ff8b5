import { expect } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import { test } from '../extension.tsx';
import { untilStill } from '../until-still.ts';

test('muting a category from a row’s menu takes its articles out of the list, and undo brings them back', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: /^All/ }).click();
  const rows = () => document.querySelectorAll('.ArticleRow').length;
  await expect.poll(rows).toBeGreaterThan(5);
  // The rows of the list before stay until those of this one are read, which closes a menu of theirs.
  await untilStill();
  const [article] = await db.articles.orderBy('sortAt').reverse().limit(1).toArray();
  const [category = ''] = article?.categories ?? [];
  const inCategory = await db.articles
    .filter(({ categories }) => categories.includes(category))
    .count();
  const all = await db.articles.count();

  await panel.getByRole('button', { name: `More for ${article?.title}` }).click();
  // Without a key: the one of the list offers what is shown.
  expect(await panel.getByRole('menuitem', { name: 'Export…' }).textContent()).toBe('Export…');
  await panel.getByRole('menuitem', { name: `Category: ${category}` }).click();
  const listed = () => db.articles.where('listedAt').above(0).count();
  await expect.poll(listed).toBe(all - inCategory);
  await expect.poll(() => document.body.textContent).not.toContain(article?.title);

  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(listed).toBe(all);
  await expect.poll(() => document.body.textContent).toContain(article?.title);
  // The toast, and so its undo, is gone.
  await expect.poll(() => panel.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  await panel.getByText('Undone').waitFor();
});

test('muting is what the key for undo takes back, not what was done before', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  const all = await db.articles.count();
  const [row] = await db.articles.orderBy('sortAt').reverse().limit(1).toArray();
  await panel.locator('.PanelList').focus();
  await panel.keyboard.press('s');
  await expect.poll(() => db.saved.count()).toBe(1);
  await panel.getByRole('button', { name: `More for ${row?.title}` }).click();
  await panel.getByRole('menuitem', { name: `Category: ${row?.categories[0]}` }).click();
  const listed = () => db.articles.where('listedAt').above(0).count();
  await expect.poll(listed).toBeLessThan(all);

  // The worker may take them out of the list before the page offers to undo it.
  await panel.getByRole('button', { name: 'Undo' }).waitFor();
  await panel.keyboard.press('z');
  await expect.poll(listed).toBe(all);
  expect(await db.saved.count()).toBe(1);
});

test('once rules mute every stored article, the list of all says so and leads to the rules', async ({
  extension,
}) => {
  const [article] = await db.articles.orderBy('sortAt').reverse().limit(1).toArray();
  await db.articles
    .where('id')
    .notEqual(article?.id ?? 0)
    .delete();
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: 'All', exact: true }).click();
  await panel.getByRole('button', { name: `More for ${article?.title}` }).click();
  await panel.getByRole('menuitem', { name: `Category: ${article?.categories[0]}` }).click();
  await panel.getByRole('heading', { name: 'Everything is muted' }).waitFor();

  await panel.getByRole('button', { name: 'Show rules' }).click();
  await expect
    .poll(() => browserState.openedTabs)
    .toMatchObject([{ url: expect.stringMatching(/\/options\.html#rules$/) }]);
});
