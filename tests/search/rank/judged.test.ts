import { describe, expect, test } from 'vitest';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { search } from '../../../lib/search/rank/search.ts';
import { tokensOf } from '../../../lib/search/words/tokens.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { MemoryIndex } from '../memory-index.ts';
import { judgedQueries, notes } from './judged-queries.ts';
import { now, recombine, samples } from './sample-documents.ts';

const random = seededRandom(12);
const recombined = Array.from({ length: 2_000 }, (_, index) => recombine(index, samples, random));

/** The articles whose note has all of these words. */
function notedWith(value: string): Set<number> {
  const terms = (text: string) => tokensOf(text).map(({ term }) => term);
  const wanted = terms(value);
  const found = Object.entries(notes).filter(([, note]) => {
    const own = new Set(terms(note));
    return wanted.every((term) => own.has(term));
  });
  return new Set(found.map(([id]) => Number(id)));
}

describe('search: of judged queries', () => {
  const index = new MemoryIndex();
  index.add([...samples.map(({ article }) => article), ...recombined]);

  const rankOf = async (text: string, wanted: number): Promise<number> => {
    const results = await search(index, parseQuery(text, localClock(now)), {
      now,
      limit: 20,
      order: 'relevance',
      listed: async ({ operator, value }) => (operator === 'note' ? notedWith(value) : new Set()),
    });
    if (!results.ok) throw new Error('A block is damaged.');
    const { all, some } = results.value;
    const ids = [...all.hits, ...(some?.hits ?? [])].map(({ articleId }) => articleId);
    const rank = ids.indexOf(wanted);
    return rank < 0 ? Number.POSITIVE_INFINITY : rank + 1;
  };

  test('nine in ten have the wanted article first, and all among the first three', async () => {
    const ranks = await Promise.all(
      judgedQueries.map(async ({ kind, text, wanted }) => ({
        query: `${kind}: ${text}`,
        rank: await rankOf(text, wanted),
      })),
    );
    const late = ranks.filter(({ rank }) => rank > 1);
    expect(late.filter(({ rank }) => rank > 3)).toEqual([]);
    expect(late.length, JSON.stringify(late)).toBeLessThanOrEqual(judgedQueries.length / 10);
  });

  test('there are at least sixty, and five of each kind', () => {
    const kinds = Map.groupBy(judgedQueries, ({ kind }) => kind);
    expect(judgedQueries.length).toBeGreaterThanOrEqual(60);
    expect(kinds.size).toBe(10);
    expect([...kinds.values()].filter((queries) => queries.length < 5)).toEqual([]);
  });
});
