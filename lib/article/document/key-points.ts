import { isKeyPointHeadingText } from '../../site/key-point-headings.ts';
import type { Block, Body, Inline, KeyPoint } from '../model/body.ts';
import { blockText, inlineText } from '../model/body-text.ts';

/**
 * The site opens its news with a paragraph "Highlights", a list, and a separator. The heading has been seen as
 * strong text and may be a heading of any level, say "Key Highlights", carry a colon or stand after the lede.
 * Anything else is not taken for it: better none than the wrong list.
 */
export function splitKeyPoints(body: Body): { keyPoints: KeyPoint[]; rest: Body } {
  const at = body.slice(0, searched).findIndex(isKeyPointHeading);
  const list = at < 0 ? undefined : body[at + 1];
  const keyPoints = list?.kind === 'list' ? list.items.flatMap(keyPointsOf) : [];
  if (keyPoints.length === 0) return { keyPoints, rest: body };
  const after = body[at + 2]?.kind === 'separator' ? at + 3 : at + 2;
  return { keyPoints, rest: [...body.slice(0, at), ...body.slice(after)] };
}

/** Among how many first blocks the heading is looked for. */
const searched = 6;

function isKeyPointHeading(block: Block): boolean {
  if (block.kind === 'paragraph' && !isAllStrong(block)) return false;
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  return isKeyPointHeadingText(inlineText(block.inlines).trim());
}

/** All but a colon, which some put behind the strong word. */
function isAllStrong(block: Extract<Block, { kind: 'paragraph' }>): boolean {
  return block.inlines.every(isStrong);
}

function isStrong(inline: Inline): boolean {
  if (inline.kind === 'strong' || /^[\s:]*$/.test(inlineText([inline]))) return true;
  return inline.kind === 'emphasis' && inline.inlines.every(isStrong);
}

/** The bullet that an item is; one without words of its own gives way to those under it. */
function keyPointsOf(item: readonly Block[]): KeyPoint[] {
  const nested = item.filter((block) => block.kind === 'list');
  const own = item.filter((block) => block.kind !== 'list');
  const text = own.map(blockText).join(' ').replace(/\s+/g, ' ').trim();
  const points = nested.flatMap((list) => list.items.flatMap(keyPointsOf));
  return text === '' ? points : [{ text, points }];
}
