import type { Block, KeyPoint } from './body.ts';

/** The key points as a list. */
export const keyPointBlock = (points: readonly KeyPoint[]): Block => ({
  kind: 'list',
  ordered: false,
  items: points.map((point): Block[] => [
    { kind: 'paragraph', inlines: [{ kind: 'text', text: point.text }] },
    ...(point.points.length > 0 ? [keyPointBlock(point.points)] : []),
  ]),
});
