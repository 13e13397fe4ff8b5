import { type Colour, colours } from '../../../lib/highlight/highlight.ts';
import type { Placed } from '../../../lib/highlight/merge-highlights.ts';
import { rangesOf, type TextMap } from '../../article/text-map.ts';
import './paint-highlights.css';

const nameOf = (colour: Colour): string => `highlight-${colour}`;

/** Paints highlights over the article's words. The page itself stays as it is. */
export function paint(map: TextMap, placed: readonly Placed[]): void {
  for (const colour of colours) {
    const own = placed.filter(({ highlight }) => highlight.colour === colour);
    const ranges = own.flatMap(({ span }) => rangesOf(map, span));
    if (ranges.length === 0) CSS.highlights.delete(nameOf(colour));
    else CSS.highlights.set(nameOf(colour), new Highlight(...ranges));
  }
}

/** Takes all paint away. */
export function unpaint(): void {
  for (const colour of colours) CSS.highlights.delete(nameOf(colour));
}
