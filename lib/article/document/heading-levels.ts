import { mapInnerBlocks } from '../model/blocks.ts';
import type { Block, Body, HeadingLevel } from '../model/body.ts';

/**
 * Makes heading levels consistent: the first is level 2, and each is at most one level below the previous one.
 * Publishers choose levels by their looks.
 */
export function normalizeHeadingLevels(body: Body): Body {
  let previous = 1;
  const order = (block: Block): Block => {
    if (block.kind !== 'heading') return mapInnerBlocks(block, order);
    const level = levels[Math.min(block.level, previous + 1) - 2] ?? 2;
    previous = level;
    return { ...block, level };
  };
  return body.map(order);
}

const levels: readonly HeadingLevel[] = [2, 3, 4, 5, 6];
