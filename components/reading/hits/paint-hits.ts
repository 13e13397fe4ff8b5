import type { Span } from '../../../lib/article/model/text-selector.ts';
import { rangesOf, type TextMap } from '../../article/text-map.ts';
import './paint-hits.css';

/** In painting order: the current hit is painted over the others, and both over the user's highlights. */
const names = ['hit', 'current-hit'] as const;

/** Paints hits by the Custom Highlight API: all of them, or the current one. Without a map, none is left. */
export function paintHits(
  name: (typeof names)[number],
  map: TextMap | null,
  hits: readonly Span[],
): void {
  const ranges = new Highlight();
  for (const hit of hits) for (const range of map ? rangesOf(map, hit) : []) ranges.add(range);
  ranges.priority = names.indexOf(name) + 1;
  if (ranges.size === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, ranges);
}

/** Removes all painted hits. */
export function clearHits(): void {
  for (const name of names) CSS.highlights.delete(name);
}
