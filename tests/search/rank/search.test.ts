import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { SearchedArticle } from '../../../lib/search/index/index-document.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { bestOf } from '../../../lib/search/rank/best-of.ts';
import { canBeNear, editDistance } from '../../../lib/search/rank/edit-distance.ts';
import { search } from '../../../lib/search/rank/search.ts';
import type { SearchOptions } from '../../../lib/search/rank/search-options.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { MemoryIndex } from '../memory-index.ts';
import { randomArticle, titled } from '../random-articles.ts';
import { distanceBetween } from './oracle.ts';

const now = Date.UTC(2026, 10, 27, 12);

function indexOf(...articles: SearchedArticle[]): MemoryIndex {
  const index = new MemoryIndex();
  index.add(articles);
  return index;
}

async function searched(index: MemoryIndex, text: string, more: Partial<SearchOptions> = {}) {
  const options: SearchOptions = {
    now,
    limit: 20,
    order: 'relevance',
    listed: async () => new Set(),
    ...more,
  };
  const results = await search(index, parseQuery(text, localClock(now)), options);
  if (!results.ok) throw new Error('A block is damaged.');
  const { all, some, corrections } = results.value;
  return {
    all: all.hits.map(({ articleId }) => articleId),
    some: some?.hits.map(({ articleId }) => articleId),
    missing: some?.hits.map(({ missing }) =>
      missing.map(({ start, end }) => text.slice(start, end)),
    ),
    count: all.count,
    corrections: corrections.map(({ span, terms }) => [text.slice(span.start, span.end), ...terms]),
  };
}

/** Words that occur nowhere else, to give an article some length. */
const filler = (count: number): string =>
  Array.from({ length: count }, (_, at) => `f${at}x`).join(' ');

describe('search: what is found', () => {
  const index = indexOf(
    titled(1, 'Trade ex-China', 'ASX: LYC and BRK.B'),
    titled(2, 'Trade of China', 'Fe₁₆N₂ costs US$110/kg'),
    titled(3, 'A note', '中国稀土磁铁 and the La of Ho'),
    titled(4, 'Dy/Tb', 'NdPr, Nd2Fe14B'),
    titled(5, 'Refineries', 'A refinery separates dysprosium.'),
  );

  test.each(['', '-', 'is:', 'is:unr', 'title:*', '-author:', '"', '(', '#', '***'])(
    '%j asks for nothing yet, so the rest of the query, nothing, leaves all, the newest first',
    async (text) => {
      expect((await searched(index, text)).all).toEqual([5, 4, 3, 2, 1]);
      expect((await searched(index, `dysprosium ${text}`)).all).toEqual([5]);
      expect((await searched(index, text, { among: new Set([2, 4]) })).all).toEqual([4, 2]);
    },
  );

  test.each([
    ['ex-China', [1]],
    ['ex china', [1]],
    ['china ', [2, 1]],
    ['china -ex-china ', [2]],
    ['LYC', [1]],
    ['ASX:LYC', [1]],
    ['brk.b', [1]],
    ['fe16n2', [2]],
    ['Fe₁₆N₂', [2]],
    ['US$110/kg', [2]],
    ['US', [2]],
    ['the la', [3]],
    ['"tr', [2, 1]],
    ['"dy', [4]],
    ['ho ', [3]],
    ['稀土', [3]],
    ['土', [3]],
    ['稀', [3]],
    ['稀磁', []],
    ['tb', [4]],
    ['ndpr', [4]],
    ['nd2fe14b', [4]],
    ['nd2', [4]],
    ['refinery ', [5]],
    ['"refinery separates"', [5]],
    ['"refineries separates"', []],
    ['title:refinery', [5]],
    ['title:dysprosium', []],
    ['-trade', [5, 4, 3]],
  ])('%s', async (text, ids) => {
    const { all, count } = await searched(index, text);
    expect(all).toEqual(ids);
    expect(count).toBe(ids.length);
  });
});

