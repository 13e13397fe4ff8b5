import { afterEach, describe, expect, test } from 'vitest';
import { catalogReader } from '../../lib/i18n/catalog-reader.ts';
import { formatList } from '../../lib/i18n/format-list.ts';
import { formatQuote, formatSentences } from '../../lib/i18n/format-text.ts';
import { setMessageReader } from '../../lib/i18n/message-reader.ts';
import { filterPhrase } from '../../lib/presenters/list-filter.ts';
import { readEnglish } from '../support/source/messages.ts';

afterEach(() => setMessageReader(readEnglish));

const two = { first: { content: '$1' }, next: { content: '$2' } };

/** A catalog of the punctuation that differs between languages. */
function setCatalog(language: string, quoted: string, sentences: string, phrases: string): void {
  setMessageReader(
    catalogReader({
      app_language: { message: language },
      filter_phrase_category: { message: '[$value$]', placeholders: { value: { content: '$1' } } },
      filter_phrase_kind_report: { message: 'in Aktienberichten' },
      filter_phrases: { message: phrases, placeholders: two },
      text_quoted: { message: quoted, placeholders: { text: { content: '$1' } } },
      text_sentences: { message: sentences, placeholders: two },
    }),
  );
}

describe('texts are put together as the language of the catalog does', () => {
  test.each([
    ['de', '„$text$“', '$first$ $next$', '$first$ $next$', '„Erz“', 'A. B. C.', 'a, b und c'],
    ['ja', '「$text$」', '$first$$next$', '$first$、$next$', '「Erz」', 'A.B.C.', 'a、b、c'],
    ['zh-CN', '“$text$”', '$first$$next$', '$first$，$next$', '“Erz”', 'A.B.C.', 'a、b、c'],
  ])('%s', (language, quoted, sentences, phrases, quote, three, list) => {
    setCatalog(language, quoted, sentences, phrases);
    expect(formatQuote('Erz')).toBe(quote);
    expect(formatSentences('A.', 'B.', 'C.')).toBe(three);
    expect(formatList(['a', 'b', 'c'])).toBe(list);
  });

  test('a filter keeps the capital letters of its language', () => {
    setCatalog('de', '', '', '$first$ $next$');
    const report = { by: 'kind', value: 'report' } as const;
    expect(filterPhrase([report, { by: 'category', value: 'Politik' }])).toBe(
      'in Aktienberichten [Politik]',
    );
  });

  test('one sentence or name stands alone, and none is empty', () => {
    expect([formatSentences('A.'), formatSentences()]).toEqual(['A.', '']);
    expect([formatList(['a']), formatList([])]).toEqual(['a', '']);
    expect(formatList(['a', 'b'])).toBe('a, b');
  });
});
