import { passagesOf } from '../document/passages.ts';
import type { Block, Body, Inline, Leaf } from '../model/body.ts';
import { splitInlines } from '../model/split-inlines.ts';

/** A position in a body: a passage, and an offset in its text. */
export interface BodyPosition {
  number: number;
  offset: number;
}

/**
 * The part of a body between two positions, with its structure. Text and code are cut at the ends; tables, pictures and
 * embeds are kept whole. Footnotes are included if the part refers to one.
 */
export function sliceBody(body: Body, from: BodyPosition, to: BodyPosition): Body {
  const kept = new Map<Leaf, Leaf>();
  for (const { number, text, leaf } of passagesOf(body)) {
    if (number < from.number || number > to.number) continue;
    const start = number === from.number ? from.offset : 0;
    const end = number === to.number ? to.offset : text.length;
    const cut = cutLeaf(leaf, start, end, text.length);
    if (cut) kept.set(leaf, cut);
  }
  return keptBlocks(body, { kept, pointsToNotes: [...kept.values()].some(pointsToNote) });
}

interface Kept {
  kept: ReadonlyMap<Leaf, Leaf>;
  pointsToNotes: boolean;
}

function keptBlocks(blocks: Body, what: Kept): Block[] {
  return blocks.flatMap((block) => keptBlock(block, what));
}

function keptBlock(block: Block, what: Kept): Block[] {
  const inner = (blocks: Body) => keptBlocks(blocks, what);
  switch (block.kind) {
    case 'list': {
      const { numbering } = block;
      const items = block.items.map(inner);
      const isKept = (_: unknown, index: number) => items[index]?.length !== 0;
      const left = items.filter(isKept);
      if (left.length === 0) return [];
      const numbers = (numbering?.numbers ?? items.map((_, index) => index + 1)).filter(isKept);
      const isWhole = left.length === items.length;
      if (!block.ordered || isWhole) return [{ ...block, items: left }];
      const style = numbering?.style ?? 'decimal';
      return [{ ...block, items: left, numbering: { style, numbers } }];
    }
    case 'definitions': {
      const items = block.items
        .map((side) => ({ ...side, blocks: inner(side.blocks) }))
        .filter((side) => side.blocks.length > 0);
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    case 'notes':
      // Footnote numbers are list positions, so the list is kept whole or reduced to its words.
      return what.pointsToNotes ? [block] : block.items.flatMap(({ blocks }) => inner(blocks));
    case 'quote':
    case 'gallery': {
      const blocks = inner(block.blocks);
      return blocks.length > 0 ? [{ ...block, blocks }] : [];
    }
    default: {
      const leaf = what.kept.get(block);
      return leaf ? [leaf] : [];
    }
  }
}

function cutLeaf(leaf: Leaf, from: number, to: number, length: number): Leaf | null {
  if (from === 0 && to >= length) return leaf;
  if (from >= to) return null;
  if (leaf.kind === 'code') return { ...leaf, text: leaf.text.slice(from, to) };
  if (!('inlines' in leaf)) return leaf;
  const [, inner = []] = splitInlines(leaf.inlines, [from, to]);
  return { ...leaf, inlines: inner };
}

function pointsToNote(leaf: Leaf): boolean {
  switch (leaf.kind) {
    case 'code':
    case 'separator':
      return false;
    case 'table':
      return [
        ...leaf.rows.flatMap(({ cells }) => cells.flatMap(({ inlines }) => inlines)),
        ...leaf.caption,
      ].some(isOrHoldsReference);
    case 'picture':
    case 'embed':
      return leaf.caption.some(isOrHoldsReference);
    default:
      return leaf.inlines.some(isOrHoldsReference);
  }
}

function isOrHoldsReference(inline: Inline): boolean {
  if (inline.kind === 'text' || inline.kind === 'break') return false;
  return inline.kind === 'reference' || inline.inlines.some(isOrHoldsReference);
}
