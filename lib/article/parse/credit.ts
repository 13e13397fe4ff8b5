import type { Block, Inline } from '../model/body.ts';
import { trimInlines } from './inline-spacing.ts';

/** The credit of a quotation. The dash before it is drawn by CSS, so it is not part of the name. */
export function creditOf(words: readonly Inline[]): Block[] {
  const [first, ...others] = words;
  const text = first?.kind === 'text' ? first.text.replace(/^[\s\u2012-\u2015~-]+/, '') : null;
  const inlines = text === null ? words : trimInlines([{ kind: 'text', text }, ...others]);
  return inlines.length === 0 ? [] : [{ kind: 'credit', inlines: [...inlines] }];
}
