import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import type { PlacedHighlights } from '../../../lib/highlight/place-highlights.ts';
import type { ShownText } from './shown-text.ts';

/** Looked for in one go: a few milliseconds each, should all of them have been rewritten. */
const batchSize = 8;

const nowhere: PlacedHighlights = { placed: [], orphans: [], pending: 0 };

/** Where highlights are in the text that is shown. After an edit they come a few at a time, and the page stays awake. */
export function usePlacedHighlights(
  text: ShownText | null,
  rows: readonly Highlight[],
): PlacedHighlights {
  const [round, setRound] = useState(0);
  const found = useMemo(
    () => (rows.length > 0 && text ? text.place(rows, batchSize) : nowhere),
    [rows, text, round],
  );
  useEffect(() => {
    if (found.pending === 0) return;
    const timer = setTimeout(() => setRound((last) => last + 1));
    return () => clearTimeout(timer);
  }, [found]);
  return found;
}
