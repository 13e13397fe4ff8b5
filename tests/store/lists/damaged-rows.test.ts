import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { countUnreadAndSaved } from '../../../lib/store/lists/count-unread-and-saved.ts';
import { openList } from '../../../lib/store/lists/open-list.ts';
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

/** The rows of a list as the panel shows them. */
async function shown(name: ArticleListName): Promise<readonly number[]> {
  const opening = { top: null, inView: 100, required: [] };
  const { list, rows } = await openList({ name, filters: [] }, opening);
  expect(list.ids.every((id) => rows.articles.has(id))).toBe(true);
  return list.ids;
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
    expect(await shown('unread')).toEqual(ids);
    await expectNoticed('unread');
    await recover();
    expect(await shown('unread')).toHaveLength(5);
    expect(await shown('unread')).toEqual([5, 4, 3, 2, 1]);
    expect(await countUnreadAndSaved()).toMatchObject({ unread: 5 });
  });

  test.each([
    ['without an article', 9],
    ['under a key that is no id', 'nine'],
  ])('%s: list, count and badge agree', async (_story, articleId) => {
    await db.table('unread').put({ articleId, listedAt: 2 * hour });
    expect(await shown('unread')).toEqual([5, 4, 3, 2, 1]);
    await expectNoticed('unread');
    await recover();
    expect(await shown('unread')).toHaveLength(5);
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
    expect(await shown('saved')).toEqual([5, 4, 2, 1]);
    await expectNoticed('saved');
    await recover();
    expect(await shown('saved')).toHaveLength(5);
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
      expect(await shown(name)).toEqual([5, 4, 2, 1]);
    await expectNoticed('articles');
    await recover();
    const ids = await shown('all');
    for (const name of ['unread', 'saved'] as const) expect(await shown(name)).toEqual(ids);
    expect(await countUnreadAndSaved()).toEqual({ unread: ids.length, saved: ids.length });
  });
});
