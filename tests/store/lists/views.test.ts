import { expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { copyView, keepView, readView } from '../../../lib/store/lists/opened-views.ts';
import { updateView } from '../../../lib/store/lists/views.ts';

const top = { articleId: 7, sortAt: 70, offset: -12 };

test('view: a new surface starts with the unread list', async () => {
  expect(await readView('panel:1')).toEqual({
    surface: 'panel:1',
    list: 'unread',
    terms: '',
    order: 'newest',
    tab: 'unread',
    articleId: null,
    places: {},
    selectedId: null,
    top: null,
    at: 0,
    isOwn: false,
  });
});

test('view: a surface that was given a row of its own is moved by no other surface', async () => {
  await updateView('panel:1', { articleId: 7 }, 200);
  await keepView('panel:2');
  await updateView('panel:1', { articleId: 8 }, 300);
  expect(await readView('panel:2')).toMatchObject({ articleId: 7, isOwn: true });
});

test('view: an opened surface keeps the row that it has, and the oldest of many rows are dropped', async () => {
  for (let id = 1; id <= 40; id += 1) await updateView(`panel:${id}`, { articleId: id }, id);
  await updateView('popup', { tab: 'saved' }, 0);
  await keepView('panel:3');
  await keepView('panel:41');
  const surfaces = (await db.views.orderBy('at').toArray()).map(({ surface }) => surface);
  expect(surfaces.slice(0, 2)).toEqual(['popup', 'panel:11']);
  expect(await readView('panel:41')).toMatchObject({ articleId: 40 });
});

test('view: a surface that shows what another one shows goes its own way from there', async () => {
  await updateView('panel:1', { articleId: 7, list: 'saved' }, 100);
  await copyView('panel:1', 'tab:1', 200);
  await updateView('panel:1', { articleId: 8 }, 300);
  expect(await readView('tab:1')).toMatchObject({ articleId: 7, list: 'saved', isOwn: true });
});

test('view: of many surfaces that were copied, the oldest are dropped', async () => {
  for (let id = 1; id <= 40; id += 1) await copyView('panel:1', `tab:${id}`, id);
  expect(await db.views.count()).toBe(31);
  expect(await db.views.get('tab:1')).toBeUndefined();
});

test('view: a surface restores its last view', async () => {
  await updateView('panel:1', { list: 'saved', selectedId: 7 }, 100);
  await updateView('panel:1', { articleId: 7 }, 200);
  expect(await readView('panel:1')).toMatchObject({
    list: 'saved',
    selectedId: 7,
    articleId: 7,
    at: 200,
  });
});

test('view: a new surface starts with the last view of its kind', async () => {
  await updateView('panel:1', { articleId: 7 }, 200);
  await updateView('panel:2', { articleId: 8 }, 100);
  await updateView('popup', { tab: 'saved', articleId: 9 }, 300);
  expect(await readView('panel:3')).toMatchObject({
    surface: 'panel:3',
    articleId: 7,
    tab: 'unread',
  });
  expect(await readView('popup')).toMatchObject({ surface: 'popup', tab: 'saved', articleId: 9 });
});

test('view: a change in a new surface leaves others of its kind unchanged', async () => {
  await updateView('panel:1', { list: 'all', articleId: 7 }, 100);
  await updateView('panel:2', { articleId: null }, 200);
  expect(await readView('panel:2')).toMatchObject({ list: 'all', articleId: null });
  expect(await readView('panel:1')).toMatchObject({ list: 'all', articleId: 7 });
});

test('view: every list keeps its own position', async () => {
  await updateView('panel:1', { list: 'unread', selectedId: 7, top }, 100);
  await updateView('panel:1', { list: 'saved', selectedId: 3 }, 200);
  expect(await readView('panel:1')).toMatchObject({ selectedId: 3, top: null });
  await updateView('panel:1', { list: 'unread' }, 300);
  expect(await readView('panel:1')).toMatchObject({ selectedId: 7, top });
});

test('view: leaving a filtered list forgets the position in it', async () => {
  await updateView('panel:1', { list: 'all', terms: 'tag:Price', selectedId: 7, top }, 100);
  await updateView('panel:1', { list: 'saved', terms: '' }, 200);
  await updateView('panel:1', { list: 'all' }, 300);
  expect(await readView('panel:1')).toMatchObject({ selectedId: null, top: null });
});

test('view: a partial position update keeps the other fields', async () => {
  await updateView('panel:1', { selectedId: 7, top }, 100);
  await updateView('panel:1', { top: null }, 200);
  expect(await readView('panel:1')).toMatchObject({ selectedId: 7, top: null });
});

test('view: filters are stored as terms, and stay while others change', async () => {
  const terms = 'category:="Rare Earths" is:unread after:2026-11-01';
  await updateView('panel:1', { list: 'all', terms }, 100);
  await updateView('panel:1', { list: 'saved' }, 200);
  expect(await db.views.get('panel:1')).toMatchObject({ list: 'saved', terms });
  expect(await readView('panel:1')).toMatchObject({ terms });
});

test('view: every list begins at its top in another order, which the surface keeps', async () => {
  await updateView('panel:1', { list: 'all', selectedId: 7, top }, 100);
  await updateView('panel:1', { list: 'unread', selectedId: 3, top }, 200);
  await updateView('panel:1', { order: 'oldest', selectedId: null, top: null }, 300);
  await updateView('panel:1', { list: 'all' }, 400);
  expect(await readView('panel:1')).toMatchObject({ order: 'oldest', selectedId: null, top: null });
  await updateView('panel:1', { order: 'oldest', top }, 500);
  expect(await readView('panel:1')).toMatchObject({ top });
});
