import type { Span } from '../article/model/text-selector.ts';
import { anchor, isAt } from './anchor.ts';
import type { Highlight } from './highlight.ts';
import { type MapSpan, mapThroughDiff } from './map-through-diff.ts';
import type { PlacedHighlight } from './merge-highlights.ts';

/** A version's text, in which highlights are to be found. */
export interface ShownVersion {
  hash: string;
  text: string;
}

/** Highlights of an article as they stand in the text that is shown. */
export interface PlacedHighlights {
  /** In reading order. */
  placed: readonly PlacedHighlight[];
  /** Those whose words are no more, the oldest first. */
  orphans: readonly Highlight[];
  /** How many are still to be looked for. */
  pending: number;
}

/** Finds highlights in a version's text; of those that are not where they were, only so many are looked for at once. */
export type Placer = (highlights: readonly Highlight[], most: number) => PlacedHighlights;

/**
 * Finds highlights in one text. Each is looked for once, however often it is asked for while its words stay the same;
 * and each version that some were made on is compared once, when the first of them needs it. `textOf` gives the text of
 * a version that is still kept.
 */
export function createPlacer(
  shown: ShownVersion,
  textOf: (version: string) => string | null,
): Placer {
  const found = new Map<string, { of: Highlight; span: Span | null }>();
  const follows = new Map<string, MapSpan | null>();
  const followOf = (version: string): MapSpan | null => {
    if (!follows.has(version)) {
      const before = version === shown.hash ? null : textOf(version);
      follows.set(version, before === null ? null : mapThroughDiff(before, shown.text));
    }
    return follows.get(version) ?? null;
  };
  const look = (highlight: Highlight): Span | null => {
    const mapSpan: MapSpan = (span) => followOf(highlight.version)?.(span) ?? null;
    return anchor(highlight, { text: shown.text, mapSpan })?.span ?? null;
  };
  return (highlights, most) => {
    let left = most;
    const placed: PlacedHighlight[] = [];
    const orphans: Highlight[] = [];
    let pending = 0;
    for (const highlight of highlights) {
      // A moment of a recording alone has no words to be found.
      if (highlight.quote.exact === '') continue;
      const known = found.get(highlight.id);
      const isKnown = known !== undefined && isSamePlace(known.of, highlight);
      const isCheap = isKnown || isAt(shown.text, highlight.quote, highlight.span);
      if (!isCheap && left === 0) {
        pending += 1;
        continue;
      }
      if (!isCheap) left -= 1;
      const span = isKnown ? known.span : look(highlight);
      if (!isKnown) found.set(highlight.id, { of: highlight, span });
      if (span) placed.push({ highlight, span });
      else orphans.push(highlight);
    }
    return {
      placed: placed.sort((one, other) => one.span.start - other.span.start),
      orphans: orphans.sort((one, other) => one.createdAt - other.createdAt),
      pending,
    };
  };
}

const isSamePlace = (one: Highlight, other: Highlight): boolean =>
  one.version === other.version &&
  one.span.start === other.span.start &&
  one.span.end === other.span.end &&
  one.quote.exact === other.quote.exact;