describe('search: the order of results', () => {
  test('an article with exactly this title is on top', async () => {
    const index = indexOf(
      titled(1, 'Magnet prices', `${filler(500)}`),
      titled(2, 'Magnet prices, magnet prices', 'magnet prices '.repeat(20)),
    );
    expect((await searched(index, 'MAGNET prices')).all).toEqual([1, 2]);
  });

  test('words in a row come before the same words apart, though nobody typed quotes', async () => {
    const index = indexOf(
      titled(1, 'a', `magnet ${filler(40)} supply rare ${filler(40)}`),
      titled(2, 'b', `magnet supply ${filler(80)} rare`),
      titled(3, 'c', `supply ${filler(3)} magnet ${filler(77)} rare`),
    );
    expect((await searched(index, 'magnet supply ')).all).toEqual([2, 3, 1]);
  });

  test('of otherwise equal articles, the one with the written form comes first', async () => {
    const index = indexOf(titled(1, 'magnets x'), titled(2, 'magnet x'), titled(3, 'magnets x'));
    expect((await searched(index, 'magnets ')).all).toEqual([3, 1, 2]);
  });

  test('a title counts more than the text, and a short text more than a long one', async () => {
    const index = indexOf(
      titled(1, 'a', `terbium ${filler(60)}`),
      titled(2, 'terbium', filler(60)),
      titled(3, 'a', `terbium ${filler(20)}`),
    );
    expect((await searched(index, 'terbium ')).all).toEqual([2, 3, 1]);
  });

  test('of equal articles the newer comes first; "newest" ignores relevance', async () => {
    const at = (id: number, month: number, body: string): SearchedArticle => ({
      ...titled(id, 'a', body),
      sortAt: Date.UTC(2026, month, 1),
    });
    const index = indexOf(at(1, 2, 'tax'), at(2, 8, 'tax'), at(3, 5, 'tax tax'), at(4, 5, 'tax'));
    expect((await searched(index, 'tax ')).all).toEqual([3, 2, 4, 1]);
    const newest = await searched(index, 'tax ', { order: 'newest', limit: 3 });
    expect(newest.all).toEqual([2, 4, 3]);
    expect(newest.count).toBe(4);
  });
});

describe('search: some words missing', () => {
  const index = indexOf(
    titled(1, 'Magnet supply of Vietnam'),
    titled(2, 'Magnet supply'),
    titled(3, 'Supply'),
    titled(4, 'Policy'),
  );

  test('articles with all words come first, then those with some, with what is missing', async () => {
    expect(await searched(index, 'the magnet supply of Vietnam ')).toMatchObject({
      all: [1],
      some: [2, 3],
      missing: [['Vietnam'], ['magnet', 'Vietnam']],
    });
  });

  test('what is quoted, negated, in a field or in parentheses has to match', async () => {
    expect((await searched(index, 'vietnam "magnet supply" tax ')).some).toEqual([1]);
    expect((await searched(index, 'vietnam tax -magnet ')).some).toEqual([]);
    expect((await searched(index, 'vietnam supply title:magnet ')).some).toEqual([2]);
    expect((await searched(index, 'vietnam tax (supply OR policy) ')).some).toEqual([1]);
  });

  test('there is no second group for one word, for alternatives, or if enough have all words', async () => {
    expect((await searched(index, 'magnet ')).some).toBeUndefined();
    expect((await searched(index, 'magnet OR vietnam ')).some).toBeUndefined();
    const many = Array.from({ length: 20 }, (_, id) => titled(id, 'Magnet supply'));
    expect((await searched(indexOf(...many), 'magnet supply ')).some).toBeUndefined();
    expect((await searched(indexOf(...many.slice(1)), 'magnet supply ')).some).toEqual([]);
  });
});

