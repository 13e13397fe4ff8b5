import { articleDocument } from '../article/document/derive-document.ts';
import type { Article } from '../article/model/article.ts';
import { updatedAt } from '../article/model/updated-at.ts';
import type { Highlight } from '../highlight/highlight.ts';
import { changeTo } from '../highlight/highlight-change.ts';
import type { ShownVersion } from '../highlight/highlight-page.ts';
import { createPlacer } from '../highlight/place-highlights.ts';
import { type ColorNames, givenColorName } from '../settings.ts';
import { codePointsIn } from './code-points.ts';
import type { ExportHighlight, ExportItem } from './export-item.ts';

/** The stored rows of an article that an export needs. */
export interface ExportSource {
  article: Article;
  /** Source of the current version. */
  stored: { title: string; source: string } | undefined;
  savedAt: number | null;
  tags: readonly string[];
  highlights: readonly Highlight[];
  /** Earlier versions by hash, on which highlights were created. */
  earlier: ReadonlyMap<string, { title: string; source: string }>;
}

/** Builds an item from stored rows, with or without the text. */
export function exportItem(from: ExportSource, withText: boolean): ExportItem {
  const { article, stored, savedAt, tags, highlights, earlier } = from;
  const { url, title, author, publishedAt, kind, categories, enclosure } = article;
  const document = articleDocument({ title, source: '', ...stored, url });
  const isExcerpt = article.isExcerpt && article.textFrom === 'feed';
  const { keyPoints, body } = document;
  return {
    url,
    title,
    author,
    publishedAt,
    updatedAt: updatedAt(article),
    savedAt,
    kind,
    categories,
    tags,
    recording: enclosure?.url ?? null,
    text: withText ? { keyPoints, body, isExcerpt } : null,
    highlights: inReadingOrder(
      highlights,
      stored ? { hash: article.hash, text: document.text } : null,
      textOf(earlier, url),
    ),
  };
}

/** An item whose highlights are called by the user's names for their colors. */
export const withColorNames = (item: ExportItem, names: ColorNames): ExportItem => ({
  ...item,
  highlights: item.highlights.map((each) => ({
    ...each,
    colorName: givenColorName(each.highlight.color, names),
  })),
});

const notPlaced = { span: null, position: null, change: null, colorName: null } as const;

/** Builds an item from the highlights of an article that is no longer stored. */
export function itemOfHighlights(highlights: readonly [Highlight, ...Highlight[]]): ExportItem {
  const [{ url, title, author, publishedAt, moment }] = highlights;
  return {
    url,
    title,
    author,
    publishedAt,
    updatedAt: null,
    savedAt: null,
    categories: [],
    tags: [],
    kind: moment === null ? 'news' : 'podcast',
    recording: null,
    text: null,
    highlights: highlights
      .map((highlight) => ({ highlight, ...notPlaced }))
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

/** Moments without text come first, then highlights in the text, then those no longer in it. `shown` is the stored text. */
function inReadingOrder(
  highlights: readonly Highlight[],
  shown: ShownVersion | null,
  textOfVersion: TextOf,
): ExportHighlight[] {
  const byAge = highlights.toSorted((one, other) => one.createdAt - other.createdAt);
  const withoutPlace = (highlight: Highlight): ExportHighlight => ({ highlight, ...notPlaced });
  if (!shown) return byAge.map(withoutPlace);
  const moments = byAge.filter(({ quote }) => quote.exact === '');
  const { placed, orphans } = createPlacer(shown, textOfVersion)(byAge, Number.POSITIVE_INFINITY);
  const codePointsOf = codePointsIn(shown.text);
  return [
    ...moments.map(withoutPlace),
    ...placed.map(({ highlight, span }) => ({
      highlight,
      span,
      position: codePointsOf(span),
      change: changeTo(highlight, shown.text.slice(span.start, span.end)),
      colorName: null,
    })),
    ...orphans.map((highlight) => ({
      ...withoutPlace(highlight),
      change: changeTo(highlight, null),
    })),
  ];
}
