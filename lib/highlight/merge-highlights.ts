import type { Span } from '../article/model/text-selector.ts';
import { normalizeTags } from '../tag.ts';
import type { Highlight, Moment } from './highlight.ts';

/** A highlight with its span in the text on screen. */
export interface PlacedHighlight {
  highlight: Highlight;
  span: Span;
}

/** Merges a new highlight with those that it overlaps: the oldest stays and gets all their words, notes and tags. */
export function mergeHighlights(
  added: PlacedHighlight,
  existing: readonly PlacedHighlight[],
): { kept: PlacedHighlight; overlapped: Highlight[] } {
  const overlapped = existing.filter(({ span }) => doOverlap(span, added.span));
  const all = [...overlapped, added].sort(
    (one, other) => one.highlight.createdAt - other.highlight.createdAt,
  );
  const [oldest = added] = all;
  const highlights = all.map(({ highlight }) => highlight);
  const span = all.reduce(
    ({ start, end }, each) => ({
      start: Math.min(start, each.span.start),
      end: Math.max(end, each.span.end),
    }),
    added.span,
  );
  const highlight: Highlight = {
    ...oldest.highlight,
    moment: momentOver(highlights.map(({ moment }) => moment)),
    color: added.highlight.color,
    changedAt: added.highlight.changedAt,
    note: highlights
      .map(({ note }) => note)
      .filter((note) => note !== '')
      .join('\n\n'),
    tags: normalizeTags(highlights.flatMap(({ tags }) => tags)),
  };
  return { kept: { highlight, span }, overlapped: overlapped.map((each) => each.highlight) };
}

/** One moment that covers all of these; `null` if there is none. */
export function momentOver(moments: readonly (Moment | null)[]): Moment | null {
  const all = moments.filter((moment) => moment !== null);
  if (all.length <= 1) return all[0] ?? null;
  const start = all.reduce((first, moment) => Math.min(first, moment.start), Infinity);
  const end = all.reduce((last, moment) => Math.max(last, moment.end ?? moment.start), start);
  return { start, end: end > start ? end : null };
}

const doOverlap = (one: Span, other: Span): boolean =>
  one.start < other.end && other.start < one.end;
