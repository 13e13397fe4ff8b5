import type { InlineMark } from './body.ts';

/** The HTML element of each mark. */
export const markTags = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  struck: 'del',
  inserted: 'ins',
  marked: 'mark',
} as const satisfies Record<InlineMark, string>;
