import { leavesOf } from '../model/blocks.ts';
import type { Body } from '../model/body.ts';
import { leafText } from '../model/body-text.ts';
import type { Passage } from './article-document.ts';

/** The passages of a body in reading order. Joined with line breaks, their texts are the body's plain text. */
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
