import type { Article } from '../../article/model/article.ts';
import { quoteAt, type Span } from '../../article/model/text-selector.ts';
import type { Highlight, HighlightColor, Moment } from '../../highlight/highlight.ts';
import { mergeHighlights, type PlacedHighlight } from '../../highlight/merge-highlights.ts';
import type { ShownVersion } from '../../highlight/place-highlights.ts';
import type { HighlightActionKind } from '../../store/rows/actions.ts';
import { readTagSpelling } from '../../store/user/tags.ts';
import { withoutTag, withTags } from '../../tag.ts';
import { editHighlight, editHighlights } from './edit-highlights.ts';

/** The article that is on the screen, the version of it, and where its highlights are. */
export interface HighlightPage {
  article: Article;
  version: ShownVersion;
  placed: readonly PlacedHighlight[];
}

/** What came of a change. */
export interface HighlightResult {
  /** The highlight that it left. */
  id: string;
  /** By which it can be undone; `null` where nothing changed. */
  actionId: number | null;
  /** How many other highlights are now part of it. */
  mergedCount: number;
}

/** A change that is on its way. */
export interface PendingHighlight {
  /** The highlight as the page can show it at once. */
  preview: PlacedHighlight;
  stored: Promise<HighlightResult>;
}

/** Marks words; where they touch others that are marked, all become one highlight. */
export function createHighlight(
  page: HighlightPage,
  { start, end }: Span,
  color: HighlightColor,
  moment: Moment | null = null,
): PendingHighlight {
  const { article, version } = page;
  const at = Date.now();
  const { url, title, author, publishedAt } = article;
  const span = { start, end };
  const highlight: Highlight = {
    ...{ id: crypto.randomUUID(), url, title, author, publishedAt, version: version.hash },
    ...{ quote: quoteAt(version.text, span), span, moment, color, note: '', tags: [] },
    ...{ createdAt: at, changedAt: at },
  };
  return putMerged(page, { highlight, span }, 'made');
}

/** Gives a highlight whose words are no more a new place, with all that it had. */
export const reattachHighlight = (
  page: HighlightPage,
  orphan: Highlight,
  { start, end }: Span,
): PendingHighlight =>
  putMerged(
    page,
    { highlight: { ...orphan, changedAt: Date.now() }, span: { start, end } },
    'placed',
  );

function putMerged(
  { article, version, placed }: HighlightPage,
  made: PlacedHighlight,
  what: 'made' | 'placed',
): PendingHighlight {
  const { id, changedAt } = made.highlight;
  const spans = new Map(placed.map(({ highlight, span }) => [highlight.id, span]));
  const others = (rows: readonly Highlight[]): PlacedHighlight[] =>
    rows.flatMap((highlight) => {
      // In the version that is read a highlight is where it says; the page knows where those of other versions are.
      const span = highlight.version === version.hash ? highlight.span : spans.get(highlight.id);
      return span && highlight.id !== id ? [{ highlight, span }] : [];
    });
  const join = (own: Highlight, existing: readonly PlacedHighlight[]) => {
    const { kept, touched } = mergeHighlights({ ...made, highlight: own }, existing);
    const { highlight, span } = kept;
    const place = { version: version.hash, span, quote: quoteAt(version.text, span) };
    const ids = [id, ...touched.map((each) => each.id)];
    return {
      kept: { highlight: { ...highlight, ...place }, span },
      joined: touched.length,
      gone: ids.filter((each) => each !== highlight.id),
    };
  };
  const store = async (): Promise<HighlightResult> => {
    let left = { id, mergedCount: 0 };
    const decide = (stored: Highlight[]) => {
      const own = stored.find((row) => row.id === id) ?? made.highlight;
      const { kept, joined, gone } = join({ ...own, changedAt }, others(stored));
      const before = stored.find((row) => row.id === kept.highlight.id);
      left = { id: kept.highlight.id, mergedCount: joined };
      // Marked already, and in this color.
      if (joined === 1 && before && isAlike(before, kept.highlight)) {
        left.mergedCount = 0;
        return { what, put: [], remove: [] };
      }
      const deed: HighlightActionKind = what === 'made' && joined > 0 ? 'joined' : what;
      return { what: deed, put: [kept.highlight], remove: gone };
    };
    // All of the article: another window, or a key pressed twice, may have marked what this page does not show yet.
    const concerned = { ids: [id, ...spans.keys()], url: article.url };
    const actionId = await editHighlights(concerned, decide, { at: changedAt, sitting: null });
    return { ...left, actionId };
  };
  const preview = join(made.highlight, others(placed.map(({ highlight }) => highlight))).kept;
  return { preview, stored: store() };
}

/** Whether two rows say the same, whenever they were changed. */
const isAlike = (one: Highlight, other: Highlight): boolean =>
  JSON.stringify({ ...one, changedAt: 0 }) === JSON.stringify({ ...other, changedAt: 0 });

/** Gives a highlight another color. */
export const recolorHighlight = (id: string, color: HighlightColor): Promise<number | null> =>
  editHighlight(id, () => ({ color }), 'recolored');

/** Files a highlight under tags, as they are written in a line, between commas. */
export async function tagHighlight(id: string, line: string): Promise<number | null> {
  const spelling = await readTagSpelling();
  return editHighlight(id, ({ tags }) => ({ tags: withTags(tags, line, spelling) }), 'tagged');
}

/** Takes a highlight out from under a tag. */
export const untagHighlight = (id: string, tag: string): Promise<number | null> =>
  editHighlight(id, ({ tags }) => ({ tags: withoutTag(tags, tag) }), 'tagged');

/** Removes a highlight with its note. */
export const deleteHighlight = (id: string): Promise<number | null> =>
  editHighlights({ ids: [id] }, () => ({ what: 'deleted', put: [], remove: [id] }), {
    at: Date.now(),
    sitting: null,
  });
