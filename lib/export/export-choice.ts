/** Formats of articles and of the highlights in them. */
export const articleFormats = [
  'markdown',
  'html',
  'csv',
  'annotations',
  'csl',
  'ris',
  'bibtex',
] as const;

export type ArticleFormat = (typeof articleFormats)[number];

/** What is taken along. */
export type ExportScope =
  | { kind: 'article'; articleId: number; title: string }
  /** Articles of the day that begins then. */
  | { kind: 'day'; day: number }
  /** The articles that a list shows, in its order, and what the list is called. */
  | { kind: 'list'; articleIds: readonly number[]; name: string }
  | { kind: 'saved' }
  /** Highlights without the text around them: these, in this order of their articles, or all of them. */
  | { kind: 'highlights'; ids?: readonly string[] }
  | { kind: 'everything' }
  | { kind: 'channels' };

/** One file, or a file for each article, in a zip. */
export type Packing = 'single' | 'each';

/** What was chosen. The feeds have a format of their own. */
export interface ExportChoice {
  scope: ExportScope;
  format: ArticleFormat;
  packing: Packing;
}

/** Whether a format holds nothing but highlights. */
export const holdsHighlightsOnly = (format: ArticleFormat): boolean =>
  format === 'csv' || format === 'annotations';

/** Whether there can be a file for each article: what is read by people, not a table or a list of citations. */
export const allowsFilePerArticle = ({
  scope,
  format,
}: Pick<ExportChoice, 'scope' | 'format'>): boolean =>
  (format === 'markdown' || format === 'html') &&
  scope.kind !== 'article' &&
  scope.kind !== 'channels';
