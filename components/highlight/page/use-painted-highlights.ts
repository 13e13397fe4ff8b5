import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { PlacedHighlight } from '../../../lib/highlight/merge-highlights.ts';
import type { TextMap } from '../../article/text-map.ts';
import { clearHighlights, paintHighlights } from './paint-highlights.ts';

/** Paints highlights, and repaints them when they change or the page's nodes do (`revision`). */
export function usePaintedHighlights(
  placed: readonly PlacedHighlight[],
  map: () => TextMap | null,
  revision: number,
): void {
  // Typing a note changes rows many times a minute, but nothing that is painted.
  const painted = placed.map(
    ({ span, highlight }) => `${span.start} ${span.end} ${highlight.color}`,
  );
  useLayoutEffect(() => {
    const current = placed.length > 0 ? map() : null;
    if (current) paintHighlights(current, placed);
    else clearHighlights();
  }, [painted.join(), revision]);
  useEffect(() => clearHighlights, []);
}
