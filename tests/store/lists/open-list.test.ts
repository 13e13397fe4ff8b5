import { beforeEach, describe, expect, test } from 'vitest';
import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import type { ListOrder } from '../../../lib/article/lists/list-order.ts';
import { db } from '../../../lib/store/db/database.ts';
import {
  admitWaiting,
  followList,
  type ListOpening,
  type OpenList,
  openList,
} from '../../../lib/store/lists/open-list.ts';
import type { ArticleListName } from '../../../lib/store/rows/views.ts';
import { toggleSaved } from '../../../lib/store/user/toggle-saved.ts';
import { undoLatest } from '../../../lib/store/user/undo-redo.ts';
import { markRangeRead, removeUnread } from '../../../lib/store/user/unread.ts';
import { day, hour } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { countReads } from '../../support/database/table-reads.ts';
import { useTimeZone } from '../../support/time-zone.ts';

/** Stores an article. Articles are an hour apart, and a higher id means a newer article, unless `at` says otherwise. */
async function store(id: number, { at = id, unread = true } = {}): Promise<void> {
  await db.articles.put(
    storedArticle(id, `article-${id}`, { sortAt: at * hour, categories: ['News'] }),
  );
  if (unread) await db.unread.put({ articleId: id, listedAt: at * hour });
}

const storeAll = async (ids: readonly number[]): Promise<void> => {
  for (const id of ids) await store(id);
};

/** A screen with an open list that is read again after each change, as in a page. */
function openScreen(
  name: ArticleListName = 'unread',
  filters: readonly ListFilter[] = [],
  order: ListOrder = 'newest',
) {
  let list: OpenList | undefined;
  const query = { name, filters, order };
  const read = async ({ top = null, required = [] }: Partial<ListOpening> = {}) => {
    const reading = list
      ? { top: null, ...(await followList(query, list, { from: 0, to: 60 })) }
      : await openList(query, { top, inView: 60, required });
    list = reading.list;
    return reading;
  };
  return {
    read,
    rows: async () => {
      const { list, rows } = await read();
      // What is missing at the end of the read rows is read the next time.
      expect(list.ids.slice(0, 50).every((id) => rows.articles.has(id))).toBe(true);
      return list.ids;
    },
    waiting: () => list?.waiting,
    hasReadRows: () => list?.hasReadRows,
    admit: () => {
      list = list && admitWaiting(list);
    },
  };
}

const inNews = [{ by: 'category', value: 'News' }] as const;

describe('a list reading', () => {
  const ids = Array.from({ length: 200 }, (_, index) => index + 1);

  beforeEach(async () => {
    await db.articles.bulkPut(
      ids.map((id) => storedArticle(id, `article-${id}`, { sortAt: id * hour })),
    );
    await db.unread.bulkPut(
      ids.filter((id) => id % 2 === 0).map((id) => ({ articleId: id, listedAt: id * hour })),
    );
  });

  test('has every id, and the rows from the first one when the list was left at its top', async () => {
    const { list, rows, top } = await openScreen('all').read();
    expect([list.ids, top]).toEqual([ids.toReversed(), null]);
    expect([...rows.articles.keys()]).toEqual(ids.toReversed().slice(0, 60));
  });

  test('has the rows around the one where the list was left', async () => {
    const left = { articleId: 100, sortAt: 100 * hour, offset: 3 };
    const { rows, top } = await openScreen('all').read({ top: left });
    expect(top).toEqual(left);
    expect([...rows.articles.keys()]).toEqual(ids.toReversed().slice(90, 160));
  });

  test('shows the next row in time as a whole when that row has left the list', async () => {
    const left = { articleId: 101, sortAt: 101 * hour, offset: 3 };
    const { rows, top } = await openScreen('unread').read({ top: left });
    expect(top).toEqual({ articleId: 100, sortAt: 101 * hour, offset: Number.POSITIVE_INFINITY });
    expect(rows.articles.has(100)).toBe(true);
  });

  test('has the flags and tags of its rows, and of what else is required', async () => {
    await toggleSaved(199, hour);
    await db.saved.update(199, { tags: ['later'] });
    const { rows } = await openScreen('all').read({ required: [2, 999] });
    const { unread, saved, tags } = rows;
    expect([200, 199, 2, 4].map((id) => unread.has(id))).toEqual([true, false, true, false]);
    expect([[...saved], [...tags]]).toEqual([[199], [[199, ['later']]]]);
  });

  test('leaves out rows without an article', async () => {
    await db.table('articles').update(199, { title: undefined });
    await db.articles.delete(198);
    for (const [name, first] of [
      ['all', [200, 197, 196]],
      ['unread', [200, 196, 194]],
    ] as const) {
      const screen = openScreen(name);
      expect((await screen.rows()).slice(0, 3)).toEqual(first);
      expect((await screen.rows()).slice(0, 3)).toEqual(first);
    }
  });
});

