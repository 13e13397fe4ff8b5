import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { countUnreadAndSaved } from '../../../lib/store/lists/count-unread-and-saved.ts';
import { listWindow } from '../../../lib/store/lists/list-window.ts';
import { readList } from '../../../lib/store/lists/read-list.ts';
import { readShortList } from '../../../lib/store/lists/short-list.ts';
import { recoverDamagedRows } from '../../../lib/store/recovery/recovery.ts';
import type { ArticleListName } from '../../../lib/store/rows/views.ts';
import { hour } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { damageRow } from '../../support/database/damage-row.ts';

const now = Date.UTC(2026, 10, 24, 12);

beforeEach(async () => {
  const ids = [1, 2, 3, 4, 5];
  await db.articles.bulkPut(
    ids.map((id) => storedArticle(id, `article-${id}`, { sortAt: id * hour })),
  );
  await db.unread.bulkPut(ids.map((articleId) => ({ articleId, listedAt: articleId * hour })));
  await db.saved.bulkPut(ids.map((articleId) => ({ articleId, savedAt: articleId * hour })));
});

/** The rows of a list as the panel shows them, and its reported count. */
async function shown(name: ArticleListName) {
  const start = { window: null, anchor: null, pins: [], count: null, top: null };
  const { stretches, articles, count } = await readList({ name, filters: [] }, undefined, start);
  const ids = stretches[0]?.ids ?? [];
  expect(ids.every((id) => articles.has(id))).toBe(true);
  return { ids, count };
}

/** Checks that all answers of a list about itself agree. */
async function expectAgreement(name: ArticleListName): Promise<void> {
  const list = listWindow({ name, filters: [] });
  const ids = await list.range(0, Number.POSITIVE_INFINITY);
  expect(await list.count()).toBe(ids.length);
  expect(await Promise.all(ids.map((_, index) => list.idAt(index)))).toEqual(ids);
  expect(await Promise.all(ids.map((id) => list.indexOf(id)))).toEqual([...ids.keys()]);
  expect(await shown(name)).toEqual({ ids, count: ids.length });
}

/** Expects that the damage was detected, so that the job recovers it. */
const expectNoticed = (table: string) =>
  expect
    .poll(async () => await db.jobs.get('rederive'))
    .toMatchObject({ damaged: expect.arrayContaining([table]) });

const recover = () =>
  recoverDamagedRows(['articles', 'unread', 'saved'], {
    mirror: { saved: [], highlights: [], briefings: [] },
    now,
  });

describe('a damaged unread row', () => {
  test.each([
    ['without a time', { listedAt: undefined }, [5, 4, 2, 1]],
    ['whose time is a word', { listedAt: 'top' }, [5, 4, 2, 1]],
    ['whose time is out of range', { listedAt: 8.64e15 }, [3, 5, 4, 2, 1]],
  ])('%s: list, count and badge agree', async (_story, fields, ids) => {
    await damageRow('unread', 3, fields);
    expect(await shown('unread')).toEqual({ ids, count: ids.length });
    await expectNoticed('unread');
    await recover();
    await expectAgreement('unread');
    expect(await shown('unread')).toMatchObject({ ids: [5, 4, 3, 2, 1] });
    expect(await countUnreadAndSaved()).toMatchObject({ unread: 5 });
  });

  test.each([
    ['without an article', 9],
    ['under a key that is no id', 'nine'],
  ])('%s: list, count and badge agree', async (_story, articleId) => {
    await db.table('unread').put({ articleId, listedAt: 2 * hour });
    expect(await shown('unread')).toEqual({ ids: [5, 4, 3, 2, 1], count: 5 });
    await expectNoticed('unread');
    await recover();
    await expectAgreement('unread');
    expect(await countUnreadAndSaved()).toMatchObject({ unread: 5 });
  });

  test('is noticed by the popup, which shows the others', async () => {
    await damageRow('unread', 3, { listedAt: undefined });
    const { articles } = await readShortList('unread', 20, []);
    expect(articles.map(({ id }) => id)).toEqual([5, 4, 2, 1]);
    await expectNoticed('unread');
  });
});

describe('a damaged saved row', () => {
  test.each([
    ['without a time', { savedAt: undefined }],
    ['whose time is a word', { savedAt: 'top' }],
    ['whose tags are none', { tags: 'price' }],
  ])('%s: list and count agree', async (_story, fields) => {
    await damageRow('saved', 3, fields);
    expect(await shown('saved')).toEqual({ ids: [5, 4, 2, 1], count: 4 });
    await expectNoticed('saved');
    await recover();
    await expectAgreement('saved');
    expect(await countUnreadAndSaved()).toMatchObject({ saved: 5 });
  });
});

describe('a damaged article', () => {
  test.each([
    ['without a title', { title: undefined, hash: 5 }],
    ['without a time', { sortAt: undefined }],
  ])('%s: lists and counts agree', async (_story, fields) => {
    await damageRow('articles', 3, fields);
    for (const name of ['unread', 'all', 'saved'] as const)
      expect(await shown(name)).toEqual({ ids: [5, 4, 2, 1], count: 4 });
    await expectNoticed('articles');
    await recover();
    for (const name of ['unread', 'all', 'saved'] as const) await expectAgreement(name);
    const counts = await countUnreadAndSaved();
    expect(counts).toEqual({ unread: (await shown('unread')).count, saved: counts.unread });
  });
});
