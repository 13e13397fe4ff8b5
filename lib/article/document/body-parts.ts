import { leavesOf } from '../model/blocks.ts';
import type { Block, Body } from '../model/body.ts';
import type { Passage } from './article-document.ts';

/** Consecutive blocks of a body, as many as a page draws in one task. */
export interface BodyPart {
  blocks: Block[];
  /** Number of the first passage after the part. */
  end: number;
  /** Length of its text, plus a fixed cost per passage. */
  length: number;
}

/** How long a part may be, which takes a few milliseconds to draw and lay out. */
const partLength = 10_000;

/** What a passage costs in addition to its characters. */
const passageLength = 50;

/** Splits a body into parts. A block is never split, however long. */
export function partsOf(body: Body, passages: readonly Passage[]): BodyPart[] {
  const parts: BodyPart[] = [];
  let end = 0;
  for (const block of body) {
    const start = end;
    end += leavesOf([block]).length;
    const texts = passages.slice(start, end);
    const length = texts.reduce((sum, { text }) => sum + text.length + passageLength, 0);
    const part = parts.at(-1);
    if (part && part.length + length <= partLength) {
      part.blocks.push(block);
      part.end = end;
      part.length += length;
    } else parts.push({ blocks: [block], end, length });
  }
  return parts;
}
