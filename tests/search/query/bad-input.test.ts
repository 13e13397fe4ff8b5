import { expect, test } from 'vitest';
import { searchHighlights } from '../../../lib/app/search/highlight-search.ts';
import { queryInWords } from '../../../lib/presenters/query-words.ts';
import { queryErrorMessages } from '../../../lib/presenters/search.ts';
import { ruleQuery } from '../../../lib/rules/rule-query.ts';
import { HitFinder } from '../../../lib/search/hits/hit-finder.ts';
import { TextFinder } from '../../../lib/search/hits/text-finder.ts';
import { completableIn } from '../../../lib/search/query/completable.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { describeQuery } from '../../../lib/search/query/describe-query.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { search } from '../../../lib/search/rank/search.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { sampledTimes } from '../../support/sampled.ts';
import { pick, seededRandom } from '../../support/seeded-random.ts';
import { MemoryIndex } from '../memory-index.ts';
import { randomArticle, randomText } from '../random-articles.ts';

const now = Date.UTC(2026, 10, 27, 12);
const clock = localClock(now);

/** The most CPU time that each operation on a query may take, in ms. */
const most = 50;

const random = seededRandom(12);
const index = new MemoryIndex();
index.add(Array.from({ length: 300 }, (_, at) => randomArticle(at + 1, random)));
const listed = Array.from({ length: 300 }, (_, at) => ({
  highlight: highlight(String(at), { note: randomText(20, random) }),
  article: null,
  change: null,
}));
const texts = Array.from({ length: 50 }, () => randomText(60, random));

const long = (text: string): string => text.repeat(Math.ceil(10_000 / text.length));

const inputs: [string, string][] = [
  ['a word of 10,000 letters', long('n')],
  ['10,000 letters in words', long('rare earth mining ')],
  ['2,000 different words', Array.from({ length: 2_000 }, (_, at) => `w${at}`).join(' ')],
  [
    '90 misspelled words',
    Array.from({ length: 90 }, (_, at) => `mininq${'xyz'[at % 3]}${at}`).join(' '),
  ],
  ['single letters', long('a b c d e f g h i j k l m ')],
  ['quotes', long('"')],
  ['open quotes', long('" a ')],
  ['escaped quotes', `"${long('\\"')}`],
  ['parentheses 1,000 deep', `${'('.repeat(1_000)}tin${')'.repeat(1_000)}`],
  ['open parentheses', long('(tin OR ')],
  ['closed parentheses', long(')')],
  ['negations', long('-')],
  ['negations of groups', long('-(tin NOT ')],
  ['alternatives', long('tin OR ')],
  ['lone surrogates', long('\ud800 \udc00a\udbff')],
  ['right-to-left text', long('\u202eשלום مرحبا ')],
  ['signs of regular expressions', long(`.*+?^$${'{}'}()|[]\\`)],
  ['operators without a value', long('title:')],
  ['operators', long('is:unread category:="a b" ')],
  ['unknown operators', long('foo:bar ')],
  ['dates', long('on:2026-01..2026-03 after:9d ')],
  [
    'different Chinese characters',
    Array.from({ length: 10_000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join(''),
  ],
  ['joined emoji', long('👩‍👩‍👧')],
  ['marks', `e${long('\u0301')}`],
  ['invisible signs', long('\u200b\u2060\ufeff')],
  ['controls', long('\u0000\u0007\n\t')],
  ['tags', long('#tin ')],
];

/** All operations on a query, wherever one can be typed. */
const steps: Record<string, (text: string) => unknown> = {
  read: (text) => parseQuery(text, clock),
  'in words': (text) => queryInWords(describeQuery(parseQuery(text, clock)), now),
  mistakes: (text) => queryErrorMessages(parseQuery(text, clock).errors, text),
  completed: completableIn,
  'as a rule': (text) => ruleQuery({ text, terms: '' }, clock, { known: [], followed: [] }),
  marked: (text) => {
    const finder = new HitFinder(parseQuery(text, clock), { corrections: [], completed: [] });
    return texts.map((each) => finder.hitsIn(each, 'body'));
  },
  'found in an article': (text) => {
    const finder = new TextFinder(text);
    return texts.map((each) => finder.hitsIn(each));
  },
  'in My highlights': (text) => listed.filter(searchHighlights(text, now).matches),
  searched: async (text) => {
    const options = {
      now,
      limit: 200,
      order: 'relevance' as const,
      listed: async () => new Set<number>(),
    };
    const query = parseQuery(text, clock);
    expect((await search(index, query, options)).ok).toBe(true);
  },
};

/** The CPU time of this thread, in ms, which excludes other work on the machine. */
const processorMs = (): number => process.threadCpuUsage().user / 1_000;

/** Pieces that queries consist of, and pieces that they should not have. */
const pieces = [
  ...[
    'rare ',
    'mag',
    'Łódź',
    'U.S.',
    '1,200.5',
    '稀土',
    'שלום',
    '👩‍👩‍👧',
    'e\u0301\u0301',
    '\ud800',
    '\udfff',
    '\u202e',
  ],
  ...[
    '"',
    '“',
    '»',
    '\\',
    '(',
    ')',
    '（',
    '-',
    '−',
    '!',
    '#',
    ':',
    '：',
    '=',
    '..',
    '/',
    '*',
    '|',
    '[',
    '$',
    '\u0000',
  ],
  ...[' OR ', ' AND ', ' NOT ', ' ', '\n', '\u3000', '\u200b'],
  ...[
    'title:',
    'category:="',
    'tag:',
    'note:',
    'is:',
    'color:9',
    'on:',
    'foo:',
    'ticker:',
    'about:',
  ],
  ...['2026-13..', '2026-02-30', '9d', '99999999999999d', '0000-00', 'http://'],
];

const generate = seededRandom(13);

/** Random pieces, from a few to thousands, some of them repeated many times in a row. */
function generated(): string {
  const length = Math.ceil(10_000 ** generate());
  let text = '';
  while (text.length < length)
    text += (pick(pieces, generate) ?? '').repeat(generate() < 0.1 ? Math.ceil(length / 20) : 1);
  return text.slice(0, length);
}

test.each(inputs)('bad queries: %s', async (_what, text) => {
  await expectQuick(text);
  await expectQuick(`${text} mag`);
});

test('bad queries: any signs in any order', { timeout: 300_000 }, async () => {
  for (let left = sampledTimes(400); left > 0; left -= 1) await expectQuick(generated());
});

async function expectQuick(query: string): Promise<void> {
  for (const [step, run] of Object.entries(steps)) {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5 && least > most / 2; round += 1) {
      const before = processorMs();
      await run(query);
      least = Math.min(least, processorMs() - before);
    }
    const took = least < most ? 'quick' : `${least} ms: ${query.slice(0, 200)}`;
    expect([step, took]).toEqual([step, 'quick']);
  }
}
