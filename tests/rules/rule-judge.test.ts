import { describe, expect, test } from 'vitest';
import { type JudgedArticle, ruleJudge } from '../../lib/rules/rule-judge.ts';
import { readRuleText, ruleQuery } from '../../lib/rules/rule-query.ts';
import {
  cutWords,
  indexDocument,
  type SearchedTexts,
} from '../../lib/search/index/index-document.ts';
import { localClock } from '../../lib/search/query/date-range.ts';
import { search } from '../../lib/search/rank/search.ts';
import { MemoryIndex } from '../search/memory-index.ts';
import { randomArticle } from '../search/random-articles.ts';
import { randomQuery } from '../search/rank/random-queries.ts';
import { newRule } from '../support/builders/rule.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { useTimeZone } from '../support/time-zone.ts';

useTimeZone('UTC');

const clock = localClock(Date.UTC(2026, 10, 28, 12));

const sale: JudgedArticle & Pick<SearchedTexts, 'texts'> = {
  kind: 'news',
  author: 'Desk',
  categories: ['Policy', 'Stocks'],
  sources: ['www.reuters.com'],
  sortAt: Date.UTC(2026, 10, 20),
  texts: {
    title: ['Heavy rare earths: Lynas sells oxides'],
    body: ['The plant in Kalgoorlie ships dysprosium.', 'Magnets follow.'],
    author: ['Desk'],
    category: ['Policy', 'Stocks'],
  },
};

const isMatch = (text: string, terms = '', change: Partial<JudgedArticle> = {}): boolean => {
  const article = { ...sale, ...change };
  const judge = ruleJudge([newRule({ text, terms })], clock);
  return (judge?.(article, cutWords(article)).length ?? 0) > 0;
};

describe('a rule matches by', () => {
  test.each([
    ['a word', 'lynas', true],
    ['another form of a word', 'magnet', true],
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
    ['another source', 'source:bloomberg', false],
  ])('%s', (_, text, expected) => {
    expect(isMatch(text)).toBe(expected);
  });

  test.each([
    ['a category', 'category:Policy', true],
    ['a category in lower case, which is another one', 'category:policy', false],
    ['an author', 'author:Desk', true],
    ['a kind', 'is:podcast', false],
    ['days', 'after:2026-11-20 before:2026-11-21', true],
    ['several filters, of which one is not met', 'category:Policy author:Nobody', false],
  ])('%s as a filter', (_, terms, expected) => {
    expect(isMatch('', terms)).toBe(expected);
  });

  test('its text and its filters', () => {
    expect(isMatch('lynas', 'category:Policy')).toBe(true);
    expect(isMatch('gallium', 'category:Policy')).toBe(false);
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
  ['what the user did, as a filter', 'lynas', 'is:unread'],
  ['a tag as a filter', '', 'tag:later'],
  ['an unknown operator', 'lynas colour:red', ''],
  ['an unknown day', 'lynas after:soon', ''],
  ['filters that cannot be read', 'lynas', 'category:'],
  ['an open quote', '"lynas', ''],
])('a rule that asks for %s matches nothing', (_, text, terms) => {
  expect(ruleQuery({ text, terms }, clock)).toBeNull();
  expect(isMatch(text, terms)).toBe(false);
});

test('a rule that is off matches nothing', () => {
  expect(ruleJudge([newRule({ text: 'lynas', isOn: false })], clock)).toBeUndefined();
});

test('1,000 random rules match exactly the articles that the index finds', async () => {
  const random = seededRandom(71);
  const articles = Array.from({ length: 150 }, (_, at) => randomArticle(at + 1, random));
  const index = new MemoryIndex();
  index.add(articles);
  const judged = articles.map((article) => ({
    id: article.articleId,
    fields: { ...sale, sortAt: article.sortAt },
    words: indexDocument(article),
  }));
  let found = 0;
  let asked = 0;
  while (asked < 1_000) {
    const { text } = randomQuery(random, new Set());
    const judge = ruleJudge([newRule({ text })], clock);
    // Some ask what a rule may not ask.
    if (!judge) continue;
    asked += 1;
    const results = await search(index, readRuleText(text, clock), {
      now: clock.now,
      limit: 1,
      order: 'newest',
      listed: async () => new Set(),
      isLiteral: true,
    });
    const expected = results.ok ? results.value.matching.articleIds : null;
    const matched = judged.filter(({ fields, words }) => judge(fields, words).length > 0);
    expect(
      matched.map(({ id }) => id),
      text,
    ).toEqual(expected?.toSorted((one, other) => one - other));
    found += matched.length;
  }
  expect(found).toBeGreaterThan(5_000);
});
