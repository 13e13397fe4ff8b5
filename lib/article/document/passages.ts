import { leavesOf } from '../model/blocks.ts';
import type { Body, Leaf } from '../model/body.ts';
import { leafText } from '../model/body-text.ts';

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
  for (const leaf of leavesOf(body)) {
    const text = leafText(leaf);
    passages.push({ number: passages.length, start, text, leaf });
    start += text.length + 1;
  }
  return passages;
}
