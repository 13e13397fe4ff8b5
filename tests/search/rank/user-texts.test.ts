import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { UserTexts } from '../../../lib/search/rank/user-texts.ts';

test('user texts: a trimmed list has no room to grow', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const usedBytes = async (): Promise<number> => {
    await new Promise(setImmediate);
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = await usedBytes();
  const texts = new UserTexts();
  for (let articleId = 0; articleId < 1_000; articleId += 1)
    for (let note = 0; note < 40; note += 1)
      texts.add(articleId, 'magnets of terbium and dysprosium');
  const grown = (await usedBytes()) - before;
  texts.trim();
  const trimmed = (await usedBytes()) - before;
  // A list that is full grows by half, so up to a third of each was free.
  expect(trimmed).toBeLessThan(0.9 * grown);
});
