import { articleDocument } from '../article/document/article-document.ts';
import type { Article, ArticleKind } from '../article/model/article.ts';
import type { Body, KeyPoint } from '../article/model/body.ts';
import type { Span } from '../article/model/text-selector.ts';
import { updatedAt } from '../article/model/updated-at.ts';
import type { Highlight } from '../highlight/highlight.ts';
import { createPlacer, type ShownVersion } from '../highlight/place-highlights.ts';
import { toCodePoints } from './code-points.ts';

/** An article on its way out, or what is known of one from the highlights in it. */
export interface ExportItem {
  url: string;
  title: string;
  author: string | null;
  publishedAt: number | null;
  /** When it was last edited; `null` where it was not, or that is not known. */
  updatedAt: number | null;
  savedAt: number | null;
  kind: ArticleKind;
  categories: readonly string[];
  /** The reader's own, under which it is saved; those of highlights are with these. */
  tags: readonly string[];
  /** Address of its recording. */
  recording: string | null;
  /** `null` where the highlights alone go out: the article is stored no more, or was not asked for. */
  text: ExportText | null;
  /** In reading order; those whose words are gone come last. */
  highlights: readonly ExportHighlight[];
}

export interface ExportText {
  keyPoints: KeyPoint[];
  body: Body;
  /** Whether the publisher gave only the beginning. */
  isExcerpt: boolean;
}

/** A highlight, and where it stands in the text that goes out with it; `null` where it does not. */
export interface ExportHighlight {
  highlight: Highlight;
  span: Span | null;
  /** The same in code points. */
  position: Span | null;
}

/** What is stored of an article, as an export needs it. */
export interface ExportSource {
  article: Article;
  /** The current version, as the publisher sent it. */
  stored: { title: string; source: string } | undefined;
  savedAt: number | null;
  tags: readonly string[];
  highlights: readonly Highlight[];
  /** Earlier versions that are kept, by hash: highlights were made on them. */
  earlier: ReadonlyMap<string, { title: string; source: string }>;
}

/** Makes an item of what is stored; with its highlights alone where the text is not wanted. */
export function exportItem(from: ExportSource, withText: boolean): ExportItem {
  const { article, stored, savedAt, tags, highlights, earlier } = from;
  const { url, title, author, publishedAt, kind, categories, enclosure } = article;
  const document = articleDocument({ title, source: '', ...stored, url });
  const isExcerpt = article.isExcerpt && article.textFrom === 'feed';
  const { keyPoints, body } = document;
  return {
    ...{
      url,
      title,
      author,
      publishedAt,
      updatedAt: updatedAt(article),
      savedAt,
      kind,
      categories,
      tags,
    },
    recording: enclosure?.url ?? null,
    text: withText ? { keyPoints, body, isExcerpt } : null,
    highlights: inReadingOrder(
      highlights,
      { hash: article.hash, text: document.text },
      textOf(earlier, url),
    ),
  };
}

const nowhere = { span: null, position: null } as const;

/** Makes an item of the highlights in an article that is stored no more. */
export function itemOfHighlights(highlights: readonly [Highlight, ...Highlight[]]): ExportItem {
  const [{ url, title, author, publishedAt, moment }] = highlights;
  return {
    ...{
      url,
      title,
      author,
      publishedAt,
      updatedAt: null,
      savedAt: null,
      categories: [],
      tags: [],
    },
    kind: moment === null ? 'news' : 'podcast',
    recording: null,
    text: null,
    highlights: highlights
      .map((highlight) => ({ highlight, ...nowhere }))
      .sort((one, other) => one.highlight.span.start - other.highlight.span.start),
  };
}

type TextOf = (version: string) => string | null;

const textOf =
  (earlier: ExportSource['earlier'], url: string): TextOf =>
  (version) => {
    const stored = earlier.get(version);
    return stored ? articleDocument({ ...stored, url }).text : null;
  };

/** Moments of a recording alone, which have no words; those that stand in the text; and those whose words are gone. */
function inReadingOrder(
  highlights: readonly Highlight[],
  shown: ShownVersion,
  textOfVersion: TextOf,
): ExportHighlight[] {
  const byAge = highlights.toSorted((one, other) => one.createdAt - other.createdAt);
  const moments = byAge.filter(({ quote }) => quote.exact === '');
  const { placed, orphans } = createPlacer(shown, textOfVersion)(byAge, Number.POSITIVE_INFINITY);
  const withoutPlace = (highlight: Highlight) => ({ highlight, ...nowhere });
  return [
    ...moments.map(withoutPlace),
    ...placed.map((found) => ({ ...found, position: toCodePoints(shown.text, found.span) })),
    ...orphans.map(withoutPlace),
  ];
}
