import { beforeEach, describe, expect, test } from 'vitest';
import { listOrders } from '../../../../lib/article/lists/row-place.ts';
import { db } from '../../../../lib/store/db/database.ts';
import { readOutline, waypointStep } from '../../../../lib/store/lists/outlines/read-outline.ts';
import { readList } from '../../../../lib/store/lists/read-list.ts';
import type { ListRequest } from '../../../../lib/store/lists/read-stretches.ts';
import { hour } from '../../../../lib/time.ts';
import { storedArticle } from '../../../support/builders/articles.ts';

/** More than one transaction reads. */
const count = 2_070;
const start: ListRequest = { window: null, anchor: null, pins: [], count: null, top: null };
const goOn = async () => true;

/** Groups of seven articles have the same time, and further down of 120, so that waypoints stand among them. */
beforeEach(async () => {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  const sortAt = (id: number) => Math.floor(id / (id < 1_000 ? 7 : 120)) * hour;
  await db.articles.bulkPut(
    ids.map((id) => storedArticle(id, `article-${id}`, { sortAt: sortAt(id) })),
  );
  await db.unread.bulkPut(ids.map((id) => ({ articleId: id, listedAt: sortAt(id) })));
});

describe.each(listOrders)('a list read by its outline, %s first', (order) => {
  test.each(['all', 'unread'] as const)('has the rows that it has without: %s', async (name) => {
    const query = { name, filters: [], order };
    const outline = await readOutline(query, goOn);
    expect(outline?.count).toBe(count);
    const positions = Array.from({ length: 41 }, (_, at) => (at + 1) * waypointStep);
    expect(outline?.waypoints.map(({ position }) => position)).toEqual(positions);
    for (const from of [
      0,
      3,
      waypointStep - 5,
      waypointStep,
      waypointStep + 11,
      1_990,
      count - 30,
    ]) {
      const request = { ...start, window: { from, to: from + 20 } };
      const plain = await readList(query, undefined, request);
      const outlined = await readList(query, undefined, request, outline);
      expect(outlined.stretches).toEqual(plain.stretches);
      expect(outlined.count).toBe(count);
      const articleId = plain.stretches[0]?.ids[4] ?? 0;
      const top = { articleId, sortAt: 0, offset: 0 };
      const reopened = await readList(query, undefined, { ...start, top }, outline);
      expect(reopened.window).toEqual((await readList(query, undefined, { ...start, top })).window);
    }
  });
});

test('an outline that is no longer asked for ends', async () => {
  expect(await readOutline({ name: 'all', filters: [] }, async () => false)).toBeUndefined();
});

test('a list without an index has no outline', async () => {
  expect(await readOutline({ name: 'changed', filters: [] }, goOn)).toBeUndefined();
});
