import { leavesOf } from './blocks.ts';
import type { Block, Body, Inline, KeyPoint, Leaf } from './body.ts';
import { inlineText } from './inlines.ts';

/**
 * The plain text of a body: leaves separated by line breaks, a line break for `<br>`, a tab between cells. Reading
 * time, versions, search and highlights count in this text.
 */
export function bodyText(body: Body): string {
  return leavesOf(body).map(leafText).join('\n');
}

/** The plain text of a block. */
export function blockText(block: Block): string {
  return bodyText([block]);
}

/** The plain text of a leaf. */
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

/** Key points as text, nested ones indented. Part of the version hash. */
export function keyPointText(points: readonly KeyPoint[], indent = ''): string {
  return points
    .map(({ text, points: nested }) => `${indent}${text}\n${keyPointText(nested, `${indent}  `)}`)
    .join('');
}
