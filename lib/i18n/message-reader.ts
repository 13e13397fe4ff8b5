import { browser } from 'wxt/browser';

/** Returns a message with its `$1` to `$9` replaced, or an empty string for an unknown key. */
export type MessageReader = (key: string, values: string[]) => string;

/** Formatters for the catalog's language. */
interface Language {
  plurals: Intl.PluralRules;
  numbers: Pick<Intl.NumberFormat, 'format'>;
  alternatives: Intl.ListFormat;
}

// WXT's type covers only the predefined messages; `t` types the keys.
const readFromBrowser: MessageReader = (key, values) =>
  (browser.i18n.getMessage as MessageReader)(key, values);

let reader = readFromBrowser;
let language: Language | undefined;

/** Reads a message from the catalog of the browser's language. */
export const readMessage: MessageReader = (key, values) => reader(key, values);

/** Replaces the browser's catalog where no extension is running: in tests, the gallery and scripts. */
export function setMessageReader(replacement: MessageReader): void {
  reader = replacement;
  language = undefined;
}

/** The catalog's language. It can differ from the browser's, which falls back to the English catalog. */
export function catalogLanguage(): Language {
  language ??= languageOf(readMessage('app_language', []));
  return language;
}

/** Intl objects are slow to create, so each is created once, and when it is used. */
function languageOf(tag: string): Language {
  let plurals: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  let alternatives: Intl.ListFormat | undefined;
  const isPlain = hasPlainDigits(tag);
  return {
    get plurals() {
      plurals ??= new Intl.PluralRules(tag);
      return plurals;
    },
    numbers: {
      format(value: number) {
        // The first formatter of numbers reads the data of every language, which takes ms and 2 MB of the worker.
        if (isPlain && Number.isInteger(value) && value >= 0 && value < 1_000) return String(value);
        numbers ??= new Intl.NumberFormat(tag);
        return numbers.format(value);
      },
    },
    get alternatives() {
      alternatives ??= new Intl.ListFormat(tag, { type: 'disjunction' });
      return alternatives;
    },
  };
}

/** Whether the language writes numbers with the digits 0 to 9; `false` where the browser does not tell. */
function hasPlainDigits(tag: string): boolean {
  const locale: Intl.Locale & { getNumberingSystems?: () => readonly string[] } = new Intl.Locale(
    tag,
  );
  return locale.getNumberingSystems?.()[0] === 'latn';
}
