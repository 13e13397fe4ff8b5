import { beforeEach, describe, expect, test } from 'vitest';
import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import { db, write } from '../../../lib/store/db/database.ts';
import { countFacets } from '../../../lib/store/lists/count-facets.ts';
import { readFacets } from '../../../lib/store/lists/filter-values.ts';
import { readListCounts } from '../../../lib/store/lists/list-counts.ts';
import { nextUnread } from '../../../lib/store/lists/next-unread.ts';
import { readKeyPointDigest, readShortList } from '../../../lib/store/lists/short-list.ts';
import { muteTables, setMuted } from '../../../lib/store/rules/mute-rows.ts';
import { undoLatest } from '../../../lib/store/user/undo-redo.ts';
import { addUnread, countUnread, markRangeRead } from '../../../lib/store/user/unread.ts';
import { day } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { listIds, queriedIds } from '../../support/database/list-ids.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('UTC');

const count = 130;
const ids = Array.from({ length: count }, (_, at) => at + 1);
const muted = ids.filter((id) => id % 7 === 3 || (id > 40 && id < 60));

beforeEach(async () => {
  await db.articles.bulkPut(
    ids.map((id) =>
      storedArticle(id, `article-${id}`, {
        sortAt: id * day,
        kind: id % 5 === 0 ? 'podcast' : 'news',
        author: id % 3 === 0 ? 'The mining desk' : 'The editors',
        categories: id % 2 === 0 ? ['Mining'] : ['Policy', 'Asia'],
        sources: id % 11 === 0 ? ['sec.gov'] : [],
        keyPoints: id % 4 === 0 ? [{ text: 'Scrap is short.', points: [] }] : [],
        ...(id % 6 === 0 ? { changedAt: (200 + id) * day, changes: ['words'] } : {}),
      }),
    ),
  );
  const some = (rest: number) => ids.filter((id) => id % 2 === rest);
  await db.unread.bulkPut(some(1).map((id) => ({ articleId: id, listedAt: id * day })));
  await db.saved.bulkPut(
    ids.filter((id) => id % 9 === 0).map((id) => ({ articleId: id, savedAt: id })),
  );
  await db.watched.bulkPut(
    ids
      .filter((id) => id % 4 < 2)
      .map((id) => ({
        articleId: id,
        listedAt: id * day,
        isAbout: id % 4 === 0 ? 1 : 0,
        about: ['terbium'],
        inTitle: 0,
        mentioned: [],
      })),
  );
});

const setAll = (articleIds: readonly number[], isMuted: boolean): Promise<void> =>
  write(muteTables, async (tx) => {
    const articles = (await tx.articles.bulkGet([...articleIds])).filter(
      (row) => row !== undefined,
    );
    await setMuted(
      tx,
      articles.map((article) => ({ article, isMuted })),
    );
  });

const contents = async () =>
  Object.fromEntries(
    await Promise.all(
      ['articles', 'unread', 'saved', 'watched'].map(async (name) => [
        name,
        await db.table(name).toArray(),
      ]),
    ),
  );

const filterSets: readonly (readonly ListFilter[])[] = [
  [],
  [{ by: 'kind', value: 'podcast' }],
  [{ by: 'author', value: 'The editors' }],
  [{ by: 'category', value: 'Policy' }],
  [{ by: 'is', value: 'unread' }],
  [{ by: 'after', value: '1970-03-01' }],
  [
    { by: 'category', value: 'Mining' },
    { by: 'author', value: 'The mining desk' },
  ],
];

/** What lists, counts and menus show. */
async function shown(names: readonly ('all' | 'unread' | 'changed' | 'watch')[]) {
  const lists: Record<string, unknown> = {};
  for (const name of names)
    for (const filters of filterSets)
      for (const order of ['newest', 'oldest'] as const) {
        lists[JSON.stringify([name, filters, order])] = await queriedIds({ name, filters, order });
      }
  for (const name of names) {
    const facets = [];
    for await (const facet of countFacets(name, new AbortController().signal)) facets.push(facet);
    lists[`facets of ${name}`] = facets;
    lists[`menu of ${name}`] = await readFacets(name);
  }
  const { saved: _saved, ...counts } = await readListCounts();
  const short = await readShortList('unread', 20, []);
  const whole = await readShortList('unread', 200, []);
  const digest = await readKeyPointDigest(0);
  return {
    lists,
    counts,
    badge: await countUnread(),
    popup: [short, whole, digest].map(({ articles }) => articles.map(({ id }) => id)),
    next: await nextUnread(await listIds('all'), count),
  };
}

const leftOut = ['all', 'unread', 'changed', 'watch'] as const;

describe('muted articles', () => {
  test('are in no list, count or menu, as if they had been removed', async () => {
    await setAll(muted, true);
    const whileMuted = await shown(leftOut);
    await Promise.all(
      [db.articles, db.unread, db.saved, db.watched].map((table) => table.bulkDelete(muted)),
    );
    expect(whileMuted).toEqual(await shown(leftOut));
  });

  test('stay in what the user has saved', async () => {
    const saved = () => listIds('saved', { by: 'kind', value: 'news' });
    const before = await saved();
    await setAll(muted, true);
    expect(await saved()).toEqual(before);
    expect(before.some((id) => muted.includes(id))).toBe(true);
  });

  test('come back exactly as they were', async () => {
    const before = await contents();
    await setAll(muted, true);
    expect(await contents()).not.toEqual(before);
    await setAll(ids, false);
    expect(await contents()).toEqual(before);
  });

  test('come back read if they were read meanwhile, and unread if they were marked so', async () => {
    await setAll(muted, true);
    await db.unread.delete(3);
    await addUnread(10);
    expect(await countUnread()).toBe(
      ids.filter((id) => id % 2 === 1 && !muted.includes(id)).length,
    );
    await setAll(muted, false);
    expect(await db.unread.bulkGet([3, 10])).toEqual([
      undefined,
      { articleId: 10, listedAt: 10 * day },
    ]);
  });

  test('stay as they are when all is marked as read', async () => {
    await setAll(muted, true);
    await markRangeRead({ kind: 'all' }, 1);
    expect(await countUnread()).toBe(0);
    await setAll(muted, false);
    expect(await countUnread()).toBe(muted.filter((id) => id % 2 === 1).length);
  });

  test('stay out of the lists when the marking of before is undone', async () => {
    await markRangeRead({ kind: 'all' }, 1);
    await setAll(muted, true);
    await undoLatest(1);
    const listed = ids.filter((id) => id % 2 === 1 && !muted.includes(id));
    expect(await countUnread()).toBe(listed.length);
    await setAll(muted, false);
    expect(await countUnread()).toBe(65);
  });

  test('are not announced any more', async () => {
    await db.notifications.bulkPut(
      [3, 4].map((articleId) => ({ articleId, state: 'waiting', at: 1 })),
    );
    await setAll(muted, true);
    expect(await db.notifications.toCollection().primaryKeys()).toEqual([4]);
  });
});
