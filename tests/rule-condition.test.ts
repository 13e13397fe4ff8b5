import { describe, expect, test } from 'vitest';
import { entitiesAsked, isRuleCondition, type RuleCondition } from '../lib/rule-condition.ts';

const words: RuleCondition = {
  asks: 'words',
  words: [{ terms: ['magnets'], stem: 'magnet' }],
  fields: 1,
};
const about: RuleCondition = { asks: 'entity', name: 'Lynas', isAbout: true, names: [] };
const ticker: RuleCondition = { ...about, isAbout: false, names: [words] };

describe('the condition of a rule', () => {
  test.each<RuleCondition>([
    words,
    about,
    ticker,
    { asks: 'facet', by: 'category', value: 'Policy' },
    { asks: 'host', name: 'reuters' },
    { asks: 'published', from: null, to: 0 },
    {
      asks: 'all',
      of: [
        { asks: 'any', of: [] },
        { asks: 'not', of: words },
      ],
    },
  ])('is sound: %j', (condition) => {
    expect(isRuleCondition(condition)).toBe(true);
  });

  test.each<unknown>([
    undefined,
    null,
    'words',
    [words],
    { asks: 'everything' },
    { ...words, words: ['magnets'] },
    { ...ticker, names: [{ ...words, fields: '1' }] },
    { asks: 'facet', by: 'tag', value: 'later' },
    { asks: 'published', from: Number.POSITIVE_INFINITY, to: null },
    { asks: 'all', of: words },
    { asks: 'all', of: [words, null] },
    { asks: 'not', of: { asks: 'not' } },
  ])('is refused: %j', (condition) => {
    expect(isRuleCondition(condition)).toBe(false);
  });

  test('is read however deep it is', () => {
    let deep: RuleCondition = ticker;
    for (let depth = 0; depth < 100_000; depth += 1) deep = { asks: 'not', of: deep };
    expect(isRuleCondition(deep)).toBe(true);
    expect(entitiesAsked(deep)).toEqual([ticker]);
  });
});
