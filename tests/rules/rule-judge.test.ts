import { describe, expect, test } from 'vitest';
import { isRuleCondition } from '../../lib/rule-condition.ts';
import { ruleCondition } from '../../lib/rules/derive-condition.ts';
import { type JudgedArticle, ruleJudge } from '../../lib/rules/rule-judge.ts';
import { readRuleText } from '../../lib/rules/rule-query.ts';
import {
  cutWords,
  indexDocument,
  type SearchedTexts,
} from '../../lib/search/index/index-document.ts';
import { localClock } from '../../lib/search/query/date-range.ts';
import { search } from '../../lib/search/rank/search.ts';
import type { SearchOptions } from '../../lib/search/rank/search-options.ts';
import { type NamedEntities, searchedQuery } from '../../lib/watch/entity-query.ts';
import type { WatchHits } from '../../lib/watch/watch-hits.ts';
import { MemoryIndex } from '../search/memory-index.ts';
import { randomArticle } from '../search/random-articles.ts';
import { randomQuery } from '../search/rank/random-queries.ts';
import { newRule } from '../support/builders/rule.ts';
import { testsAll } from '../support/sampled.ts';
import { pick, seededRandom } from '../support/seeded-random.ts';
import { useTimeZone } from '../support/time-zone.ts';

useTimeZone('UTC');

const clock = localClock(Date.UTC(2026, 10, 28, 12));

/** Lynas and neodymium are followed. */
const entities: NamedEntities = {
  known: [
    { name: 'Lynas Rare Earths', kind: 'company', aliases: ['Lynas'], tickers: ['ASX:LYC'] },
    { name: 'Ex-China Mining', kind: 'company', aliases: ['China'], tickers: ['ASX:EXC'] },
    { name: 'neodymium', kind: 'element', symbol: 'Nd' },
    { name: 'terbium', kind: 'element', symbol: 'Tb', aliases: ['Dy/Tb'] },
  ],
  followed: ['Lynas Rare Earths', 'neodymium'],
};

/** A rule with its condition, as it is stored. */
const storedRule = (text: string, terms = '', isOn = true) =>
  newRule({ text, terms, isOn, condition: ruleCondition({ text, terms }, clock, entities) });

const judgeOf = (...rule: Parameters<typeof storedRule>) =>
  ruleJudge([storedRule(...rule)], new Set(entities.followed));

const sale: JudgedArticle & Pick<SearchedTexts, 'texts'> = {
  kind: 'news',
  author: 'Desk',
  categories: ['Policy', 'Stocks'],
  sources: ['reuters.com'],
  sortAt: Date.UTC(2026, 10, 20),
  texts: {
    title: ['Heavy rare earths: Lynas sells oxides'],
    body: ['The plant in Kalgoorlie ships dysprosium.', 'Magnets follow.'],
    author: ['Desk'],
    category: ['Policy', 'Stocks'],
  },
};

const hits: WatchHits = { about: ['Lynas Rare Earths'], inTitle: 1, mentioned: ['neodymium'] };

const isMatch = (text: string, terms = ''): boolean =>
  (judgeOf(text, terms)?.(sale, cutWords(sale), hits).length ?? 0) > 0;

describe('a rule matches by', () => {
  test.each([
    ['a word', 'lynas', true],
    ['another form of a word', 'magnet', true],
    ['a beginning without an asterisk', 'dyspro', false],
    ['a beginning with one', 'dyspro*', true],
    ['a phrase that ends with one', '"ships dys*"', true],
    ['a phrase whose last word begins otherwise', '"plant dys*"', false],
    ['a beginning that it must not have', '-kalg*', false],
    ['each of several words', 'lynas gallium', false],
    ['a word of the title', 'title:oxides', true],
    ['a word that only the text has', 'title:dysprosium', false],
    ['words in a row', '"rare earths"', true],
    ['words in another order', '"earths rare"', false],
    ['words on both sides of a paragraph’s end', '"dysprosium magnets"', false],
    ['the beginning of a word, which is a word of its own', 'dyspros', false],
    ['a misspelled word', 'dysprosiun', false],
    ['an exclusion', 'lynas -kalgoorlie', false],
    ['an alternative', 'gallium OR oxides', true],
    ['a day', 'lynas after:2026-11-20', true],
    ['a day that is over', 'lynas before:2026-11-20', false],
    ['a source', 'source:reuters', true],
    ['a source by its host', 'source:www.reuters.com', true],
    ['another source', 'source:bloomberg', false],
    ['a whole author', 'author:=Desk', true],
    ['a whole category', 'category:=Policy', true],
    ['a whole category that it must not have', 'oxides -category:=Policy', false],
    ['a whole source', 'source:=reuters.com', true],
    ['only a part of a source', 'source:=reuters', false],
    ['what it is about', 'about:lynas', true],
    ['what it only mentions', 'about:neodymium', false],
    ['the symbol of what it mentions', 'element:nd', true],
    ['a ticker, which need not be written', 'ticker:LYC title:oxides', true],
    ['the name of something that is not followed', 'element:terbium', false],
    ['what it is not about', '-about:neodymium oxides', true],
  ])('%s', (_, text, expected) => {
    expect(isMatch(text)).toBe(expected);
  });

  test.each([
    ['a category', 'category:=Policy', true],
    ['a category in lower case, which is another one', 'category:=policy', false],
    ['an author', 'author:=Desk', true],
    ['a source', 'source:=reuters.com', true],
    ['a kind', 'is:podcast', false],
    ['days', 'after:2026-11-20 before:2026-11-21', true],
    ['several filters, of which one is not met', 'category:=Policy author:=Nobody', false],
  ])('%s as a filter', (_, terms, expected) => {
    expect(isMatch('', terms)).toBe(expected);
  });

  test('its text and its filters', () => {
    expect(isMatch('lynas', 'category:=Policy')).toBe(true);
    expect(isMatch('gallium', 'category:=Policy')).toBe(false);
  });
});

