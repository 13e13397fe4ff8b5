import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listOrders } from '../../../../lib/article/lists/row-place.ts';
import { db } from '../../../../lib/store/db/database.ts';
import type { ListQuery } from '../../../../lib/store/lists/list-query.ts';
import type { ListMemory } from '../../../../lib/store/lists/open-list.ts';
import {
  type ListOutlines,
  listOutlines,
} from '../../../../lib/store/lists/outlines/list-outlines.ts';
import { waypointStep } from '../../../../lib/store/lists/outlines/read-outline.ts';
import { readList } from '../../../../lib/store/lists/read-list.ts';
import type { ListRequest } from '../../../../lib/store/lists/read-stretches.ts';
import { toggleSaved } from '../../../../lib/store/user/toggle-saved.ts';
import { undoLatest } from '../../../../lib/store/user/undo-redo.ts';
import { markRangeRead, removeUnread } from '../../../../lib/store/user/unread.ts';
import { hour } from '../../../../lib/time.ts';
import { storedArticle } from '../../../support/builders/articles.ts';
import { countRequests } from '../../../support/database/table-reads.ts';
import { testsAll } from '../../../support/sampled.ts';
import { pick, seededRandom } from '../../../support/seeded-random.ts';

const count = 2 * waypointStep + 70;
const goOn = async () => true;
const start: ListRequest = { window: null, anchor: null, pins: [], count: null, top: null };

/** Some articles have the same time. */
const sortAt = (id: number) => Math.floor(id / 3) * hour;

async function store(ids: readonly number[]): Promise<void> {
  await db.articles.bulkPut(
    ids.map((id) =>
      storedArticle(id, `article-${id}`, {
        sortAt: sortAt(id),
        kind: id % 2 === 0 ? 'podcast' : 'news',
        categories: id % 3 === 0 ? ['Magnets', 'Mining'] : ['Magnets'],
        sources: id % 2 === 0 ? ['sec.gov'] : [],
      }),
    ),
  );
  await db.unread.bulkPut(ids.map((id) => ({ articleId: id, listedAt: sortAt(id) })));
}

let outlines: ListOutlines;
/** Names of the lists that were reported as changed. */
let changed: string[];
let unwatch: () => void;

beforeEach(async () => {
  await store(Array.from({ length: count }, (_, index) => index + 1));
  await db.saved.bulkPut(
    Array.from({ length: 300 }, (_, index) => ({ articleId: index + 1, savedAt: index * hour })),
  );
  outlines = listOutlines();
  changed = [];
  unwatch = outlines.watch((hasChanged) => {
    changed.push(...lists.filter(hasChanged).map(({ name }) => name));
  });
});

afterEach(() => unwatch());

const lists: readonly ListQuery[] = listOrders.flatMap((order) => [
  { name: 'all', filters: [], order },
  { name: 'unread', filters: [], order },
  { name: 'saved', filters: [], order },
  { name: 'all', filters: [{ by: 'kind', value: 'news' }], order },
  { name: 'all', filters: [{ by: 'category', value: 'Mining' }], order },
  { name: 'all', filters: [{ by: 'source', value: 'sec.gov' }], order },
  { name: 'all', filters: [{ by: 'is', value: 'unread' }], order },
]);

