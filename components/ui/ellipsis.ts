import type { IconNode } from 'lucide';

/**
 * Lucide's icon of this name as one shape in place of three, since every row of a list has one: the round ends of three
 * strokes that have no length.
 */
export const Ellipsis: IconNode = [
  ['path', { d: 'M5 12h.01M12 12h.01M19 12h.01', 'stroke-width': 3.75 }],
];
