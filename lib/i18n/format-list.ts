import { perLanguage } from './message-reader.ts';

const alternatives = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));
const lists = perLanguage((locale) => new Intl.ListFormat(locale, { style: 'narrow' }));

/** Joins alternatives: "12 or 14". */
export const formatAlternatives = (items: readonly string[]): string =>
  alternatives().format(items);

/** Joins names or facts: "Lynas, MP Materials, Iluka". */
export const formatList = (items: readonly string[]): string =>
  // Most lists have one item, for which the worker needs no formatter.
  items.length < 2 ? items.join('') : lists().format(items);