describe.each([
  ['an index answers for', []],
  ['a filter narrows', inNews],
] as const)('an open list that %s', (_kind, filters) => {
  beforeEach(() => storeAll([1, 2, 3, 4, 5]));

  describe('of unread articles', () => {
    const open = async () => {
      const screen = openScreen('unread', filters);
      await screen.rows();
      return screen;
    };

    test('is unchanged if nothing changed', async () => {
      const screen = await open();
      expect([await screen.rows(), screen.hasReadRows()]).toEqual([[5, 4, 3, 2, 1], false]);
    });

    test('keeps a row that was read in place, until it is opened again', async () => {
      const screen = await open();
      await removeUnread(4);
      expect([await screen.rows(), screen.hasReadRows()]).toEqual([[5, 4, 3, 2, 1], true]);
      expect(await openScreen('unread', filters).rows()).toEqual([5, 3, 2, 1]);
    });

    test('keeps all rows if all were marked as read, and again after that is undone', async () => {
      const screen = await open();
      await markRangeRead({ kind: 'all' }, 1);
      expect([await screen.rows(), screen.hasReadRows()]).toEqual([[5, 4, 3, 2, 1], true]);
      await undoLatest(1);
      expect([await screen.rows(), screen.hasReadRows()]).toEqual([[5, 4, 3, 2, 1], false]);
    });

    test('lets new articles wait until they are admitted', async () => {
      const screen = await open();
      await storeAll([6, 7]);
      expect([await screen.rows(), screen.waiting()]).toEqual([
        [5, 4, 3, 2, 1],
        expect.arrayContaining([6, 7]),
      ]);
      screen.admit();
      expect([await screen.rows(), screen.waiting()]).toEqual([[7, 6, 5, 4, 3, 2, 1], []]);
      await removeUnread(7);
      expect(await screen.rows()).toEqual([7, 6, 5, 4, 3, 2, 1]);
    });

    test('lets articles between rows wait too', async () => {
      const screen = await open();
      await store(6, { at: 3.5 });
      expect([await screen.rows(), screen.waiting()]).toEqual([[5, 4, 3, 2, 1], [6]]);
    });

    test.each([
      ['between rows', 3, [5, 4, 2, 1]],
      ['above the first row', 5, [4, 3, 2, 1]],
    ])('lets an article wait that was read when it was opened: %s', async (_where, id, rows) => {
      await removeUnread(id);
      const screen = await open();
      await db.unread.put({ articleId: id, listedAt: id * hour });
      expect([await screen.rows(), screen.waiting()]).toEqual([rows, [id]]);
    });

    test('forgets an arrival that was read while it waited', async () => {
      const screen = await open();
      await store(6);
      await screen.rows();
      await markRangeRead({ kind: 'all' }, 1);
      expect([await screen.rows(), screen.waiting()]).toEqual([[5, 4, 3, 2, 1], []]);
      await store(7);
      await markRangeRead({ kind: 'all' }, 2);
      expect([await screen.rows(), screen.waiting()]).toEqual([[5, 4, 3, 2, 1], []]);
      expect(await screen.rows()).toEqual([5, 4, 3, 2, 1]);
    });

    test.each([
      ['while it waited', true],
      ['before it was known', false],
    ])(
      'does not show an arrival that was marked as read %s, undone and marked again',
      async (_when, waits) => {
        const screen = await open();
        await store(6);
        if (waits) await screen.rows();
        await markRangeRead({ kind: 'all' }, 1);
        for (const _reading of [1, 2]) await screen.rows();
        await undoLatest(1);
        await markRangeRead({ kind: 'all' }, 2);
        expect([await screen.rows(), screen.waiting()]).toEqual([[5, 4, 3, 2, 1], []]);
      },
    );

    test('appends older articles, and keeps those too', async () => {
      const screen = await open();
      await store(6, { at: 0.5 });
      expect([await screen.rows(), screen.waiting()]).toEqual([[5, 4, 3, 2, 1, 6], []]);
      await removeUnread(6);
      expect(await screen.rows()).toEqual([5, 4, 3, 2, 1, 6]);
    });

    test('continues below if all rows were read', async () => {
      const screen = await open();
      await markRangeRead({ kind: 'all' }, 1);
      await screen.rows();
      await store(6, { at: 0.5 });
      await store(7);
      expect([await screen.rows(), screen.waiting()]).toEqual([[5, 4, 3, 2, 1, 6], [7]]);
    });

    test('leaves out a row whose article is damaged, also when something arrives', async () => {
      await db.table('articles').update(3, { title: undefined });
      const screen = await open();
      expect(await screen.rows()).toEqual([5, 4, 2, 1]);
      await store(6);
      expect([await screen.rows(), screen.waiting()]).toEqual([[5, 4, 2, 1], [6]]);
      screen.admit();
      expect(await screen.rows()).toEqual([6, 5, 4, 2, 1]);
      await db.table('articles').update(1, { title: undefined });
      expect(await screen.rows()).toEqual([6, 5, 4, 2]);
      expect(await screen.rows()).toEqual([6, 5, 4, 2]);
    });

    test('drops rows that are no longer stored', async () => {
      const screen = await open();
      await removeUnread(4);
      await screen.rows();
      await db.articles.delete(4);
      expect(await screen.rows()).toEqual([5, 3, 2, 1]);
      expect(await screen.rows()).toEqual([5, 3, 2, 1]);
    });

    test('lets nothing wait while it is empty', async () => {
      await db.unread.clear();
      const screen = await open();
      await storeAll([6, 7]);
      expect([await screen.rows(), screen.waiting()]).toEqual([[7, 6], []]);
      await store(8);
      expect([await screen.rows(), screen.waiting()]).toEqual([[7, 6], [8]]);
    });
  });

  describe('of all articles', () => {
    const open = async () => {
      const screen = openScreen('all', filters);
      await screen.rows();
      return screen;
    };

    test('lets unread articles wait, and read ones join between rows', async () => {
      const screen = await open();
      await store(6, { at: 3.5 });
      await store(7, { at: 2.5, unread: false });
      expect([await screen.rows(), screen.waiting()]).toEqual([[5, 4, 3, 7, 2, 1], [6]]);
      await removeUnread(6);
      expect([await screen.rows(), screen.waiting()]).toEqual([[5, 4, 6, 3, 7, 2, 1], []]);
    });

    test('lets everything wait that belongs above the first row', async () => {
      const screen = await open();
      await store(6, { unread: false });
      expect([await screen.rows(), screen.waiting()]).toEqual([[5, 4, 3, 2, 1], [6]]);
      screen.admit();
      expect([await screen.rows(), screen.waiting()]).toEqual([[6, 5, 4, 3, 2, 1], []]);
    });

    test('appends older articles', async () => {
      const screen = await open();
      await store(6, { at: 0.5 });
      await store(7, { at: 0.4, unread: false });
      expect([await screen.rows(), screen.waiting()]).toEqual([[5, 4, 3, 2, 1, 6, 7], []]);
    });
  });

  test('of saved articles follows every change, and has no rows that stay', async () => {
    await toggleSaved(2, 10);
    const screen = openScreen('saved', filters);
    await screen.rows();
    await toggleSaved(5, 20);
    expect(await screen.rows()).toEqual([5, 2]);
    await toggleSaved(2, 30);
    expect([await screen.rows(), screen.hasReadRows()]).toEqual([[5], false]);
    await store(6);
    await toggleSaved(6, 40);
    expect([await screen.rows(), screen.waiting()]).toEqual([[6, 5], []]);
  });
});

