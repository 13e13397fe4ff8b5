import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Placed } from '../../../lib/highlight/merge-highlights.ts';
import { paint, unpaint } from './paint-highlights.ts';
import type { PageMap } from './use-text-map.ts';

/** Paints highlights, and again where they or the page's nodes have changed. */
export function usePainted(page: PageMap, placed: readonly Placed[]): void {
  // A note that is being written changes rows many times a minute, and nothing that is painted.
  const seen = placed.map(({ span, highlight }) => `${span.start} ${span.end} ${highlight.colour}`);
  useLayoutEffect(() => {
    const map = placed.length > 0 ? page.get() : null;
    if (map) paint(map, placed);
    else unpaint();
  }, [seen.join(), page.round]);
  useEffect(() => unpaint, []);
}
