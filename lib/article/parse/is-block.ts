import { type Element, isTag } from 'domhandler';
import { blockRole, isDropped } from './elements.ts';
import { nodesBelow } from './parse-markup.ts';

/** Whether an element opens a block, itself or by what it wraps (`<a><h2>…</h2></a>`). */
export function isBlock(element: Element): boolean {
  if (blockRole(element)) return true;
  // A script or a button inside a sentence leaves nothing, not even a gap.
  if (isDropped(element)) return false;
  for (const node of nodesBelow(element, (below) => isTag(below) && isDropped(below))) {
    if (isTag(node) && blockRole(node)) return true;
  }
  return false;
}

/** Whether an element contains a block. */
export const holdsBlock = (element: Element): boolean =>
  element.children.some((child) => isTag(child) && isBlock(child));
