import type { IconNode } from 'lucide';

/** Lucide's icon of this name as one shape in place of three, since every row of a list has one. */
export const Ellipsis: IconNode = [
  [
    'path',
    {
      d: 'M13 12a1 1 0 0 1-2 0 1 1 0 0 1 2 0m7 0a1 1 0 0 1-2 0 1 1 0 0 1 2 0M6 12a1 1 0 0 1-2 0 1 1 0 0 1 2 0',
    },
  ],
];
