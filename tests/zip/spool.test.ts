import { expect, test } from 'vitest';
import { createSpool } from '../../lib/zip/spool.ts';

test('spool: joins pieces to blobs of a megabyte, so that none of them stays in memory', async () => {
  const spool = createSpool();
  const piece = 'x'.repeat(300_000);
  for (let count = 0; count < 10; count += 1) spool.add(piece);
  spool.add(Uint8Array.of(0x79));
  spool.add(new Blob(['z']));
  const pieces = spool.pieces();
  expect(pieces.map((each) => each instanceof Blob)).toEqual([
    true,
    true,
    false,
    false,
    false,
    true,
  ]);
  expect(await new Blob(pieces).text()).toBe(`${piece.repeat(10)}yz`);
});