describe('search: words that are begun or misspelled', () => {
  const index = indexOf(
    titled(1, 'Dysprosium'),
    titled(2, 'Magnet'),
    titled(3, 'Magnetization'),
    titled(4, 'Terbium and yttrium'),
    titled(5, 'Terbia'),
  );

  test.each([
    ['dysp', [1]],
    ['dysp ', []],
    ['mag', [3, 2]],
    ['magnet', [2, 3]],
    ['ma', []],
    ['"dysp"', []],
    ['"ma', [3, 2]],
    ['-dysp', [5, 4, 3, 2, 1]],
    ['title:dysp', [1]],
  ])('%s', async (text, ids) => {
    const { all, corrections } = await searched(index, text);
    expect(all).toEqual(ids);
    expect(corrections).toEqual([]);
  });

  test.each([
    ['disprosium', [1], [['disprosium', 'dysprosium']]],
    ['dysporsuim ', [1], [['dysporsuim', 'dysprosium']]],
    ['magnte ', [3, 2], [['magnte', 'magnet']]],
    [
      'terbiun and ytrium ',
      [4],
      [
        ['terbiun', 'terbium'],
        ['ytrium', 'yttrium'],
      ],
    ],
    ['xysprosi ', [], []],
    ['magn3t ', [], []],
    ['magmt ', [], []],
    ['"disprosium" ', [], []],
  ])('%s', async (text, ids, corrections) => {
    const found = await searched(index, text);
    expect(found.corrections).toEqual(corrections);
    expect(found.all).toEqual(ids);
  });

  test('of many misspelled words, the first eight are corrected: each has all terms read', async () => {
    const names = 'samarium europium terbium lutetium scandium yttrium holmium erbium thulium';
    const index = indexOf(titled(1, 'Elements', names));
    const { corrections } = await searched(index, `${names.replaceAll('ium', 'iun')} `);
    expect(corrections.map(([typed]) => typed)).toHaveLength(8);
  });

  test('a rare word that may be misspelled is found first, then the likely one', async () => {
    const typo = indexOf(
      titled(1, 'Disprosium'),
      ...[2, 3, 4].map((id) => titled(id, 'Dysprosium')),
    );
    expect(await searched(typo, 'disprosium ')).toMatchObject({
      all: [1, 4, 3, 2],
      corrections: [['disprosium', 'dysprosium']],
    });
    expect((await searched(typo, 'dysprosium ')).corrections).toEqual([]);
  });

  test('in a longer query a last word that exists is not completed', async () => {
    const index = indexOf(titled(1, 'tax on magnet supply'), titled(2, 'tax on magnet supplyside'));
    expect((await searched(index, 'tax magnet supply')).all).toEqual([1, 2]);
    const long = await searched(index, 'tax magnet tariff supply');
    expect(long.missing).toEqual([['tariff'], ['tariff', 'supply']]);
    expect((await searched(index, 'tax magnet tariff suppl')).missing).toEqual([
      ['tariff'],
      ['tariff'],
    ]);
  });
});

test('search: edits are counted as by the full table', () => {
  const random = seededRandom(5);
  const word = () =>
    Array.from({ length: Math.floor(random() * 9) }, () => 'abc'[Math.floor(random() * 3)]).join(
      '',
    );
  for (let run = 0; run < 3_000; run += 1) {
    const [one, other] = [word(), word()];
    for (const most of [1, 2]) {
      const distance = distanceBetween(one, other);
      expect(editDistance(one, other, most)).toBe(Math.min(distance, most + 1));
      if (distance <= most) expect(canBeNear(one, other, most)).toBe(true);
    }
  }
});

test('search: the best of many hits are kept', () => {
  const random = seededRandom(6);
  for (const [count, most, range] of [
    [500, 20, 1_000],
    [500, 20, 3],
    [500, 499, 40],
    [300, 200, 1],
    [7, 20, 1_000],
    [20, 20, 5],
    [9, 0, 5],
  ] as const) {
    const numbers = Array.from({ length: count }, () => Math.floor(random() * range));
    const second = Array.from({ length: count }, () => Math.floor(random() * 8));
    const last = numbers.map((_, place) => -place);
    const best = bestOf(count, most, [() => numbers, () => second, () => last]);
    const compare = (one: number, other: number) =>
      (numbers[other] ?? 0) - (numbers[one] ?? 0) ||
      (second[other] ?? 0) - (second[one] ?? 0) ||
      one - other;
    const expected = Array.from({ length: count }, (_, place) => place).sort(compare);
    expect(best.sort(compare)).toEqual(expected.slice(0, most));
  }
});

