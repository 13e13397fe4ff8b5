import { describe, expect, test } from 'vitest';
import { indexStatus, queryErrorMessages, searchStatus } from '../../lib/presenters/search.ts';
import { localClock } from '../../lib/search/query/date-range.ts';
import { parseQuery } from '../../lib/search/query/parse-query.ts';

describe('the status of a search', () => {
  const nothing = { all: { count: 0 }, some: null, corrections: [] };

  test.each([
    ['nothing', nothing, ['0 articles']],
    ['one article', { ...nothing, all: { count: 1 } }, ['1 article']],
    [
      'some of the words',
      { ...nothing, all: { count: 1_200 }, some: { count: 3 } },
      ['1,200 articles', '3 more with some of the words'],
    ],
    ['none with some of the words', { ...nothing, some: { count: 0 } }, ['0 articles']],
    [
      'other spellings',
      { ...nothing, corrections: [{ terms: ['dysprosium', 'dysprosia'] }] },
      ['0 articles', 'Also searched for dysprosium, dysprosia'],
    ],
  ])('says %s', (_what, found, expected) => {
    expect(searchStatus(found, true)).toEqual(expected);
  });

  test('says that more may be found while some articles are still searched', () => {
    expect(searchStatus(nothing, false)).toEqual(['0 articles so far']);
  });

  test.each([
    ['all are', { unindexed: 0, stored: 0 }, null],
    ['one isn’t', { unindexed: 1, stored: 1_200 }, '1,199 of 1,200 articles indexed'],
    ['more were deleted than are left', { unindexed: 3, stored: 2 }, '0 of 2 articles indexed'],
  ])('says how many articles are indexed where %s', (_what, lag, expected) => {
    expect(indexStatus(lag)).toBe(expected);
  });
});

describe('a mistake in a query', () => {
  const messagesOf = (query: string): string[] =>
    queryErrorMessages(parseQuery(query, localClock(0)).errors, query);

  test.each([
    ['rare "earth', 'The quotation mark " isn’t closed.'],
    ['"magn* supply"', 'In a phrase, an asterisk counts only after the last word, not in magn*.'],
    ['rare "" ', '"" has no words.'],
    ['(rare earth', 'The parenthesis ( isn’t closed.'],
    ['rare) earth', 'The parenthesis ) closes nothing.'],
    ['rare () ', '() has no words.'],
    ['OR rare', 'A word is missing beside OR.'],
    ['rare title: ', 'title: needs a value.'],
    ['colour:red', 'colour: isn’t a search operator.'],
    ['is:blue ', 'is:blue isn’t a known value.'],
    ['after:yesterday ', 'after:yesterday isn’t a date.'],
  ])('%s is named with its place', (query, expected) => {
    expect(messagesOf(query)).toContain(expected);
  });

  test('is said once, however often it is made', () => {
    const [unknown, missing] = ['foo: isn’t a search operator.', 'title: needs a value.'];
    expect(messagesOf('foo:a title: foo:b')).toEqual([unknown, missing]);
  });

  test('that is long is shortened', () => {
    const [message = ''] = messagesOf(
      Array.from({ length: 200 }, (_, at) => `word${at}`).join(' '),
    );
    expect(message).toMatch(/^The search is too long: .{10,45}… is left out\.$/);
  });
});
