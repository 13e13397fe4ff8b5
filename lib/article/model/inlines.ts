import type { Inline, Leaf } from './body.ts';

/** All inlines of a leaf in reading order, each before the inlines inside it. */
export function inlinesIn(leaf: Leaf): Inline[] {
  return ownInlines(leaf).flatMap(withInner);
}

function ownInlines(leaf: Leaf): Inline[] {
  switch (leaf.kind) {
    case 'paragraph':
    case 'heading':
    case 'credit':
    case 'caption':
      return leaf.inlines;
    case 'table':
      return [
        ...leaf.rows.flatMap(({ cells }) => cells.flatMap(({ inlines }) => inlines)),
        ...leaf.caption,
      ];
    case 'picture':
    case 'embed':
      return leaf.caption;
    case 'code':
    case 'separator':
      return [];
  }
}

/** An inline before the inlines inside it. */
export const withInner = (inline: Inline): Inline[] =>
  'inlines' in inline ? [inline, ...inline.inlines.flatMap(withInner)] : [inline];

/** The plain text of inlines. A footnote reference has none, so it never interrupts a sentence. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'break') return '\n';
      return inline.kind === 'reference' ? '' : inlineText(inline.inlines);
    })
    .join('');
}
