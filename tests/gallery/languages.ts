import { catalogReader } from '../../lib/i18n/catalog-reader.ts';
import { type MessageReader, setMessageReader } from '../../lib/i18n/message-reader.ts';
import { pageLanguage } from '../../lib/i18n/page-language.ts';
import { readEnglish } from './messages.ts';

/**
 * Languages derived from English: `longer` has words that are 40 % longer, `right-to-left` is written from right to
 * left.
 */
export const pseudoLanguages = ['longer', 'right-to-left'] as const;

const padding = 'ø';
const [override, endOfOverride] = ['\u202e', '\u202c'];

const wordsOf = {
  longer: (word: string) => word + padding.repeat(Math.ceil(word.length * 0.4)),
  'right-to-left': (word: string) => override + word + endOfOverride,
};

/** English texts by the texts that the page shows. A state finds its controls by their English names. */
const inEnglish = new Map<string, string>();

/** The English text of a label in the language of the gallery. */
export const englishOf = (label: string): string =>
  (inEnglish.get(withoutIsolates(label)) ?? label).replace(/[ø\u202c\u202e]/g, '');

/** Shows the gallery in a language: one with a catalog, one derived from English, or English itself. */
export async function speak(language: string): Promise<void> {
  inEnglish.clear();
  setMessageReader(language === 'en' ? readEnglish : remembering(await readerOf(language)));
  Object.assign(document.documentElement, pageLanguage());
}

async function readerOf(language: string): Promise<MessageReader> {
  if (language === 'longer') return pseudoReader(wordsOf.longer, 'en');
  if (language === 'right-to-left') return pseudoReader(wordsOf['right-to-left'], 'he');
  const response = await fetch(`/_locales/${language}/messages.json`);
  return catalogReader(await response.json());
}

/**
 * Changes the words of a message but not its values, which come from the publisher or the user, or are messages
 * already.
 */
const pseudoReader =
  (wordOf: (word: string) => string, language: string): MessageReader =>
  (key, values) => {
    if (key === 'app_language') return language;
    // Names are not translated.
    if (key === 'app_name') return readEnglish(key, []);
    const places = values.map((_, at) => String.fromCharCode(firstPlace + at));
    return readEnglish(key, places)
      .replace(/\p{L}+/gu, wordOf)
      .replace(/[\ue000-\ue008]/g, (place) => values[place.charCodeAt(0) - firstPlace] ?? '');
  };

/** The first of the private-use characters that stand for values while words are replaced. */
const firstPlace = 0xe000;

/** A value without the isolates that surround it in a sentence. */
const withoutIsolates = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

const remembering =
  (reader: MessageReader): MessageReader =>
  (key, values) => {
    const text = reader(key, values);
    const english = values.map(withoutIsolates).map((value) => inEnglish.get(value) ?? value);
    if (text !== '') inEnglish.set(withoutIsolates(text), readEnglish(key, english));
    return text;
  };
