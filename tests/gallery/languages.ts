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

/**
 * English texts by the texts that the page shows. A state finds its controls by their English names. Where a language has
 * one word for two English ones, a text stands for both.
 */
const inEnglish = new Map<string, Set<string>>();

const meaningsOf = (text: string): readonly string[] => [
  ...(inEnglish.get(withoutIsolates(text)) ?? [withoutIsolates(text)]),
];

/** What a label in the language of the gallery can be in English. It may consist of several messages. */
export const englishOf = (...messages: readonly string[]): string[] =>
  combinationsOf(messages.map(meaningsOf)).map((texts) =>
    texts.join('').replace(/[ø\u202c\u202e]/g, ''),
  );

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

/** One of each, in every combination. */
const combinationsOf = (choices: readonly (readonly string[])[]): string[][] =>
  choices.reduce<string[][]>(
    (all, some) => all.flatMap((each) => some.map((last) => [...each, last])),
    [[]],
  );

const remembering =
  (reader: MessageReader): MessageReader =>
  (key, values) => {
    const text = reader(key, values);
    if (text === '') return text;
    const meanings = inEnglish.get(withoutIsolates(text)) ?? new Set();
    for (const english of combinationsOf(values.map(meaningsOf)))
      meanings.add(readEnglish(key, english));
    inEnglish.set(withoutIsolates(text), meanings);
    return text;
  };