describe.each([
  ['an index answers for', []],
  ['a filter narrows', inNews],
] as const)('an open list with the oldest first that %s', (_kind, filters) => {
  beforeEach(() => storeAll([1, 2, 3, 4, 5]));

  const open = async (name: ArticleListName) => {
    const screen = openScreen(name, filters, 'oldest');
    await screen.rows();
    return screen;
  };

  test('keeps a row that was read in place, and all that were marked together', async () => {
    const screen = await open('unread');
    await removeUnread(2);
    expect([await screen.rows(), screen.hasReadRows()]).toEqual([[1, 2, 3, 4, 5], true]);
    await markRangeRead({ kind: 'all' }, 1);
    expect(await screen.rows()).toEqual([1, 2, 3, 4, 5]);
    await undoLatest(1);
    expect(await screen.rows()).toEqual([1, 2, 3, 4, 5]);
    expect(await openScreen('unread', filters, 'oldest').rows()).toEqual([1, 3, 4, 5]);
  });

  test.each(['unread', 'all'] as const)('appends new articles at once: %s', async (name) => {
    const screen = await open(name);
    await storeAll([6, 7]);
    expect([await screen.rows(), screen.waiting()]).toEqual([[1, 2, 3, 4, 5, 6, 7], []]);
    await removeUnread(6);
    expect(await screen.rows()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test.each([
    ['unread', 'above the first row', 0.5, [6, 1, 2, 3, 4, 5]],
    ['unread', 'between rows', 3.5, [1, 2, 3, 6, 4, 5]],
    ['all', 'above the first row', 0.5, [6, 1, 2, 3, 4, 5]],
    ['all', 'between rows', 3.5, [1, 2, 3, 6, 4, 5]],
  ] as const)(
    'lets an unread arrival wait until it is admitted: %s, %s',
    async (name, _where, at, rows) => {
      const screen = await open(name);
      await store(6, { at });
      expect([await screen.rows(), screen.waiting()]).toEqual([[1, 2, 3, 4, 5], [6]]);
      screen.admit();
      expect([await screen.rows(), screen.waiting()]).toEqual([rows, []]);
    },
  );

  test('lets older articles of a backfill join above the first row', async () => {
    const screen = await open('all');
    await store(6, { at: 0.5, unread: false });
    await store(7, { at: 2.5, unread: false });
    expect([await screen.rows(), screen.waiting()]).toEqual([[6, 1, 2, 7, 3, 4, 5], []]);
  });

  test('opens where it was left, and at the next row where that row has left it', async () => {
    await removeUnread(3);
    const left = { articleId: 3, sortAt: 3 * hour, offset: -4 };
    const { top } = await openScreen('unread', filters, 'oldest').read({ top: left });
    expect(top).toEqual({ ...left, articleId: 4, offset: Number.POSITIVE_INFINITY });
    const all = await openScreen('all', filters, 'oldest').read({ top: left });
    expect(all.top).toEqual(left);
  });

  test('of saved articles begins with the one that was saved first', async () => {
    await toggleSaved(2, 20);
    await toggleSaved(5, 10);
    expect(await openScreen('saved', filters, 'oldest').rows()).toEqual([5, 2]);
  });
});

test('the list of changes lets new changes wait', async () => {
  await storeAll([1, 2, 3]);
  await db.table('articles').update(1, { changedAt: 9 * hour });
  const screen = openScreen('changed');
  await screen.rows();
  await db.table('articles').update(2, { changedAt: 99 * hour });
  expect([await screen.rows(), screen.waiting()]).toEqual([[1], [2]]);
});

describe('an open list of recently read articles', () => {
  const readIt = (articleId: number, at: number) =>
    db.lastRead.put({ articleId, hash: 'h', at: at * hour });

  beforeEach(async () => {
    await storeAll([1, 2, 3, 4, 5]);
    for (const [at, id] of [4, 1, 3].entries()) await readIt(id, at + 1);
  });

  test('has the article that was read last at its top', async () => {
    expect(await openScreen('recentlyRead').rows()).toEqual([3, 1, 4]);
    expect(await openScreen('recentlyRead', [], 'oldest').rows()).toEqual([4, 1, 3]);
    expect(await openScreen('recentlyRead', inNews).rows()).toEqual([3, 1, 4]);
  });

  test.each<[string, readonly ListFilter[]]>([
    ['whole', []],
    ['filtered', inNews],
  ])('holds still while it is read from, until it is opened again: %s', async (_, filters) => {
    const screen = openScreen('recentlyRead', filters);
    await screen.rows();
    await readIt(4, 10);
    await readIt(5, 11);
    await removeUnread(4);
    expect([await screen.rows(), screen.waiting()]).toEqual([[3, 1, 4], []]);
    expect(screen.hasReadRows()).toBe(false);
    expect(await openScreen('recentlyRead', filters).rows()).toEqual([5, 4, 3, 1]);
  });

  test('keeps what is read while only unread articles are shown', async () => {
    const screen = openScreen('recentlyRead', [{ by: 'is', value: 'unread' }]);
    expect([await screen.rows(), screen.hasReadRows()]).toEqual([[3, 1, 4], false]);
    await removeUnread(1);
    expect([await screen.rows(), screen.hasReadRows()]).toEqual([[3, 1, 4], true]);
  });

  test('loses the row of an article that is deleted', async () => {
    const screen = openScreen('recentlyRead');
    await screen.rows();
    await Promise.all([db.articles.delete(1), db.lastRead.delete(1)]);
    expect(await screen.rows()).toEqual([3, 4]);
  });

  test('has the latest 200', async () => {
    const ids = Array.from({ length: 230 }, (_, index) => index + 1);
    await db.articles.bulkPut(ids.map((id) => storedArticle(id, `article-${id}`)));
    await db.lastRead.bulkPut(ids.map((id) => ({ articleId: id, hash: 'h', at: id * day })));
    const { list } = await openScreen('recentlyRead').read();
    expect([list.ids.length, list.ids[0], list.ids[199]]).toEqual([200, 230, 31]);
    const oldest = await openScreen('recentlyRead', [], 'oldest').rows();
    expect(oldest.slice(0, 2)).toEqual([31, 32]);
  });
});

describe('an open list of some days', () => {
  useTimeZone('UTC');

  /** Articles 12 hours apart: two per day, from the second day on. */
  const noon = 12;
  const since: ListFilter = { by: 'after', value: '1970-01-02' };
  const until: ListFilter = { by: 'before', value: '1970-01-03' };
  const unread: ListFilter = { by: 'is', value: 'unread' };

  beforeEach(async () => {
    for (let id = 1; id <= 6; id += 1) await store(id, { at: id * noon });
  });

  test.each<[string, ArticleListName, readonly ListFilter[]]>([
    ['unread articles', 'unread', []],
    ['all that are unread', 'all', [unread]],
    ['unread articles that a filter narrows', 'unread', inNews],
    ['all that are unread, which a filter narrows', 'all', [...inNews, unread]],
  ])('keeps what was read, and nothing of other days: %s', async (_story, name, filters) => {
    const screen = openScreen(name, [...filters, since, until]);
    expect(await screen.rows()).toEqual([3, 2]);
    await markRangeRead({ kind: 'all' }, 1);
    await store(7, { at: 9 * noon });
    await store(8, { at: 0 });
    expect([await screen.rows(), screen.waiting(), screen.hasReadRows()]).toEqual([
      ...[[3, 2], [], true],
    ]);
    expect(await openScreen(name, [...filters, since, until]).rows()).toEqual([]);
    await undoLatest(1);
    expect([await screen.rows(), screen.hasReadRows()]).toEqual([[3, 2], false]);
  });

  test.each<[string, readonly ListFilter[]]>([
    ['an index answers for', []],
    ['a filter narrows', inNews],
  ])('lets an arrival of these days wait: %s', async (_story, filters) => {
    const screen = openScreen('all', [...filters, since, until]);
    await screen.rows();
    await store(7, { at: 3 * noon });
    await store(8, { at: 4 * noon });
    expect([await screen.rows(), screen.waiting()]).toEqual([[3, 2], [7]]);
    screen.admit();
    expect(await screen.rows()).toEqual([7, 3, 2]);
  });
});

test('saved articles that are unread stay in place when they are read, and leave with being saved', async () => {
  await storeAll([1, 2, 3, 4]);
  for (const id of [1, 2, 3]) await toggleSaved(id, id);
  const screen = openScreen('saved', [{ by: 'is', value: 'unread' }]);
  expect(await screen.rows()).toEqual([3, 2, 1]);
  await removeUnread(2);
  await toggleSaved(3, 9);
  await toggleSaved(4, 10);
  expect([await screen.rows(), screen.hasReadRows()]).toEqual([[4, 2, 1], true]);
  expect(await openScreen('saved', [{ by: 'is', value: 'unread' }]).rows()).toEqual([4, 1]);
});

test('a list keeps what another page reads, however far from the drawn rows', async () => {
  await storeAll(Array.from({ length: 100 }, (_, index) => index + 1));
  const screen = openScreen();
  await screen.rows();
  await removeUnread(3);
  expect([(await screen.rows()).length, screen.hasReadRows()]).toEqual([100, true]);
});

test('following a list reads a number of rows that does not grow with it', async () => {
  const costs: number[] = [];
  for (const size of [500, 1_000]) {
    await storeAll(Array.from({ length: size }, (_, index) => index + 1));
    const screen = openScreen('all');
    await screen.read();
    costs.push((await countReads(() => screen.read())) - size);
  }
  expect(costs[1]).toBe(costs[0]);
});
