import type { Span } from '../../../lib/article/model/text-selector.ts';
import { rangesOf, type TextMap } from '../../article/text-map.ts';
import './paint-followed.css';

/** Paints what is followed by the Custom Highlight API. Without a map, nothing is left. */
export function paintFollowed(map: TextMap | null, spans: readonly Span[]): void {
  const ranges = new Highlight();
  for (const span of spans) for (const range of map ? rangesOf(map, span) : []) ranges.add(range);
  if (ranges.size === 0) CSS.highlights.delete('followed');
  else CSS.highlights.set('followed', ranges);
}
