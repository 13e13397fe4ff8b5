import { afterEach, describe, expect, test } from 'vitest';
import { setMessageReader } from '../../lib/i18n/message-reader.ts';
import { t } from '../../lib/i18n/t.ts';
import { readEnglish } from '../support/messages.ts';

afterEach(() => setMessageReader(readEnglish));

describe('t', () => {
  test.each([
    [0, '0 articles'],
    [1, '1 article'],
    [2, '2 articles'],
    [21, '21 articles'],
    [1_001, '1,001 articles'],
  ])('chooses the plural form for %i and formats it', (count, expected) => {
    expect(t('coverage_articles', { count })).toBe(expected);
  });

  test('puts each value in its place, whatever the order of the parameters', () => {
    expect(t('filter_choice', { name: 'Policy', count: 2 })).toBe('Policy 2 articles');
  });

  test('keeps dollar signs of a value as they are', () => {
    expect(t('article_by', { author: 'A$1P $count$' })).toBe('By A$1P $count$');
  });

  test('uses the form "other" where a catalog lacks the form of its language', () => {
    const polish = { app_language: 'pl', coverage_articles_other: '$1 artykułu' };
    setMessageReader((key, [value = '']) =>
      (new Map(Object.entries(polish)).get(key) ?? '').replace('$1', value),
    );
    expect(t('coverage_articles', { count: 5 })).toBe('5 artykułu');
  });
});
