import type { Block, Body } from './body.ts';
import { blockText } from './body-text.ts';

/** A block that has no other blocks in it: what is shown, spoken, counted and pointed at as one piece. */
export type Leaf = Exclude<Block, { kind: 'list' } | { kind: 'quote' }>;

/** A place in an article: its leaf, and where that stands in the one plain text. */
export interface Passage {
  /** Number among the passages, counted from 0 in reading order. */
  number: number;
  /** Offset of its first character in `bodyText` of the same body. */
  start: number;
  text: string;
  leaf: Leaf;
}

/** The passages of a body in reading order. Their texts, each on a line of its own, are its plain text. */
export function passagesOf(body: Body): Passage[] {
  const passages: Passage[] = [];
  let start = 0;
  for (const leaf of body.flatMap(leavesOf)) {
    const text = blockText(leaf);
    passages.push({ number: passages.length, start, text, leaf });
    start += text.length + 1;
  }
  return passages;
}

function leavesOf(block: Block): Leaf[] {
  if (block.kind === 'list') return block.items.flat().flatMap(leavesOf);
  if (block.kind === 'quote') return block.blocks.flatMap(leavesOf);
  return [block];
}
