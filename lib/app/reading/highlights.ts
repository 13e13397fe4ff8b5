import { quoteAt, type Span } from '../../article/model/text-selector.ts';
import type { Highlight, Moment } from '../../highlight/highlight.ts';
import type { HighlightColor } from '../../highlight/highlight-color.ts';
import type { HighlightPage } from '../../highlight/highlight-page.ts';
import type { PlacedHighlight } from '../../highlight/merge-highlights.ts';
import { mergeOnPage } from '../../highlight/merge-on-page.ts';
import type { HighlightEdit } from '../../store/user/highlights.ts';
import { readTagSpelling } from '../../store/user/tags.ts';
import { withoutTag, withTags } from '../../tag-edits.ts';
import { editHighlight, editHighlights } from './edit-highlights.ts';

export interface HighlightResult {
  /** The highlight that remains. */
  id: string;
  /** The action that undoes the change; `null` if nothing changed. */
  actionId: number | null;
  /** How many other highlights were merged into this one. */
  mergedCount: number;
}

/** A highlight whose write has begun. */
export interface PendingHighlight {
  /** What the page can draw at once. */
  preview: PlacedHighlight;
  stored: Promise<HighlightResult>;
}

/** Highlights a span of text; highlights that it overlaps are merged into it. */
export function createHighlight(
  page: HighlightPage,
  { start, end }: Span,
  color: HighlightColor,
  moment: Moment | null,
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

/** Attaches an orphan, with its note and tags, to a span. */
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

type PlacementKind = 'created' | 'reattached';

function putMerged(
  page: HighlightPage,
  added: PlacedHighlight,
  what: PlacementKind,
): PendingHighlight {
  const shown = page.placed.map(({ highlight }) => highlight);
  return {
    preview: mergeOnPage(page, added, shown).merged,
    stored: storeMerged(page, added, what),
  };
}

async function storeMerged(
  page: HighlightPage,
  added: PlacedHighlight,
  what: PlacementKind,
): Promise<HighlightResult> {
  const { id, changedAt } = added.highlight;
  let result = { id, mergedCount: 0 };
  const decide = (stored: Highlight[]): HighlightEdit => {
    const planned = planMerge(page, added, what, stored);
    result = planned.result;
    return planned.edit;
  };
  // All highlights of the article, not only those on the page: another window or a repeated key may just have added some.
  const ids = [id, ...page.placed.map(({ highlight }) => highlight.id)];
  const affected = { ids, url: page.article.url };
  const actionId = await editHighlights(affected, decide, { at: changedAt, sessionId: null });
  return { ...result, actionId };
}

/** The edit that merges a highlight into those that are stored now. */
function planMerge(
  page: HighlightPage,
  { highlight, span }: PlacedHighlight,
  what: PlacementKind,
  stored: readonly Highlight[],
): { edit: HighlightEdit; result: Omit<HighlightResult, 'actionId'> } {
  const own = stored.find(({ id }) => id === highlight.id) ?? highlight;
  const current = { highlight: { ...own, changedAt: highlight.changedAt }, span };
  const { merged, mergedCount, removed } = mergeOnPage(page, current, stored);
  const { id } = merged.highlight;
  const before = stored.find((row) => row.id === id);
  const isSame = mergedCount === 1 && before && isAlike(before, merged.highlight);
  // Already highlighted in this color.
  if (isSame) return { edit: { what, put: [], remove: [] }, result: { id, mergedCount: 0 } };
  const isMerge = what === 'created' && mergedCount > 0;
  return {
    edit: { what: isMerge ? 'merged' : what, put: [merged.highlight], remove: removed },
    result: { id, mergedCount },
  };
}

/** Whether two rows are equal apart from the time of the change. */
const isAlike = (one: Highlight, other: Highlight): boolean =>
  JSON.stringify({ ...one, changedAt: 0 }) === JSON.stringify({ ...other, changedAt: 0 });

/** Changes a highlight's color. */
export const recolorHighlight = (id: string, color: HighlightColor): Promise<number | null> =>
  editHighlight(id, () => ({ color }), 'recolored');

/** Adds tags to a highlight, from a line in which commas separate them. */
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
