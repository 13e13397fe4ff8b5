import { expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { readView, updateView } from '../../../lib/store/lists/views.ts';

test('the first time the unread list is shown', async () => {
  expect(await readView('panel:1')).toEqual({
    window: 'panel:1',
    list: 'unread',
    filter: null,
    tab: 'unread',
    articleId: null,
    selectedId: null,
    top: null,
    at: 0,
  });
});

test('a window shows what it was left at', async () => {
  await updateView('panel:1', { list: 'saved', selectedId: 7 }, 100);
  await updateView('panel:1', { articleId: 7 }, 200);
  expect(await readView('panel:1')).toMatchObject({
    list: 'saved',
    selectedId: 7,
    articleId: 7,
    at: 200,
  });
});

test('a new window begins where the last of its kind was left', async () => {
  await updateView('panel:1', { articleId: 7 }, 200);
  await updateView('panel:2', { articleId: 8 }, 100);
  await updateView('popup', { tab: 'saved', articleId: 9 }, 300);
  expect(await readView('panel:3')).toMatchObject({
    window: 'panel:3',
    articleId: 7,
    tab: 'unread',
  });
  expect(await readView('popup')).toMatchObject({ window: 'popup', tab: 'saved', articleId: 9 });
});

test('a change in a new window is its own, beside what it began with', async () => {
  await updateView('panel:1', { list: 'all', articleId: 7 }, 100);
  await updateView('panel:2', { articleId: null }, 200);
  expect(await readView('panel:2')).toMatchObject({ list: 'all', articleId: null });
  expect(await readView('panel:1')).toMatchObject({ list: 'all', articleId: 7 });
});

test('a row that an earlier version left lacks what was added since', async () => {
  const { top: _top, ...earlier } = await readView('panel:1');
  await db.table('views').put({ ...earlier, list: 'all' });
  expect(await readView('panel:1')).toMatchObject({ list: 'all', top: null });
});