test('search: all of very many hits can be kept', () => {
  const numbers = new Uint32Array(300_000);
  expect(bestOf(numbers.length, Number.POSITIVE_INFINITY, [() => numbers]).length).toBe(300_000);
});

test('search: listed articles come from outside, under their name and value', async () => {
  const index = indexOf(titled(1, 'tax'), titled(2, 'tax'), titled(3, 'note'));
  const asked: string[] = [];
  const listed: SearchOptions['listed'] = async ({ operator, value }) => {
    asked.push(`${operator} ${value}`);
    return new Set(operator === 'is' ? [1, 3] : [3]);
  };
  expect((await searched(index, 'tax is:unread ', { listed })).all).toEqual([1]);
  expect((await searched(index, 'is:unread -#Later', { listed })).all).toEqual([1]);
  expect((await searched(index, 'tax OR note:"a b"', { listed })).all.toSorted()).toEqual([
    1, 2, 3,
  ]);
  expect(asked).toEqual(['is unread', 'is unread', 'tag Later', 'note a b']);
});

describe('search: what is damaged or hostile', () => {
  const random = seededRandom(7);
  const articles = Array.from({ length: 200 }, (_, id) => randomArticle(id, random));

  test.each([
    ['a phrase', '"rare earth" magnet '],
    ['words that stand near each other', 'rare earth'],
  ])('a damaged block is a failure that names it, and so is a missing one: %s', async (_, text) => {
    for (const part of ['documents', 'terms', 'postings', 'positions'] as const) {
      const index = indexOf(...articles);
      const name = `0/${part}/0`;
      const block = index.source.stored.get(name);
      if (!block) throw new Error(`There is no block ${name}.`);
      const options = {
        now,
        limit: 20,
        order: 'relevance',
        listed: async () => new Set<number>(),
      } as const;
      const query = parseQuery(text, localClock(now));
      index.source.write([{ ...block, bytes: block.bytes.with(20, 255 - (block.bytes[20] ?? 0)) }]);
      const failure = { ok: false, failure: { segment: 0, part, number: 0 } };
      expect(await search(index, query, options)).toEqual(failure);
      index.source.stored.delete(name);
      expect(await search(index, query, options)).toEqual(failure);
    }
  });

  test.each([
    ['10,000 characters of words', 'rare earth magnets price '.repeat(400)],
    ['one word again and again', 'rare OR '.repeat(1_250)],
    ['1,000 parentheses', '(rare OR '.repeat(1_000)],
    ['negated groups', '-(rare -(earth '.repeat(600)],
    ['quotes', '"rare earth" '.repeat(700)],
    ['lone surrogates', 'rare \ud800 '.repeat(1_000)],
    ['right-to-left text', 'שלום rare '.repeat(900)],
    ['pattern signs', 'rare.*[^a-z]+?$ '.repeat(600)],
  ])('%s are answered', async (_what, text) => {
    const { count } = await searched(indexOf(...articles), text);
    expect(count).toBeGreaterThanOrEqual(0);
  });
});

test('search: results, which stay as long as they are shown, hold nothing that found them', async () => {
  const index = indexOf(titled(1, 'Rare earth magnets'), titled(2, 'Magnet prices'));
  const find = async (text: string) => {
    const listed = async () => new Set<number>();
    const options = { now, limit: 20, order: 'relevance', listed } as const;
    const results = await search(index, parseQuery(text, localClock(now)), options);
    return { results, finding: new WeakRef(listed) };
  };
  const shown = [await find('rare earth'), await find('ma'), await find('magnets ')];
  setFlagsFromString('--expose-gc');
  // A weak reference is never empty in the task that has made it.
  await new Promise(setImmediate);
  runInNewContext('gc')();
  expect(shown.map(({ finding }) => finding.deref())).toEqual([undefined, undefined, undefined]);
  expect(shown.every(({ results }) => results.ok)).toBe(true);
});
