import { passagesOf } from '../document/passages.ts';
import type { Block, Body, Leaf } from '../model/body.ts';
import { inlinesIn } from '../model/inlines.ts';
import { splitInlines } from '../model/split-inlines.ts';

/** A position in a body: a passage, and an offset in its text. */
export interface BodyPosition {
  number: number;
  offset: number;
}

/**
 * The part of a body between two positions, with its structure. Text and code are cut at the ends; tables, pictures and
 * embeds are kept whole. Footnotes are included if the part refers to any.
 */
export function sliceBody(body: Body, from: BodyPosition, to: BodyPosition): Body {
  const leaves = new Map<Leaf, Leaf>();
  for (const { number, text, leaf } of passagesOf(body)) {
    if (number < from.number || number > to.number) continue;
    const start = number === from.number ? from.offset : 0;
    const end = number === to.number ? to.offset : text.length;
    const cut = cutLeaf(leaf, start, end, text.length);
    if (cut) leaves.set(leaf, cut);
  }
  return keptBlocks(body, { leaves, refersToNotes: [...leaves.values()].some(refersToNote) });
}

interface KeptLeaves {
  /** The kept part of each leaf. */
  leaves: ReadonlyMap<Leaf, Leaf>;
  refersToNotes: boolean;
}

function keptBlocks(blocks: Body, kept: KeptLeaves): Block[] {
  return blocks.flatMap((block) => keptBlock(block, kept));
}

function keptBlock(block: Block, kept: KeptLeaves): Block[] {
  const inner = (blocks: Body) => keptBlocks(blocks, kept);
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
      const numerals = numbering?.numerals ?? 'decimal';
      return [{ ...block, items: left, numbering: { numerals, numbers } }];
    }
    case 'definitions': {
      const items = block.items
        .map((side) => ({ ...side, blocks: inner(side.blocks) }))
        .filter((side) => side.blocks.length > 0);
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    case 'notes':
      // Footnote numbers are list positions, so the list is kept whole or reduced to its words.
      return kept.refersToNotes ? [block] : block.items.flatMap(({ blocks }) => inner(blocks));
    case 'quote':
    case 'gallery': {
      const blocks = inner(block.blocks);
      return blocks.length > 0 ? [{ ...block, blocks }] : [];
    }
    default: {
      const leaf = kept.leaves.get(block);
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

const refersToNote = (leaf: Leaf): boolean =>
  inlinesIn(leaf).some(({ kind }) => kind === 'reference');
