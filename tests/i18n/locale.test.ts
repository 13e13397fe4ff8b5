import { afterEach, describe, expect, test } from 'vitest';
import { catalogReader } from '../../lib/i18n/catalog-reader.ts';
import { formatDay } from '../../lib/i18n/format-date.ts';
import { formatList } from '../../lib/i18n/format-list.ts';
import { formatNumber } from '../../lib/i18n/format-number.ts';
import { formatTimeOfDay } from '../../lib/i18n/format-time.ts';
import { formatTimeAgo } from '../../lib/i18n/format-timestamp.ts';
import { setMessageReader } from '../../lib/i18n/message-reader.ts';
import { pageLanguage } from '../../lib/i18n/page-language.ts';
import { isMachineTranslated } from '../../lib/i18n/reviewed-languages.ts';
import { t } from '../../lib/i18n/t.ts';
import { byName } from '../../lib/name-order.ts';
import { hour } from '../../lib/time.ts';
import { readCatalog } from '../../scripts/build/catalogs.ts';
import { readEnglish } from '../support/source/messages.ts';
import { useTimeZone } from '../support/time-zone.ts';

afterEach(() => setMessageReader(readEnglish));

const speak = (tag: string) =>
  setMessageReader((key, values) => (key === 'app_language' ? tag : readEnglish(key, values)));

const at = Date.parse('2026-11-24T19:05Z');

describe.each([
  ['nl', 'en', ['24 Nov 2026', '19:05', '1.234', '2 hr ago', 'A, B, C']],
  ['de-CH', 'de', ['24. Nov. 2026', '19:05', "1'234", 'vor 2 Std.', 'A, B und C']],
  ['en-US', 'en', ['Nov 24, 2026', '7:05 PM', '1,234', '2 hr. ago', 'A, B, C']],
  ['ja', 'ja', ['2026年11月24日', '19:05', '1,234', '2 時間前', 'A、B、C']],
  ['fr-CA', 'fr', ['24 nov. 2026', '19 h 05', '1 234', 'il y a 2 h', 'A, B, C']],
])('a browser in %s with the catalog %s', (browser, catalog, formats) => {
  useTimeZone('UTC', browser);

  test('formats: the words of the catalog, in the form of the browser’s region', () => {
    speak(catalog);
    const shown = [
      formatDay(at),
      formatTimeOfDay(at),
      formatNumber(1_234),
      formatTimeAgo(at - 2 * hour, at),
      formatList(['A', 'B', 'C']),
    ];
    // Which space and which apostrophe is used depends on the version of the locale data.
    expect(shown.map((text) => text.replace(/\s/g, ' ').replace('’', "'"))).toEqual(formats);
  });
});

test.each([
  ['fr', 1_000_000, '1\u202f000\u202f000 d’articles'],
  ['fr', 0, '0 article'],
  // For the region of a browser in the United States.
  ['es', 1_000_000, '1,000,000 de artículos'],
  ['ja', 1, '記事 1 件'],
  ['de', 1, '1 Artikel'],
])('plural forms: those of %s for %i', (language, count, expected) => {
  setMessageReader(catalogReader(readCatalog(language)));
  expect(t('count_articles', { count })).toBe(expected);
});

test.each([
  ['de', 'ltr'],
  ['zh-CN', 'ltr'],
  ['he', 'rtl'],
  ['ar-EG', 'rtl'],
  ['az-Arab', 'rtl'],
])('page in %s: is written %s', (tag, dir) => {
  speak(tag);
  expect(pageLanguage()).toEqual({ lang: tag, dir });
});

test('translations: every language but English is a machine’s until it has been reviewed', () => {
  expect(isMachineTranslated()).toBe(false);
  speak('de');
  expect(isMachineTranslated()).toBe(true);
});

test('names: sorted as the browser’s language does, with numbers by value', () => {
  const names = ['zinc', 'C10', 'Äpfel', 'C2', 'Zeche', 'apple', 'ZINC'];
  expect(names.toSorted(byName)).toEqual(['Äpfel', 'apple', 'C2', 'C10', 'Zeche', 'zinc', 'ZINC']);
});
