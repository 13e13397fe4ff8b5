import { browser } from 'wxt/browser';

/** Returns a message with its `$1` to `$9` replaced, or an empty string for an unknown key. */
export type MessageReader = (key: string, values: string[]) => string;

/** What depends on the language of the catalog. Built once, since Intl objects are slow to create. */
interface Language {
  plurals: Intl.PluralRules;
  numbers: Intl.NumberFormat;
  alternatives: Intl.ListFormat;
}

// WXT's type has the predefined messages only; `t` types the keys.
const readFromBrowser: MessageReader = (key, values) =>
  (browser.i18n.getMessage as MessageReader)(key, values);

let reader = readFromBrowser;
let language: Language | undefined;

/** Reads a message from the catalog of the browser's language. */
export const readMessage: MessageReader = (key, values) => reader(key, values);

/** Replaces the browser's catalog where no extension runs: in tests, the gallery and scripts. */
export function setMessageReader(replacement: MessageReader): void {
  reader = replacement;
  language = undefined;
}

/** The catalog's language. A browser in a language without a catalog shows English, so its own language is not it. */
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
