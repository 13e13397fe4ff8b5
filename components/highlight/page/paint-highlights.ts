import { type HighlightColor, highlightColors } from '../../../lib/highlight/highlight-color.ts';
import type { PlacedHighlight } from '../../../lib/highlight/merge-highlights.ts';
import { rangesOf, type TextMap } from '../../article/text-map.ts';
import './paint-highlights.css';

const nameOf = (color: HighlightColor): string => `highlight-${color}`;

/** Paints highlights by the Custom Highlight API, which leaves the DOM unchanged. */
export function paintHighlights(map: TextMap, placed: readonly PlacedHighlight[]): void {
  for (const color of highlightColors) {
    const ranges = new Highlight();
    for (const { highlight, span } of placed) {
      if (highlight.color !== color) continue;
      for (const range of rangesOf(map, span)) ranges.add(range);
    }
    if (ranges.size === 0) CSS.highlights.delete(nameOf(color));
    else CSS.highlights.set(nameOf(color), ranges);
  }
}

/** Removes all painted highlights. */
export function clearHighlights(): void {
  for (const color of highlightColors) CSS.highlights.delete(nameOf(color));
}