describe('outlines', () => {
  test('tell each list as a plain reading does after any change, or are dropped', async () => {
    const random = seededRandom(34);
    const upTo = (most: number) => Math.floor(random() * most);
    let latest = count;
    const changes: Record<string, () => Promise<unknown>> = {
      arrival: () => {
        latest += 1;
        return store([latest]);
      },
      'an arrival among others': async () => {
        latest += 1;
        const at = sortAt(upTo(count));
        await db.articles.put(storedArticle(latest, `article-${latest}`, { sortAt: at }));
        await db.unread.put({ articleId: latest, listedAt: at });
      },
      marking: () => removeUnread(1 + upTo(latest)),
      'marking a range': () => {
        const from = upTo(count);
        const articleIds = Array.from({ length: 40 }, (_, index) => from + index);
        return markRangeRead({ kind: 'these', articleIds }, hour);
      },
      undo: () => undoLatest(1),
      saving: () => toggleSaved(1 + upTo(count), hour),
      deletion: async () => {
        const id = 1 + upTo(latest);
        await db.articles.delete(id);
        await db.unread.delete(id);
        await db.saved.delete(id);
      },
      'another time': async () => {
        const id = 1 + upTo(count);
        const [at, unread] = [sortAt(upTo(count)), await db.unread.get(id)];
        await db.articles.put(storedArticle(id, `article-${id}`, { sortAt: at }));
        if (unread) await db.unread.put({ articleId: id, listedAt: at });
      },
    };
    const names = Object.keys(changes);
    const memories = new Map<ListQuery, ListMemory>();
    let outlined = 0;
    const rounds = testsAll ? 64 : 8;
    for (let round = 0; round < rounds; round += 1) {
      const queries = [pick(lists, random), pick(lists, random)].filter(
        (query) => query !== undefined,
      );
      for (const query of queries) await outlines.read(query, goOn);
      const name = names[round % names.length] ?? '';
      await changes[name]?.();
      for (const query of queries) {
        const from = upTo(count);
        const pins = [{ articleId: 1 + upTo(count) }];
        const request = { ...start, window: { from, to: from + 40 }, pins };
        const outline = outlines.of(query);
        if (outline) outlined += 1;
        const memory = memories.get(query);
        const plain = await readList(query, memory, request);
        expect(
          await readList(query, memory, request, outline),
          `${JSON.stringify(query)} after ${name}`,
        ).toEqual(plain);
        memories.set(query, plain.memory);
      }
    }
    expect(outlined).toBeGreaterThan(rounds / 2 - 1);
  });

  test('are kept while other tables change, also for the list under another name', async () => {
    const unreadOnes: ListQuery = { name: 'all', filters: [{ by: 'is', value: 'unread' }] };
    await outlines.read(unreadOnes, goOn);
    await outlines.read({ name: 'all', filters: [] }, goOn);
    await toggleSaved(7, hour);
    expect(outlines.of(unreadOnes)).not.toBeNull();
    expect(new Set(changed.splice(0))).toEqual(new Set(['saved']));
    await removeUnread(7);
    expect(outlines.of(unreadOnes)).toBeNull();
    // Also under another name.
    expect(new Set(changed)).toEqual(new Set(['unread', 'all']));
    expect(outlines.of({ name: 'all', filters: [], order: 'newest' })).not.toBeNull();
  });

  test('are not kept where the table changes while they are read', async () => {
    const all: ListQuery = { name: 'all', filters: [] };
    await outlines.read(all, async () => {
      await db.articles.delete(400);
      return true;
    });
    expect(outlines.of(all)).toBeNull();
  });

  test('are kept as far as they are read', async () => {
    const all: ListQuery = { name: 'all', filters: [] };
    await outlines.read(all, async () => false);
    expect(outlines.of(all)).toEqual({ count, waypoints: [], isComplete: false });
    await outlines.read(all, goOn);
    expect(outlines.of(all)?.isComplete).toBe(true);
  });

  test('are dropped when another page changes the table', async () => {
    const all: ListQuery = { name: 'all', filters: [] };
    await outlines.read(all, goOn);
    const { promise, resolve } = Promise.withResolvers<void>();
    const unwatchOther = outlines.watch(() => resolve());
    const otherPage = new BroadcastChannel('x-storagemutated-1');
    otherPage.postMessage({ [`idb://${db.name}/articles/`]: { from: 1, to: 1, d: 1 } });
    await promise;
    expect(outlines.of(all)).toBeNull();
    otherPage.close();
    unwatchOther();
  });

  test('of the lists that were outlined last are kept', async () => {
    const days: readonly ListQuery[] = Array.from({ length: 21 }, (_, index) => ({
      name: 'all',
      filters: [{ by: 'author', value: `Author ${index}` }],
    }));
    for (const query of days) await outlines.read(query, goOn);
    expect(days.map((query) => outlines.of(query) !== null)).toEqual(days.map((_, at) => at > 0));
  });

  test('let a jump be read by as many requests wherever it leads', async () => {
    const all: ListQuery = { name: 'all', filters: [] };
    await outlines.read(all, goOn);
    const { memory } = await readList(all, undefined, start);
    const requestsAt = (from: number) =>
      countRequests(() =>
        readList(all, memory, { ...start, window: { from, to: from + 40 } }, outlines.of(all)),
      );
    // Two for the latest ids; one each for new articles, the window and the first row; and for each of the last two,
    // one for the articles, one for the unread and one for the saved ones.
    expect(await requestsAt(100)).toBe(11);
    expect(await requestsAt(500)).toBe(11);
  });

  test('let a jump read its rows alone while the table has not changed', async () => {
    const all: ListQuery = { name: 'all', filters: [] };
    await outlines.read(all, goOn);
    const before = outlines.changesOf(all);
    const { memory } = await readList(all, undefined, start);
    const request = { ...start, window: { from: 300, to: 340 } };
    const jump = (isUnchanged: boolean) =>
      readList(all, memory, request, outlines.of(all), isUnchanged);
    expect((await jump(true)).stretches).toEqual((await jump(false)).stretches);
    expect(await countRequests(() => jump(true))).toBe(8);
    expect(outlines.changesOf(all)).toBe(before);
    await store([count + 1]);
    expect(outlines.changesOf(all)).toBeGreaterThan(before);
  });
});
