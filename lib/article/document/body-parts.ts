import { leavesOf } from '../model/blocks.ts';
import type { Block, Body } from '../model/body.ts';
import type { Passage } from './article-document.ts';

/** Consecutive blocks of a body, as many as a page draws in one task. */
export interface BodyPart {
  blocks: Block[];
  /** Number of the first passage after it. */
  end: number;
  /** Length of its text, with an addition for each passage. */
  length: number;
}

/** A few milliseconds of drawing and layout. */
const partLength = 10_000;

/** What a passage costs beside its characters. */
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
