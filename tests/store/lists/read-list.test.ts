import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import { type ListOrder, listOrders } from '../../../lib/article/lists/row-place.ts';
import { db } from '../../../lib/store/db/database.ts';
import {
  admittingAll,
  type ListMemory,
  staysAndWaits,
} from '../../../lib/store/lists/open-list.ts';
import { readList } from '../../../lib/store/lists/read-list.ts';
import type { ListRequest } from '../../../lib/store/lists/read-stretches.ts';
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

type ScreenRequest = Partial<Omit<ListRequest, 'pins'>> & {
  pins?: readonly number[];
  knownPins?: ListRequest['pins'];
};

/** A screen with an open list that is read again after each change, as in a page. */
function openScreen(
  name: ArticleListName = 'unread',
  filters: readonly ListFilter[] = [],
  order: ListOrder = 'newest',
) {
  let memory: ListMemory | undefined;
  const read = async ({ pins = [], knownPins = [], ...request }: ScreenRequest = {}) => {
    const reading = await readList({ name, filters, order }, memory, {
      window: null,
      anchor: null,
      top: null,
      count: null,
      ...request,
      pins: [...pins.map((articleId) => ({ articleId })), ...knownPins],
    });
    memory = reading.memory;
    return reading;
  };
  const rows = async (request?: ScreenRequest) => {
    const { stretches, articles } = await read(request);
    const ids = stretches[0]?.ids ?? [];
    expect(ids.every((id) => articles.has(id))).toBe(true);
    return ids;
  };
  return {
    read,
    rows,
    waiting: () => [...staysAndWaits(memory).waiting],
    hasReadRows: () => staysAndWaits(memory).hasStaying,
    admit: () => {
      memory = memory && admittingAll(memory);
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

  test('starts with the first row when the list was left at its top', async () => {
    const reading = await openScreen('all').read();
    expect(reading).toMatchObject({ count: 200, window: { from: 0, to: 60 }, top: null });
    expect(reading.stretches).toMatchObject([{ from: 0, ids: ids.toReversed().slice(0, 60) }]);
  });

  test('surrounds the row where the list was left, and has the first one', async () => {
    const top = { articleId: 100, sortAt: 100 * hour, offset: 3 };
    const reading = await openScreen('all').read({ top });
    expect(reading).toMatchObject({ top, window: { from: 90, to: 160 } });
    expect(reading.stretches[0]?.ids.slice(0, 11)).toContain(100);
    expect(reading.stretches.slice(1)).toMatchObject([{ from: 0, ids: [200] }]);
  });

  test('shows the next row in time as a whole when that row has left the list', async () => {
    const top = { articleId: 101, sortAt: 101 * hour, offset: 3 };
    const reading = await openScreen('unread').read({ top });
    expect(reading).toMatchObject({
      count: 100,
      top: { articleId: 100, sortAt: 101 * hour, offset: Number.POSITIVE_INFINITY },
    });
    expect(reading.stretches[0]?.ids).toContain(100);
  });

  test('has the flags and tags of its rows and pins', async () => {
    await toggleSaved(199, hour);
    await db.saved.update(199, { tags: ['later'] });
    const { unread, saved, tags } = await openScreen('all').read({ pins: [2, 999] });
    expect([200, 199, 2, 4].map((id) => unread.has(id))).toEqual([true, false, true, false]);
    expect([[...saved], [...tags]]).toEqual([[199], [[199, ['later']]]]);
  });

  test('has the neighbors of its pins, and none of one that is not in the list', async () => {
    const { stretches } = await openScreen('all').read({ pins: [50, 1, 141, 199, 999] });
    expect(stretches.slice(1)).toMatchObject([
      { from: 149, ids: [51, 50, 49] },
      { from: 198, ids: [2, 1] },
      { from: 58, ids: [142, 141, 140] },
    ]);
  });

  test('finds a pin by its position, while the list has as many rows as then', async () => {
    const screen = openScreen('all');
    await screen.read();
    const pins = [{ articleId: 50, index: 150 }];
    const known = await screen.read({ knownPins: pins, count: 200 });
    expect(known.stretches.slice(1)).toMatchObject([{ from: 149, ids: [51, 50, 49] }]);
    await store(300, { unread: false, at: 110.5 });
    const moved = await screen.read({ knownPins: pins, count: 200 });
    expect(moved.stretches.slice(1)).toMatchObject([{ from: 150, ids: [51, 50, 49] }]);
  });

  test.each([
    ['without the first row after a jump', 200, []],
    ['with the first row if its length has changed meanwhile', 199, [{ from: 0, ids: [200] }]],
  ])('is %s', async (_story, count, heads) => {
    const screen = openScreen('all');
    await screen.read();
    const { stretches } = await screen.read({ window: { from: 50, to: 52 }, count });
    expect(stretches).toMatchObject([{ from: 50, ids: [150, 149] }, ...heads]);
  });

  test('has both neighbors of a pin at the edge of its window', async () => {
    const edges = await openScreen('all').read({ window: { from: 50, to: 60 }, pins: [150, 141] });
    expect(edges.stretches.slice(2)).toMatchObject([
      { from: 49, ids: [151, 150, 149] },
      { from: 58, ids: [142, 141, 140] },
    ]);
  });

  test('moves its window with the anchor', async () => {
    const screen = openScreen('all');
    await screen.read();
    await store(300, { unread: false, at: 110.5 });
    const anchor = { articleId: 100, index: 100 };
    const reading = await screen.read({ window: { from: 98, to: 103 }, anchor });
    expect(reading).toMatchObject({ shift: 1, window: { from: 99, to: 104 } });
    expect(reading.stretches[0]?.ids).toEqual([102, 101, 100, 99, 98]);
  });

  test('stays within the list', async () => {
    const reading = await openScreen('all').read({ window: { from: 190, to: 230 } });
    expect(reading.window).toEqual({ from: 160, to: 200 });
    expect((await openScreen('saved').read({ window: { from: 5, to: 9 } })).window).toEqual({
      from: 0,
      to: 0,
    });
  });

  test('hides rows without an article, and others take their places', async () => {
    await db.table('articles').update(199, { title: undefined });
    await db.articles.delete(198);
    for (const name of ['all', 'unread'] as const) {
      const screen = openScreen(name);
      const { count, stretches } = await screen.read();
      expect(count).toBe(name === 'all' ? 198 : 99);
      expect(stretches[0]?.ids.slice(0, 3)).toEqual(
        name === 'all' ? [200, 197, 196] : [200, 196, 194],
      );
      expect(stretches[0]?.ids).toHaveLength(60);
      expect((await screen.read({ window: { from: 1, to: 2 } })).stretches[0]?.ids).toEqual([
        name === 'all' ? 197 : 196,
      ]);
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
    const { count, stretches } = await openScreen('recentlyRead').read();
    expect([count, stretches[0]?.ids[0], stretches[0]?.ids[59]]).toEqual([200, 230, 171]);
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

describe('a long unread list', () => {
  const ids = Array.from({ length: 300 }, (_, index) => index + 1);
  const [first, last] = [
    { from: 0, to: 20 },
    { from: 280, to: 300 },
  ];

  beforeEach(async () => {
    await db.articles.bulkPut(
      ids.map((id) => storedArticle(id, `article-${id}`, { sortAt: id * hour })),
    );
    await db.unread.bulkPut(ids.map((id) => ({ articleId: id, listedAt: id * hour })));
  });

  test('does not take a row with the time of a drawn one for an arrival', async () => {
    await db.unread
      .where('articleId')
      .between(100, 110, true, true)
      .modify({ listedAt: 105 * hour });
    const screen = openScreen();
    const window = { from: 193, to: 197 };
    expect(await screen.rows({ window })).toEqual([107, 106, 105, 104]);
    expect(await screen.rows({ window })).toEqual([107, 106, 105, 104]);
    expect(screen.waiting()).toEqual([]);
  });

  test('keeps what was marked as read together, drawn or not', async () => {
    const screen = openScreen();
    await screen.rows({ window: first });
    await markRangeRead({ kind: 'these', articleIds: [299, 150, 149, 3] }, 1);
    expect((await screen.read({ window: first })).count).toBe(300);
    expect(await screen.rows({ window: { from: 149, to: 153 } })).toEqual([151, 150, 149, 148]);
    expect(await screen.rows({ window: last })).toContain(3);
  });

  test('keeps what was marked as read together, undone and marked again', async () => {
    const screen = openScreen();
    await screen.rows({ window: first });
    await markRangeRead({ kind: 'all' }, 1);
    await screen.rows({ window: first });
    await undoLatest(1);
    await screen.rows({ window: first });
    await markRangeRead({ kind: 'all' }, 2);
    expect((await screen.read({ window: first })).count).toBe(300);
  });

  test('keeps drawn and pinned rows that were marked as read one by one', async () => {
    const screen = openScreen();
    await screen.rows({ window: first, pins: [100] });
    for (const id of [300, 290, 100, 99]) await removeUnread(id);
    expect((await screen.read({ window: first })).count).toBe(300);
    expect(await screen.rows({ window: { from: 199, to: 203 } })).toEqual([101, 100, 99, 98]);
  });

  test('drops a row that another page marked as read before it was drawn', async () => {
    const screen = openScreen();
    await screen.rows({ window: first });
    await removeUnread(3);
    expect((await screen.read({ window: first })).count).toBe(299);
  });
});

describe('a list that is opened before it is counted', () => {
  const beforeCount = { inView: 27, countsLater: true };

  /** Counts how often a range of an index is counted. */
  function watchCounts(): { counted: number } {
    const { count } = IDBIndex.prototype;
    const watch = { counted: 0 };
    IDBIndex.prototype.count = function (...args) {
      watch.counted += 1;
      return count.apply(this, args);
    };
    onTestFinished(() => {
      IDBIndex.prototype.count = count;
    });
    return watch;
  }

  const storeThrough = (last: number) =>
    storeAll(Array.from({ length: last }, (_, index) => index + 1));

  test('has its first rows, and reads as much of a short one as of a long one', async () => {
    const watch = watchCounts();
    const opening = () =>
      countReads(async () => {
        const reading = await openScreen('all', inNews).read(beforeCount);
        expect(reading).toMatchObject({ count: 27, isCounted: false, window: { from: 0, to: 27 } });
      });
    await storeThrough(100);
    const short = await opening();
    await storeThrough(300);
    expect(await opening()).toBe(short);
    expect(watch.counted).toBe(0);
  });

  test('is counted by its next reading, and what has arrived since waits', async () => {
    await storeThrough(100);
    const screen = openScreen('all', inNews);
    await screen.read(beforeCount);
    await storeAll([101, 102]);
    await db.articles.delete(1);
    expect(await screen.read({ count: 27 })).toMatchObject({ count: 99, isCounted: true });
    expect(screen.waiting()).toEqual([101, 102]);
  });

  test('needs no count where all of its rows are in view', async () => {
    await storeThrough(20);
    const watch = watchCounts();
    const reading = await openScreen('all', inNews).read(beforeCount);
    expect(reading).toMatchObject({ count: 20, isCounted: true });
    expect(watch.counted).toBe(0);
  });

  test('is counted at once where it is a table, or begins below its top', async () => {
    await storeThrough(100);
    const top = { articleId: 50, sortAt: 50 * hour, offset: 0 };
    expect(await openScreen('all').read(beforeCount)).toMatchObject({
      count: 100,
      isCounted: true,
    });
    expect(await openScreen('all', inNews).read({ ...beforeCount, top })).toMatchObject({
      count: 100,
      isCounted: true,
    });
  });
});

describe('what reading a list costs', () => {
  /** Stores articles in which a higher id means an older one. */
  const seed = async (from: number, to: number) => {
    const ids = Array.from({ length: to - from }, (_, index) => from + index + 1);
    await db.articles.bulkPut(
      ids.map((id) =>
        storedArticle(id, `article-${id}`, { sortAt: (10_000 - id) * hour, categories: [] }),
      ),
    );
    await db.unread.bulkPut(ids.map((id) => ({ articleId: id, listedAt: (10_000 - id) * hour })));
  };

  /** The rows and keys read by opening a list, moving in it, and following its changes. */
  async function costs(
    name: ArticleListName,
    order: ListOrder,
    size: number,
    firstArrival: number,
  ) {
    const screen = openScreen(name, [], order);
    const opening = await countReads(() => screen.read());
    const { count } = await screen.read();
    // A jump skips the rows above, which is slow in the tests' database.
    const from = size / 4;
    const jump = { from, to: from + 60 };
    let id = 0;
    const moving = await countReads(async () => {
      const { stretches } = await screen.read({ window: jump, pins: [size] });
      id = stretches[0]?.ids[20] ?? 0;
      const window = { from: from + 10, to: from + 70 };
      await screen.read({ window, anchor: { articleId: id, index: from + 20 }, count });
    });
    for (let arrived = 0; arrived < 10; arrived += 1) await store(firstArrival + arrived);
    await removeUnread(id);
    const anchor = { articleId: id, index: from + 20 };
    const following = await countReads(() => screen.read({ window: jump, anchor, count }));
    expect(screen.waiting()).toHaveLength(order === 'newest' ? 10 : 0);
    return { opening, moving, following };
  }

  test.each(listOrders)('does not grow with the list, %s first', async (order) => {
    await seed(0, 1_000);
    const short = [
      await costs('all', order, 1_000, 10_000),
      await costs('unread', order, 1_000, 11_000),
    ];
    await seed(1_000, 2_000);
    // Ids rise with time, as they do for the site's articles.
    await db.articles.where(':id').aboveOrEqual(10_000).delete();
    await db.unread.where(':id').aboveOrEqual(10_000).delete();
    const long = [
      await costs('all', order, 2_000, 12_000),
      await costs('unread', order, 2_000, 13_000),
    ];
    expect(long).toEqual(short);
    expect(Math.max(...short.flatMap(Object.values<number>))).toBeLessThan(800);
  });
});
