import type { Span } from '../article/model/text-selector.ts';
import { anchor, isAt } from './anchor.ts';
import type { Highlight } from './highlight.ts';
import type { VersionText } from './highlight-page.ts';
import { type MapSpan, mapThroughDiff } from './map-through-diff.ts';
import type { PlacedHighlight } from './merge-highlights.ts';

/** The highlights of an article in the text on screen. */
export interface PlacedHighlights {
  /** In reading order. */
  placed: readonly PlacedHighlight[];
  /** Highlights whose words are gone, oldest first. */
  orphans: readonly Highlight[];
  /** Number of highlights that have not been searched for yet. */
  pending: number;
}

/** Locates highlights. Of those that have moved, it searches for at most `limit` per call. */
export type Placer = (highlights: readonly Highlight[], limit: number) => PlacedHighlights;

/**
 * Locates highlights in one text. Each is searched for once while its quote and span stay the same, and each version
 * that highlights were created on is diffed once, on first use. `textOf` returns the text of a stored version.
 */
export function createPlacer(
  shown: VersionText,
  textOf: (version: string) => string | null,
): Placer {
  const found = new Map<string, { of: Highlight; span: Span | null }>();
  const maps = new Map<string, MapSpan | null>();
  const mapOf = (version: string): MapSpan | null => {
    if (!maps.has(version)) {
      const before = version === shown.hash ? null : textOf(version);
      maps.set(version, before === null ? null : mapThroughDiff(before, shown.text));
    }
    return maps.get(version) ?? null;
  };
  const locate = (highlight: Highlight): Span | null => {
    const mapSpan: MapSpan = (span) => mapOf(highlight.version)?.(span) ?? null;
    return anchor(highlight, { text: shown.text, mapSpan });
  };
  return (highlights, limit) => {
    let left = limit;
    const placed: PlacedHighlight[] = [];
    const orphans: Highlight[] = [];
    let pending = 0;
    for (const highlight of highlights) {
      // A moment without words or a note on the article has no place in the text.
      if (highlight.quote.exact === '') continue;
      const known = found.get(highlight.id);
      const isKnown = known !== undefined && isSamePlace(known.of, highlight);
      const isCheap = isKnown || isAt(shown.text, highlight.quote, highlight.span);
      if (!isCheap && left === 0) {
        pending += 1;
        continue;
      }
      if (!isCheap) left -= 1;
      const span = isKnown ? known.span : locate(highlight);
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
