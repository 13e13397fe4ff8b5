import type { Block, Body, Inline } from './body.ts';
import { inlineText } from './body-text.ts';
import { type Leaf, passagesOf } from './passages.ts';

/** A place among a body's passages: in which, and how many characters into its text. */
export interface BodyPlace {
  number: number;
  offset: number;
}

/**
 * A stretch of a body with the structure around it. A passage at either end is cut where it is running text or code;
 * tables, pictures and embeds are kept whole.
 */
export function cutBody(body: Body, from: BodyPlace, to: BodyPlace): Body {
  const kept = new Map<Leaf, Leaf>();
  for (const { number, text, leaf } of passagesOf(body)) {
    if (number < from.number || number > to.number) continue;
    const start = number === from.number ? from.offset : 0;
    const end = number === to.number ? to.offset : text.length;
    const cut = cutLeaf(leaf, start, end, text.length);
    if (cut) kept.set(leaf, cut);
  }
  return keptBlocks(body, kept);
}

function keptBlocks(blocks: Body, kept: ReadonlyMap<Leaf, Leaf>): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'list') {
      const items = block.items.map((item) => keptBlocks(item, kept)).filter(isFilled);
      return isFilled(items) ? [{ ...block, items }] : [];
    }
    if (block.kind === 'quote') {
      const blocks = keptBlocks(block.blocks, kept);
      return isFilled(blocks) ? [{ ...block, blocks }] : [];
    }
    const leaf = kept.get(block);
    return leaf ? [leaf] : [];
  });
}

const isFilled = (items: readonly unknown[]): boolean => items.length > 0;

function cutLeaf(leaf: Leaf, from: number, to: number, length: number): Leaf | null {
  if (from === 0 && to >= length) return leaf;
  switch (leaf.kind) {
    case 'paragraph':
    case 'heading':
      return from < to ? { ...leaf, inlines: cutInlines(leaf.inlines, from, to) } : null;
    case 'code':
      return from < to ? { ...leaf, text: leaf.text.slice(from, to) } : null;
    default:
      return from < to ? leaf : null;
  }
}

/** A stretch of inline content, with its marks. Offsets count in its plain text. */
export function cutInlines(inlines: readonly Inline[], from: number, to: number): Inline[] {
  const cut: Inline[] = [];
  let start = 0;
  for (const inline of inlines) {
    const { length } = inlineText([inline]);
    const part = cutInline(inline, Math.max(0, from - start), Math.min(length, to - start));
    if (part) cut.push(part);
    start += length;
  }
  return cut;
}

function cutInline(inline: Inline, from: number, to: number): Inline | null {
  if (from >= to) return null;
  if (inline.kind === 'text') return { ...inline, text: inline.text.slice(from, to) };
  if (inline.kind === 'break') return inline;
  return { ...inline, inlines: cutInlines(inline.inlines, from, to) };
}
