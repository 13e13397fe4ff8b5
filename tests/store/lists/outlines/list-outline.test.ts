import { beforeEach, expect, test } from 'vitest';
import { listOrders } from '../../../../lib/article/lists/row-place.ts';
import { db } from '../../../../lib/store/db/database.ts';
import type { ListQuery } from '../../../../lib/store/lists/list-query.ts';
import type { ListOutline } from '../../../../lib/store/lists/outlines/list-outline.ts';
import { readOutline, waypointStep } from '../../../../lib/store/lists/outlines/read-outline.ts';
import { readList } from '../../../../lib/store/lists/read-list.ts';
import type { ListRequest } from '../../../../lib/store/lists/read-stretches.ts';
import { hour } from '../../../../lib/time.ts';
import { storedArticle } from '../../../support/builders/articles.ts';
import { sampled } from '../../../support/sampled.ts';

/** So many rows that an outline takes more than one transaction. */
const count = 2_090;
const start: ListRequest = { window: null, anchor: null, pins: [], count: null, top: null };
const goOn = async () => true;

/** Groups of seven articles have the same time, and further down groups of 120, which contain waypoints. */
beforeEach(async () => {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  const sortAt = (id: number) => Math.floor(id / (id < 1_000 ? 7 : 120)) * hour;
  await db.articles.bulkPut(
    ids.map((id) => storedArticle(id, `article-${id}`, { sortAt: sortAt(id) })),
  );
  await db.unread.bulkPut(ids.map((id) => ({ articleId: id, listedAt: sortAt(id) })));
});

/** The partial outlines, one after each step. */
async function outlinesOf(query: ListQuery, rest = goOn): Promise<ListOutline[]> {
  const outlines: ListOutline[] = [];
  await readOutline(query, rest, (outline) =>
    outlines.push({ ...outline, waypoints: [...outline.waypoints] }),
  );
  return outlines;
}

test.each(listOrders)(
  'a list read by its outline, %s first, has the rows that it has without',
  async (order) => {
    for (const name of ['all', 'unread'] as const) {
      const query = { name, filters: [], order };
      const outline = (await outlinesOf(query)).at(-1);
      expect(outline?.isComplete).toBe(true);
      expect(outline?.count).toBe(count);
      const positions = Array.from({ length: 41 }, (_, at) => (at + 1) * waypointStep);
      expect(outline?.waypoints.map(({ position }) => position)).toEqual(positions);
      const windows = [0, 3, waypointStep - 5, waypointStep, waypointStep + 11, 1_990, count - 30];
      for (const from of sampled(windows, 4)) {
        const request = { ...start, window: { from, to: from + 20 } };
        const plain = await readList(query, undefined, request);
        const outlined = await readList(query, undefined, request, outline);
        expect(outlined.stretches).toEqual(plain.stretches);
        expect(outlined.count).toBe(count);
        const articleId = plain.stretches[0]?.ids[4] ?? 0;
        const top = { articleId, sortAt: 0, offset: 0 };
        const reopened = await readList(query, undefined, { ...start, top }, outline);
        expect(reopened.window).toEqual(
          (await readList(query, undefined, { ...start, top })).window,
        );
      }
    }
  },
);

test('an outline that is not complete leads to every row', async () => {
  const query: ListQuery = { name: 'unread', filters: [] };
  const outlines = await outlinesOf(query);
  expect(outlines.map(({ waypoints, isComplete }) => [waypoints.length, isComplete])).toEqual([
    [0, false],
    [40, false],
    [41, true],
  ]);
  for (const from of sampled([0, 1_990, count - 20], 2)) {
    const request = { ...start, window: { from, to: from + 20 } };
    const { stretches } = await readList(query, undefined, request);
    for (const outline of outlines)
      expect((await readList(query, undefined, request, outline)).stretches).toEqual(stretches);
  }
});

test('an outline that is no longer asked for ends, and a list without an index has none', async () => {
  const outlines = await outlinesOf({ name: 'all', filters: [] }, async () => false);
  expect(outlines).toEqual([{ count, waypoints: [], isComplete: false }]);
  expect(await outlinesOf({ name: 'changed', filters: [] })).toEqual([]);
});
