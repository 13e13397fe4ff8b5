import { soundTags } from '../tag.ts';
import type { Highlight } from './highlight.ts';
import { momentOver } from './transcript-moments.ts';
import type { Span } from '../article/model/text-selector.ts';

/** A highlight where it is found in the text that is shown. */
export interface Placed {
  highlight: Highlight;
  span: Span;
}

/**
 * What a new mark becomes where it touches others: one highlight over all of their words, which is the oldest of them
 * with the notes and tags of all. `touched` are those that were there.
 */
export function mergeInto(
  made: Placed,
  existing: readonly Placed[],
): { kept: Placed; touched: Highlight[] } {
  const touched = existing.filter(({ span }) => overlap(span, made.span));
  const all = [...touched, made].sort(
    (one, other) => one.highlight.createdAt - other.highlight.createdAt,
  );
  const [oldest = made] = all;
  const highlights = all.map(({ highlight }) => highlight);
  const span = {
    start: Math.min(...all.map((each) => each.span.start)),
    end: Math.max(...all.map((each) => each.span.end)),
  };
  const highlight: Highlight = {
    ...oldest.highlight,
    moment: momentOver(highlights.map(({ moment }) => moment)),
    colour: made.highlight.colour,
    changedAt: made.highlight.changedAt,
    note: highlights
      .map(({ note }) => note)
      .filter((note) => note !== '')
      .join('\n\n'),
    tags: soundTags(highlights.flatMap(({ tags }) => tags)),
  };
  return { kept: { highlight, span }, touched: touched.map((each) => each.highlight) };
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
