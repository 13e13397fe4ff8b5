import { catalogLanguage } from './message-reader.ts';

/** Joins alternatives in the catalog's language: "12 or 14". */
export const formatAlternatives = (items: readonly string[]): string =>
  catalogLanguage().alternatives.format(items);