test.each([
  ['nothing', '', ''],
  ['a space', ' ', ''],
  ['what the user did', 'lynas is:unread', ''],
  ['a kind by is:', 'is:podcast', ''],
  ['tags', 'lynas tag:later', ''],
  ['notes', 'note:check', ''],
  ['an age', 'lynas after:7d', ''],
  ['an age in a range', 'lynas on:..7d', ''],
  ['what the user did, as a filter', 'lynas', 'is:unread'],
  ['a tag as a filter', '', 'tag:later'],
  ['an unknown operator', 'lynas colour:red', ''],
  ['an unknown day', 'lynas after:soon', ''],
  ['an unknown entity', 'ticker:ZZZ', ''],
  ['what is about something that is not followed', 'lynas -about:terbium', ''],
  ['filters that cannot be read', 'lynas', 'category:'],
  ['an open quote', '"lynas', ''],
])('a rule that asks for %s matches nothing', (_, text, terms) => {
  expect(ruleCondition({ text, terms }, clock, entities)).toBeNull();
  expect(isMatch(text, terms)).toBe(false);
});

test('a rule that is off matches nothing', () => {
  expect(judgeOf('lynas', '', false)).toBeUndefined();
});

test('a rule matches nothing while what it asks for is no longer followed', () => {
  expect(ruleJudge([storedRule('-about:lynas')], new Set())).toBeUndefined();
  const judge = ruleJudge([storedRule('ticker:LYC')], new Set());
  expect(judge?.(sale, cutWords(sale), null)).toHaveLength(1);
});

test('random rules match exactly the articles that the index finds', async () => {
  const ruleCount = testsAll ? 2_000 : 400;
  const random = seededRandom(71);
  const articles = Array.from({ length: 150 }, (_, at) => randomArticle(at + 1, random));
  const index = new MemoryIndex();
  index.add(articles);
  const judged = articles.map((article) => ({
    id: article.articleId,
    fields: { ...sale, sortAt: article.sortAt },
    words: indexDocument(article),
    hits: randomHits(random),
  }));
  /** What `about:`, `ticker:` and `element:` find, according to the table of what is followed. */
  const listed: SearchOptions['listed'] = async ({ operator, value }) =>
    new Set(
      judged.flatMap(({ id, hits: { about, mentioned } }) =>
        about.includes(value) || (operator !== 'about' && mentioned.includes(value)) ? id : [],
      ),
    );
  let found = 0;
  let asked = 0;
  while (asked < ruleCount) {
    const text = withEntity(randomQuery(random, new Set()).text, random);
    const rule = storedRule(text);
    const judge = ruleJudge([rule], new Set(entities.followed));
    // Some queries are not allowed in a rule.
    if (!judge) continue;
    asked += 1;
    // Conditions are stored as JSON.
    expect(JSON.parse(JSON.stringify(rule.condition))).toEqual(rule.condition);
    expect(isRuleCondition(rule.condition), text).toBe(true);
    const query = searchedQuery(readRuleText(text, clock, entities), entities, clock);
    const results = await search(index, query, {
      now: clock.now,
      limit: 1,
      order: 'newest',
      listed,
      isLiteral: true,
    });
    const expected = results.ok ? [...results.value.matching.articleIds] : null;
    const matched = judged.filter(
      ({ fields, words, hits: said }) => judge(fields, words, said).length > 0,
    );
    expect(
      matched.map(({ id }) => id),
      text,
    ).toEqual(expected?.toSorted((one, other) => one - other));
    found += matched.length;
  }
  expect(found).toBeGreaterThan(5 * ruleCount);
});

function randomHits(random: () => number): WatchHits {
  const { followed } = entities;
  const about = followed.filter(() => random() < 0.3);
  const others = followed.filter((name) => !about.includes(name));
  return { about, inTitle: 0, mentioned: others.filter(() => random() < 0.3) };
}

/** Every second time, adds an operator that names an entity to the query. */
function withEntity(text: string, random: () => number): string {
  if (random() < 0.5) return text;
  const named = pick(['about:LYC', 'ticker:LYC', 'ticker:"asx:exc"', 'element:tb'], random) ?? '';
  const sign = random() < 0.3 ? '-' : '';
  return random() < 0.5 ? `${text} ${sign}${named}` : `(${text}) OR (${sign}${named})`;
}
