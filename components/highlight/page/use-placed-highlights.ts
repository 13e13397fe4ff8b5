import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import type { PlacedHighlights } from '../../../lib/highlight/place-highlights.ts';
import type { ShownText } from './highlighted-page.ts';

/** How many highlights are searched in one task: a few milliseconds each, if all of their texts changed. */
const batchSize = 8;

const noHighlights: PlacedHighlights = { placed: [], orphans: [], pending: 0 };

/**
 * The spans of highlights in the text on the screen. After an edit they are searched a few at a time, so that the page
 * stays responsive.
 */
export function usePlacedHighlights(
  text: ShownText | null,
  rows: readonly Highlight[],
): PlacedHighlights {
  const [batch, setBatch] = useState(0);
  const found = useMemo(
    () => (rows.length > 0 && text ? text.place(rows, batchSize) : noHighlights),
    [rows, text, batch],
  );
  useEffect(() => {
    if (found.pending === 0) return;
    const timer = setTimeout(() => setBatch((last) => last + 1));
    return () => clearTimeout(timer);
  }, [found]);
  return found;
}
