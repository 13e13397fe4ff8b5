import { browser } from 'wxt/browser';

/** Returns a message with its `$1` to `$9` replaced, or an empty string for an unknown key. */
export type MessageReader = (key: string, values: string[]) => string;

/** Formatters for the catalog's language. Created once, because Intl objects are slow to create. */
interface Language {
  plurals: Intl.PluralRules;
  numbers: Intl.NumberFormat;
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
  if (!language) {
    const tag = readMessage('app_language', []);
    language = {
      plurals: new Intl.PluralRules(tag),
      numbers: new Intl.NumberFormat(tag),
      alternatives: new Intl.ListFormat(tag, { type: 'disjunction' }),
    };
  }
  return language;
}
