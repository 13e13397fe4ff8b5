import { expect, test } from 'vitest';
import type { BlockKey } from '../../../lib/search/index/blocks.ts';
import { db } from '../../../lib/store/db/database.ts';
import { storedBlocks } from '../../../lib/store/search/stored-blocks.ts';
import { countRequests } from '../../support/database/table-reads.ts';

const key = (number: number, segment = 1): BlockKey => ({ segment, part: 'terms', number });

test('blocks that follow one another are read by one request, whatever their order', async () => {
  const stored = [key(1), key(2), key(3), key(5), key(1, 2)];
  await db.searchBlocks.bulkPut(
    stored.map((each, at) => ({ ...each, bytes: new Uint8Array([at]) })),
  );
  const asked = [key(3), key(1), key(5), key(2), key(1, 2), key(3)];
  let read: readonly (Uint8Array | undefined)[] = [];
  const requests = await countRequests(async () => {
    read = await storedBlocks.read(asked);
  });
  expect(read.map((bytes) => bytes?.[0])).toEqual([2, 0, 3, 1, 4, 2]);
  expect(requests).toBe(3);
});
