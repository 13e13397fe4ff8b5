/** Formats of articles and of the highlights in them. */
export const articleFormats = [
  'markdown',
  'obsidian',
  'html',
  'csv',
  'annotations',
  'ris',
  'bibtex',
] as const;

export type ArticleFormat = (typeof articleFormats)[number];

/** What is exported. */
export type ExportScope =
  | { kind: 'article'; articleId: number; title: string }
  /** The articles of one day, given by its midnight. */
  | { kind: 'day'; day: number }
  /** The articles of a list in its order, which are read when they are exported, and the list's name. */
  | { kind: 'list'; count: number; readIds: () => Promise<readonly number[]>; name: string }
  | { kind: 'saved' }
  /** Highlights without the articles' text: these, in this order, or all. */
  | { kind: 'highlights'; ids?: readonly string[] }
  | { kind: 'everything' }
  | { kind: 'channels' };

/** One file, or a zip with a file per article. */
export type Packing = 'single' | 'each';

/** What the user chose. Channels have a format of their own. */
export interface ExportChoice {
  scope: ExportScope;
  format: ArticleFormat;
  packing: Packing;
  /** Only what was added or changed since then; `null` for all. */
  since: number | null;
}

/** Names a kind of export that is repeated from time to time. */
export type ExportKind = `${'saved' | 'highlights' | 'everything'}:${ArticleFormat}`;

/** The kind of an export; `null` if the same choice would mean other articles the next time. */
export function exportKind({
  scope,
  format,
}: Pick<ExportChoice, 'scope' | 'format'>): ExportKind | null {
  switch (scope.kind) {
    case 'saved':
    case 'everything':
      return `${scope.kind}:${format}`;
    case 'highlights':
      return scope.ids ? null : `${scope.kind}:${format}`;
    default:
      return null;
  }
}

/** Whether a format contains only highlights. */
export const holdsHighlightsOnly = (format: ArticleFormat): boolean =>
  format === 'csv' || format === 'annotations';

/** Whether a format contains the articles' text. */
export const holdsText = (format: ArticleFormat): boolean =>
  format === 'markdown' || format === 'obsidian' || format === 'html';

/** Whether a file per article is offered: for documents, not for tables and citations. */
export const allowsFilePerArticle = ({
  scope,
  format,
}: Pick<ExportChoice, 'scope' | 'format'>): boolean =>
  (format === 'markdown' || format === 'html') &&
  scope.kind !== 'article' &&
  scope.kind !== 'channels';

/**
 * Whether one file is written, or one per article. Obsidian has one note per article: properties and block ids belong
 * to a note.
 */
export function packingOf(choice: Omit<ExportChoice, 'since'>): Packing {
  if (choice.format === 'obsidian') return choice.scope.kind === 'article' ? 'single' : 'each';
  return allowsFilePerArticle(choice) ? choice.packing : 'single';
}
