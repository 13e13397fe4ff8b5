import { t } from './t.ts';

/** A text in the quotation marks of the catalog's language: “terbium”. */
export const formatQuote = (text: string): string => t('text_quoted', { text });

/** Joins sentences, with the space between them that the catalog's language uses. */
export const formatSentences = (...sentences: readonly string[]): string =>
  sentences.length === 0
    ? ''
    : sentences.reduce((first, next) => t('text_sentences', { first, next }));
