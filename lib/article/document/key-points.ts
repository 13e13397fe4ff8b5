import { isKeyPointHeadingText } from '../../site/key-point-headings.ts';
import type { Block, Body, Inline, KeyPoint } from '../model/body.ts';
import { blockText } from '../model/body-text.ts';
import { inlineText } from '../model/inlines.ts';

/**
 * Splits off the publisher's Highlights: a heading, a list, and often a separator near the beginning of the body. The
 * heading may be strong text or a heading of any level, say "Key Highlights", with a colon, also after the lede.
 * Anything else stays in the body: no key points are better than the wrong list.
 */
export function splitKeyPoints(body: Body): { keyPoints: KeyPoint[]; rest: Body } {
  const at = body.slice(0, searchedBlocks).findIndex(isKeyPointHeading);
  const list = at < 0 ? undefined : body[at + 1];
  const keyPoints = list?.kind === 'list' ? list.items.flatMap(keyPointsOf) : [];
  if (keyPoints.length === 0) return { keyPoints, rest: body };
  const after = body[at + 2]?.kind === 'separator' ? at + 3 : at + 2;
  return { keyPoints, rest: [...body.slice(0, at), ...body.slice(after)] };
}

/** The heading has to be among this many first blocks. */
const searchedBlocks = 6;

function isKeyPointHeading(block: Block): boolean {
  if (block.kind === 'paragraph' && !isAllStrong(block)) return false;
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  return isKeyPointHeadingText(inlineText(block.inlines).trim());
}

/** Ignores a colon, which may follow the strong text. */
function isAllStrong(block: Extract<Block, { kind: 'paragraph' }>): boolean {
  return block.inlines.every(isStrong);
}

function isStrong(inline: Inline): boolean {
  if (inline.kind === 'strong' || /^[\s:]*$/.test(inlineText([inline]))) return true;
  return inline.kind === 'emphasis' && inline.inlines.every(isStrong);
}

/** The key point of a list item. An item without text of its own is replaced by the ones nested below it. */
function keyPointsOf(item: readonly Block[]): KeyPoint[] {
  const nested = item.filter((block) => block.kind === 'list');
  const own = item.filter((block) => block.kind !== 'list');
  const text = own.map(blockText).join(' ').replace(/\s+/g, ' ').trim();
  const points = nested.flatMap((list) => list.items.flatMap(keyPointsOf));
  return text === '' ? points : [{ text, points }];
}
