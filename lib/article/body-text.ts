import type { Block, Body, Inline, KeyPoint } from './body.ts';

/**
 * The one plain text of an article: blocks on lines of their own, a line break for `<br>`, a tab between cells.
 * Reading time, versions, search and highlights all count in this text.
 */
export function bodyText(body: Body): string {
  return body.map(blockText).join('\n');
}

export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.inlines);
    case 'list':
      return block.items.map(bodyText).join('\n');
    case 'quote':
      return bodyText(block.blocks);
    case 'code':
      return block.text;
    case 'table':
      return [
        ...block.rows.map((row) => row.cells.map(inlineText).join('\t')),
        ...(block.caption.length > 0 ? [inlineText(block.caption)] : []),
      ].join('\n');
    case 'picture':
      return inlineText(block.caption);
    case 'embed':
      return block.title;
    case 'separator':
      return '';
  }
}

export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'break') return '\n';
      return inlineText(inline.inlines);
    })
    .join('');
}

/** The Highlights as text, nested ones indented: part of what makes a version. */
export function keyPointText(points: readonly KeyPoint[], indent = ''): string {
  return points
    .map(({ text, points: nested }) => `${indent}${text}\n${keyPointText(nested, `${indent}  `)}`)
    .join('');
}
