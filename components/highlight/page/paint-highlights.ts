import { type HighlightColor, highlightColors } from '../../../lib/highlight/highlight-color.ts';
import type { PlacedHighlight } from '../../../lib/highlight/merge-highlights.ts';
import { rangesOf, type TextMap } from '../../article/text-map.ts';
import './paint-highlights.css';

const nameOf = (color: HighlightColor): string => `highlight-${color}`;

/** Paints highlights by the Custom Highlight API, which leaves the DOM unchanged. */
export function paintHighlights(map: TextMap, placed: readonly PlacedHighlight[]): void {
  for (const color of highlightColors) {
    const own = placed.filter(({ highlight }) => highlight.color === color);
    const ranges = own.flatMap(({ span }) => rangesOf(map, span));
    if (ranges.length === 0) CSS.highlights.delete(nameOf(color));
    else CSS.highlights.set(nameOf(color), new Highlight(...ranges));
  }
}

/** Removes all painted highlights. */
export function clearHighlights(): void {
  for (const color of highlightColors) CSS.highlights.delete(nameOf(color));
}
