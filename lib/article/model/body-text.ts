import { leavesOf } from './blocks.ts';
import type { Block, Body, Inline, KeyPoint, Leaf } from './body.ts';

/**
 * The one plain text of an article: every leaf on lines of its own, a line break for `<br>`, a tab between cells.
 * Reading time, versions, search and highlights all count in this text.
 */
export function bodyText(body: Body): string {
  return leavesOf(body).map(leafText).join('\n');
}

/** What a block adds to the plain text. */
export function blockText(block: Block): string {
  return bodyText([block]);
}

/** What a leaf adds to the plain text. */
export function leafText(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'paragraph':
    case 'heading':
    case 'credit':
    case 'caption':
      return inlineText(leaf.inlines);
    case 'code':
      return leaf.text;
    case 'table':
      return [
        ...leaf.rows.map(({ cells }) => cells.map(({ inlines }) => inlineText(inlines)).join('\t')),
        ...captionLine(leaf.caption),
      ].join('\n');
    case 'picture':
      return inlineText(leaf.caption);
    case 'embed':
      return [...(leaf.title === '' ? [] : [leaf.title]), ...captionLine(leaf.caption)].join('\n');
    case 'separator':
      return '';
  }
}

const captionLine = (caption: readonly Inline[]): string[] =>
  caption.length > 0 ? [inlineText(caption)] : [];

/** The words of inline content. A footnote's number is none: it would stand in the middle of a sentence. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'break') return '\n';
      return inline.kind === 'reference' ? '' : inlineText(inline.inlines);
    })
    .join('');
}

/** The Highlights as text, nested ones indented: part of what makes a version. */
export function keyPointText(points: readonly KeyPoint[], indent = ''): string {
  return points
    .map(({ text, points: nested }) => `${indent}${text}\n${keyPointText(nested, `${indent}  `)}`)
    .join('');
}
