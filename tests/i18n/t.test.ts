import { afterEach, describe, expect, test } from 'vitest';
import { setMessageReader } from '../../lib/i18n/message-reader.ts';
import { t } from '../../lib/i18n/t.ts';
import { readEnglish } from '../support/source/messages.ts';

afterEach(() => setMessageReader(readEnglish));

describe('message lookup', () => {
  test.each([
    [0, '0 articles'],
    [1, '1 article'],
    [2, '2 articles'],
    [21, '21 articles'],
    [1_001, '1,001 articles'],
  ])('chooses the plural form for %i and formats it', (count, expected) => {
    expect(t('count_articles', { count })).toBe(expected);
  });

  test.each([
    ['ar-EG', 7, '٧'],
    ['ar-EG', 1_234, '١٬٢٣٤'],
    ['fa', 999, '۹۹۹'],
    ['de', 999, '999'],
    ['de', 1_234, '1.234'],
    ['en', 0.5, '0.5'],
    ['en', -7, '-7'],
  ])('writes numbers as the language of the catalog does: %s, %d', (tag, count, expected) => {
    setMessageReader((key, [value = '']) => (key === 'app_language' ? tag : value));
    expect(t('count_articles', { count })).toBe(expected);
  });

  test('inserts each value by name, whatever the parameter order', () => {
    expect(t('filter_choiceWithCount', { name: 'Policy', count: 2 })).toBe('Policy 2 articles');
  });

  test('keeps dollar signs in values', () => {
    expect(t('article_byAuthor', { author: 'A$1P $count$' })).toBe('By A$1P $count$');
  });

  test.each([
    ['he', 'Neo (TSX)', '\u2068Neo (TSX)\u2069'],
    ['he', 'כתום', '\u2068כתום\u2069'],
    ['de', 'כתום', '\u2068כתום\u2069'],
    ['de', 'Neo (TSX)', 'Neo (TSX)'],
  ])('isolates a text of another direction: in %s, %s', (tag, author, expected) => {
    setMessageReader((key, [value = '']) => (key === 'app_language' ? tag : value));
    expect(t('article_byAuthor', { author })).toBe(expected);
    expect(t('count_articles', { count: 3 })).toBe('3');
  });

  test('falls back to the form "other" when the catalog lacks one', () => {
    const polish = { app_language: 'pl', count_articles_other: '$1 artykułu' };
    setMessageReader((key, [value = '']) =>
      (new Map(Object.entries(polish)).get(key) ?? '').replace('$1', value),
    );
    expect(t('count_articles', { count: 5 })).toBe('5 artykułu');
  });
});
