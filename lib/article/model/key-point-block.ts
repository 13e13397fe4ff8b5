import type { Block, Inline, KeyPoint } from './body.ts';

/** The key points as a list. */
export const keyPointBlock = (points: readonly KeyPoint[]): Block => ({
  kind: 'list',
  ordered: false,
  items: points.map((point): Block[] => [
    { kind: 'paragraph', inlines: keyPointInlines(point) },
    ...(point.points.length > 0 ? [keyPointBlock(point.points)] : []),
  ]),
});

/** The text of a key point with its strong parts. */
export function keyPointInlines({ text, strong = [] }: KeyPoint): Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  const take = (end: number): Inline => {
    const words = text.slice(at, end);
    at = end;
    return { kind: 'text', text: words };
  };
  for (const { start, end } of strong) {
    if (start > at) inlines.push(take(start));
    if (end > at) inlines.push({ kind: 'strong', inlines: [take(end)] });
  }
  if (at < text.length) inlines.push(take(text.length));
  return inlines;
}
