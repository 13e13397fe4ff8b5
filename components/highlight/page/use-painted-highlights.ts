import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { PlacedHighlight } from '../../../lib/highlight/merge-highlights.ts';
import { clearHighlights, paintHighlights } from './paint-highlights.ts';
import type { PageMap } from './use-text-map.ts';

/** Paints highlights, and repaints them when they or the page's nodes change. */
export function usePaintedHighlights(page: PageMap, placed: readonly PlacedHighlight[]): void {
  // Typing a note changes rows many times a minute, but nothing that is painted.
  const painted = placed.map(
    ({ span, highlight }) => `${span.start} ${span.end} ${highlight.color}`,
  );
  useLayoutEffect(() => {
    const map = placed.length > 0 ? page.get() : null;
    if (map) paintHighlights(map, placed);
    else clearHighlights();
  }, [painted.join(), page.revision]);
  useEffect(() => clearHighlights, []);
}
