import type { Highlight } from './highlight.ts';

/** What is known of a note on an article even while it has no text. */
export type ArticleNote = Pick<Highlight, 'url' | 'title' | 'author' | 'publishedAt' | 'createdAt'>;

/** Whether a highlight is a note on the article as a whole: it marks neither words nor a moment. */
export const isArticleNote = ({ quote, moment }: Pick<Highlight, 'quote' | 'moment'>): boolean =>
  quote.exact === '' && moment === null;

/** A note on an article, still without text. Its color is never shown. */
export const newArticleNote = (
  id: string,
  { url, title, author, publishedAt, createdAt }: ArticleNote,
): Highlight => ({
  id,
  url,
  title,
  author,
  publishedAt,
  version: '',
  quote: { exact: '', prefix: '', suffix: '' },
  span: { start: 0, end: 0 },
  moment: null,
  color: 1,
  note: '',
  tags: [],
  createdAt,
  changedAt: createdAt,
});

/** The notes on an article among its highlights, oldest first. Two computers may each have written one. */
export const articleNotesIn = (highlights: readonly Highlight[]): Highlight[] =>
  highlights.filter(isArticleNote).sort((one, other) => one.createdAt - other.createdAt);
