import type { Span } from '../article/model/text-selector.ts';
import { normalizeTags } from '../tag.ts';
import type { Highlight } from './highlight.ts';
import { momentOver } from './transcript-moments.ts';

/** A highlight where it is found in the text that is shown. */
export interface PlacedHighlight {
  highlight: Highlight;
  span: Span;
}

/**
 * What a new mark becomes where it touches others: one highlight over all of their words, which is the oldest of them
 * with the notes and tags of all. `touched` are those that were there.
 */
export function mergeHighlights(
  added: PlacedHighlight,
  existing: readonly PlacedHighlight[],
): { kept: PlacedHighlight; touched: Highlight[] } {
  const touched = existing.filter(({ span }) => overlap(span, added.span));
  const all = [...touched, added].sort(
    (one, other) => one.highlight.createdAt - other.highlight.createdAt,
  );
  const [oldest = added] = all;
  const highlights = all.map(({ highlight }) => highlight);
  const span = {
    start: Math.min(...all.map((each) => each.span.start)),
    end: Math.max(...all.map((each) => each.span.end)),
  };
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
  return { kept: { highlight, span }, touched: touched.map((each) => each.highlight) };
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
