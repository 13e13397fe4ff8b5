import { expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { neighboringRows } from '../../../lib/store/db/neighboring-rows.ts';
import { countRequests } from '../../support/database/table-reads.ts';

const idOf = ({ articleId }: { articleId: number }): number => articleId;

async function store(articleIds: readonly number[]): Promise<void> {
  await db.unread.clear();
  await db.unread.bulkPut(articleIds.map((articleId) => ({ articleId, listedAt: 0 })));
}

/** The keys of the found rows, and the number of requests. */
async function found(
  keys: readonly number[],
  spread?: number,
): Promise<{ ids: number[]; requests: number }> {
  let ids: number[] = [];
  const requests = await countRequests(async () => {
    ids = (await neighboringRows(db.unread, keys, idOf, spread)).map(idOf);
  });
  return { ids, requests };
}

const evens = Array.from({ length: 100 }, (_, at) => 2 * at);

test('neighboring rows: those that lie close together take one request', async () => {
  await store(evens);
  expect(await found([8, 4, 12, 2])).toEqual({ ids: [8, 4, 12, 2], requests: 1 });
});

test('neighboring rows: keys that have no row are left out', async () => {
  await store(evens);
  expect(await found([4, 5, 6, 7, 8])).toEqual({ ids: [4, 6, 8], requests: 1 });
});

test('neighboring rows: those with many others between them are read by key', async () => {
  await store(evens);
  const { ids, requests } = await found([0, 2, 4, 198]);
  expect(ids).toEqual([0, 2, 4, 198]);
  // One of them finds nothing.
  expect(requests).toBe(5);
  expect(await found([0, 2, 4, 198], 6)).toEqual({ ids, requests: 4 });
  expect(await found([0, 6, 12, 22], 6)).toEqual({ ids: [0, 6, 12, 22], requests: 1 });
});

test('neighboring rows: no keys, no rows', async () => {
  await store(evens);
  expect(await found([])).toEqual({ ids: [], requests: 0 });
});
