import { quoteAt, type Span } from '../article/model/text-selector.ts';
import type { Highlight } from './highlight.ts';
import type { HighlightPage } from './highlight-page.ts';
import { mergeHighlights, type PlacedHighlight } from './merge-highlights.ts';

/** A highlight merged with those that it overlaps. */
export interface PageMerge {
  /** The one that remains, anchored in the version on the screen. */
  merged: PlacedHighlight;
  /** How many existing highlights it was merged with. */
  mergedCount: number;
  /** Ids of the ones that it replaces. */
  removed: string[];
}

/** Merges a highlight with the existing ones of its article that it overlaps on the page. */
export function mergeOnPage(
  { version, placed }: HighlightPage,
  added: PlacedHighlight,
  existing: readonly Highlight[],
): PageMerge {
  const { id } = added.highlight;
  const spans = new Map(placed.map(({ highlight, span }) => [highlight.id, span]));
  // For a highlight of the version on the screen, the stored span is right; for one of another version, the page has
  // found the span.
  const spanOf = (highlight: Highlight): Span | undefined =>
    highlight.version === version.hash ? highlight.span : spans.get(highlight.id);
  const others = existing.flatMap((highlight): PlacedHighlight[] => {
    const span = spanOf(highlight);
    return span && highlight.id !== id ? [{ highlight, span }] : [];
  });
  const { kept, overlapped } = mergeHighlights(added, others);
  const { highlight, span } = kept;
  const anchored = { version: version.hash, span, quote: quoteAt(version.text, span) };
  const ids = [id, ...overlapped.map((each) => each.id)];
  return {
    merged: { highlight: { ...highlight, ...anchored }, span },
    mergedCount: overlapped.length,
    removed: ids.filter((each) => each !== highlight.id),
  };
}
