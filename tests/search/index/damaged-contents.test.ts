import { expect, test } from 'vitest';
import { sealBlock } from '../../../lib/search/index/blocks.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { search } from '../../../lib/search/rank/search.ts';
import { sampledTimes } from '../../support/sampled.ts';
import { pick, seededRandom } from '../../support/seeded-random.ts';
import { MemoryIndex } from '../memory-index.ts';
import { randomArticle } from '../random-articles.ts';

const now = Date.UTC(2026, 10, 27, 12);

/** The most CPU time that a search may take, in ms. */
const most = 50;

const random = seededRandom(71);
const until = (end: number): number => Math.floor(random() * end);

/** Contents changed in one of the ways in which stored bytes get damaged. */
function damaged(contents: Uint8Array): Uint8Array {
  const kind = until(4);
  if (kind === 0) return contents.slice(0, until(contents.length));
  if (kind === 1) return Uint8Array.from({ length: until(2 * contents.length) }, () => until(256));
  const copy = contents.slice();
  for (let left = 1 + until(8); left > 0; left -= 1)
    copy[until(copy.length)] = kind === 2 ? 0xff : until(256);
  return copy;
}

const queries = [
  'rare earth ',
  'mag',
  '"rare earth" ',
  'disprosium ',
  'title:china -policy ',
  'separat',
];

test('contents that are wrong under a checksum that is right lead to an answer, soon', async () => {
  const index = new MemoryIndex();
  for (let segment = 0; segment < 2; segment += 1)
    index.add(Array.from({ length: 60 }, (_, at) => randomArticle(segment * 60 + at + 1, random)));
  const { stored } = index.source;
  const whole = [...stored];
  const options = {
    now,
    limit: 200,
    order: 'relevance',
    listed: async () => new Set<number>(),
  } as const;
  for (let round = 0; round < sampledTimes(4_000); round += 1) {
    const [name, block] = pick(whole, random) ?? [];
    if (!name || !block) throw new Error('There is no block.');
    stored.set(
      name,
      sealBlock(block.segment, { ...block, contents: damaged(block.bytes.slice(4)) }),
    );
    const text = pick(queries, random) ?? '';
    const query = parseQuery(text, localClock(now));
    let least = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 5 && least > most / 2; tries += 1) {
      const before = process.threadCpuUsage().user;
      await search({ segments: index.segments, blocks: index.blocks }, query, options);
      least = Math.min(least, (process.threadCpuUsage().user - before) / 1_000);
    }
    expect([round, name, text, least < most ? 'soon' : least]).toEqual([round, name, text, 'soon']);
    stored.set(name, block);
  }
});
