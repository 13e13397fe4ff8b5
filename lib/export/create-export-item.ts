import type { textFragments } from '../article/copy/text-fragment.ts';
import type { ArticleDocument } from '../article/document/article-document.ts';
import { articleDocument } from '../article/document/derive-document.ts';
import { positionRangeOf } from '../article/document/line-positions.ts';
import type { Article } from '../article/model/article.ts';
import { hasFullText } from '../article/model/full-text.ts';
import type { Span } from '../article/model/text-selector.ts';
import { updatedAt } from '../article/model/updated-at.ts';
import { articleNotesIn, isArticleNote } from '../highlight/article-note.ts';
import type { Highlight } from '../highlight/highlight.ts';
import { changeTo } from '../highlight/highlight-change.ts';
import type { VersionText } from '../highlight/highlight-page.ts';
import { createPlacer } from '../highlight/place-highlights.ts';
import { type ColorNames, givenColorName } from '../settings.ts';
import { codePointsIn } from './code-points.ts';
import type { ExportHighlight, ExportItem } from './export-item.ts';

/** The stored rows of an article that an export needs. */
export interface ExportSource {
  article: Article;
  /** Title and source of the current version; `undefined` if its text is not stored. */
  stored: { title: string; source: string } | undefined;
  savedAt: number | null;
  tags: readonly string[];
  highlights: readonly Highlight[];
  /** Earlier versions by hash, on which highlights were created. */
  earlier: ReadonlyMap<string, { title: string; source: string }>;
}

/** `textFragments`. It is passed in by the page that exports, so that other pages that share this code don't load it. */
export type LinkMaker = typeof textFragments;

/** What an item includes besides facts and highlights. */
export interface ExportParts {
  text: boolean;
  /** Makes the addresses of the highlights' passages; `null` for none. */
  links: LinkMaker | null;
}

/** The most highlights of an article that get a link to their passage: each is looked up in the whole text. */
const maxLinks = 1_000;

/** Builds an item from stored rows. */
export function exportItem(from: ExportSource, parts: ExportParts): ExportItem {
  const { article, stored, savedAt, tags, highlights, earlier } = from;
  const { url, title, author, publishedAt, kind, categories, enclosure } = article;
  const document = articleDocument({ title, source: '', ...stored, url });
  const isExcerpt = !hasFullText(article);
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
    text: parts.text ? { keyPoints, body, isExcerpt } : null,
    notes: articleNotesIn(highlights),
    highlights: inReadingOrder(
      highlights.filter((highlight) => !isArticleNote(highlight)),
      stored ? { hash: article.hash, text: document.text, isExcerpt } : null,
      textOf(earlier, url),
      parts.links ? linksTo(article, document, parts.links) : () => null,
    ),
  };
}

/** An item with the user's names for the colors of its highlights. */
export const withColorNames = (item: ExportItem, names: ColorNames): ExportItem => ({
  ...item,
  highlights: item.highlights.map((each) => ({
    ...each,
    colorName: givenColorName(each.highlight.color, names),
  })),
});

const notPlaced = {
  span: null,
  position: null,
  link: null,
  change: null,
  colorName: null,
} as const;

type LinkTo = (span: Span) => string | null;

function linksTo({ url, title }: Article, document: ArticleDocument, linksIn: LinkMaker): LinkTo {
  let left = maxLinks;
  let linkTo: ReturnType<LinkMaker> | null = null;
  return (span) => {
    const range = left > 0 ? positionRangeOf(document.lines, span) : null;
    if (!range) return null;
    left -= 1;
    // Articles without highlights need no links.
    linkTo ??= linksIn(url, title, document);
    return linkTo(range);
  };
}

/** Builds an item from the highlights of an article that is no longer stored. */
export function itemOfHighlights(highlights: readonly [Highlight, ...Highlight[]]): ExportItem {
  const [{ url, title, author, publishedAt }] = highlights;
  return {
    url,
    title,
    author,
    publishedAt,
    updatedAt: null,
    savedAt: null,
    categories: [],
    tags: [],
    kind: highlights.some(({ moment }) => moment !== null) ? 'podcast' : 'news',
    recording: null,
    text: null,
    notes: articleNotesIn(highlights),
    highlights: highlights
      .filter((highlight) => !isArticleNote(highlight))
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
  shown: (VersionText & { isExcerpt: boolean }) | null,
  textOfVersion: TextOf,
  linkTo: LinkTo,
): ExportHighlight[] {
  const byAge = highlights.toSorted((one, other) => one.createdAt - other.createdAt);
  const withoutPlace = (highlight: Highlight): ExportHighlight => ({ highlight, ...notPlaced });
  if (!shown) return byAge.map(withoutPlace);
  const moments = byAge.filter(({ quote }) => quote.exact === '');
  const { placed, orphans } = createPlacer(shown, textOfVersion)(byAge, Number.POSITIVE_INFINITY);
  const codePointsOf = codePointsIn(shown.text);
  // What an excerpt does not have may well be in the article.
  const changeOf = (highlight: Highlight, textNow: string | null) =>
    shown.isExcerpt ? null : changeTo(highlight, textNow);
  return [
    ...moments.map(withoutPlace),
    ...placed.map(({ highlight, span }) => ({
      highlight,
      span,
      position: codePointsOf(span),
      link: linkTo(span),
      change: changeOf(highlight, shown.text.slice(span.start, span.end)),
      colorName: null,
    })),
    ...orphans.map((highlight) => ({
      ...withoutPlace(highlight),
      change: changeOf(highlight, null),
    })),
  ];
}
