import { t } from './t.ts';

/** Words in the quotation marks of the catalog's language: “terbium”. */
export const formatQuote = (text: string): string => t('text_quoted', { text });

/** Sentences one after another, apart as in the catalog's language. */
export const formatSentences = (...sentences: readonly string[]): string =>
  sentences.length === 0
    ? ''
    : sentences.reduce((first, next) => t('text_sentences', { first, next }));
