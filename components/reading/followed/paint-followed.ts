import { highlightColors } from '../../../lib/highlight/highlight-color.ts';
import type { FollowedSpan } from '../../../lib/watch/followed-spans.ts';
import type { ListColor } from '../../../lib/watch/watch-list.ts';
import { rangesOf, type TextMap } from '../../article/text-map.ts';
import './paint-followed.css';

/** Paints what is followed by the Custom Highlight API, each in a color. Without a map, nothing is left. */
export function paintFollowed(
  map: TextMap | null,
  spans: readonly FollowedSpan[],
  colorOf: (name: string) => ListColor,
): void {
  for (const color of highlightColors) {
    const ranges = new Highlight();
    for (const span of map ? spans.filter(({ name }) => colorOf(name) === color) : [])
      for (const range of map ? rangesOf(map, span) : []) ranges.add(range);
    if (ranges.size === 0) CSS.highlights.delete(`followed-${color}`);
    else CSS.highlights.set(`followed-${color}`, ranges);
  }
}
