import { quoteAt, type Span } from '../../article/model/text-selector.ts';
import type { Highlight, Moment } from '../../highlight/highlight.ts';
import type { HighlightColor } from '../../highlight/highlight-color.ts';
import type { HighlightPage } from '../../highlight/highlight-page.ts';
import { mergeHighlights, type PlacedHighlight } from '../../highlight/merge-highlights.ts';
import type { HighlightActionKind } from '../../store/rows/actions.ts';
import { readTagSpelling } from '../../store/user/tags.ts';
import { withoutTag, withTags } from '../../tag.ts';
import { editHighlight, editHighlights } from './edit-highlights.ts';

export interface HighlightResult {
  /** The highlight that remains. */
  id: string;
  /** The action that undoes it; `null` where nothing changed. */
  actionId: number | null;
  /** How many other highlights were merged into it. */
  mergedCount: number;
}

/** A highlight that is being stored. */
export interface PendingHighlight {
  /** What the page can draw at once. */
  preview: PlacedHighlight;
  stored: Promise<HighlightResult>;
}

/** Highlights a span of text; highlights that it touches are merged into one. */
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
    id: crypto.randomUUID(),
    url,
    title,
    author,
    publishedAt,
    version: version.hash,
    quote: quoteAt(version.text, span),
    span,
    moment,
    color,
    note: '',
    tags: [],
    createdAt: at,
    changedAt: at,
  };
  return putMerged(page, { highlight, span }, 'created');
}

/** Attaches a highlight that lost its place to a span, with its note and tags. */
export const reattachHighlight = (
  page: HighlightPage,
  orphan: Highlight,
  { start, end }: Span,
): PendingHighlight =>
  putMerged(
    page,
    { highlight: { ...orphan, changedAt: Date.now() }, span: { start, end } },
    'reattached',
  );

function putMerged(
  { article, version, placed }: HighlightPage,
  added: PlacedHighlight,
  what: 'created' | 'reattached',
): PendingHighlight {
  const { id, changedAt } = added.highlight;
  const spans = new Map(placed.map(({ highlight, span }) => [highlight.id, span]));
  const others = (rows: readonly Highlight[]): PlacedHighlight[] =>
    rows.flatMap((highlight) => {
      // In the version on the screen the stored span is right; the page knows the spans of highlights from other
      // versions.
      const span = highlight.version === version.hash ? highlight.span : spans.get(highlight.id);
      return span && highlight.id !== id ? [{ highlight, span }] : [];
    });
  const join = (own: Highlight, existing: readonly PlacedHighlight[]) => {
    const { kept: merged, touched } = mergeHighlights({ ...added, highlight: own }, existing);
    const { highlight, span } = merged;
    const place = { version: version.hash, span, quote: quoteAt(version.text, span) };
    const ids = [id, ...touched.map((each) => each.id)];
    return {
      merged: { highlight: { ...highlight, ...place }, span },
      joined: touched.length,
      removed: ids.filter((each) => each !== highlight.id),
    };
  };
  const store = async (): Promise<HighlightResult> => {
    let result = { id, mergedCount: 0 };
    const decide = (stored: Highlight[]) => {
      const own = stored.find((row) => row.id === id) ?? added.highlight;
      const { merged, joined, removed } = join({ ...own, changedAt }, others(stored));
      const before = stored.find((row) => row.id === merged.highlight.id);
      result = { id: merged.highlight.id, mergedCount: joined };
      // Already highlighted in this color.
      if (joined === 1 && before && isAlike(before, merged.highlight)) {
        result.mergedCount = 0;
        return { what, put: [], remove: [] };
      }
      const kind: HighlightActionKind = what === 'created' && joined > 0 ? 'merged' : what;
      return { what: kind, put: [merged.highlight], remove: removed };
    };
    // All highlights of the article: another window, or a repeated key, may have made some that this page does not show
    // yet.
    const affected = { ids: [id, ...spans.keys()], url: article.url };
    const actionId = await editHighlights(affected, decide, { at: changedAt, sessionId: null });
    return { ...result, actionId };
  };
  const preview = join(added.highlight, others(placed.map(({ highlight }) => highlight))).merged;
  return { preview, stored: store() };
}

/** Whether two rows are equal apart from the time of the change. */
const isAlike = (one: Highlight, other: Highlight): boolean =>
  JSON.stringify({ ...one, changedAt: 0 }) === JSON.stringify({ ...other, changedAt: 0 });

/** Changes a highlight's color. */
export const recolorHighlight = (id: string, color: HighlightColor): Promise<number | null> =>
  editHighlight(id, () => ({ color }), 'recolored');

/** Tags a highlight, as typed in one line between commas. */
export async function tagHighlight(id: string, line: string): Promise<number | null> {
  const spelling = await readTagSpelling();
  return editHighlight(id, ({ tags }) => ({ tags: withTags(tags, line, spelling) }), 'tagged');
}

/** Removes a tag from a highlight. */
export const untagHighlight = (id: string, tag: string): Promise<number | null> =>
  editHighlight(id, ({ tags }) => ({ tags: withoutTag(tags, tag) }), 'tagged');

/** Deletes a highlight with its note. */
export const deleteHighlight = (id: string): Promise<number | null> =>
  editHighlights({ ids: [id] }, () => ({ what: 'deleted', put: [], remove: [id] }), {
    at: Date.now(),
    sessionId: null,
  });
