import { isKeyPointHeadingText } from '../../site/key-point-headings.ts';
import type { Block, Body, Inline, KeyPoint } from '../model/body.ts';
import { blockText } from '../model/body-text.ts';
import { inlineText } from '../model/inlines.ts';
import { splitInlines } from '../model/split-inlines.ts';
import { trimInlines } from '../parse/inline-spacing.ts';
import { strongSpans } from './strong-spans.ts';

/**
 * Splits off the publisher's Highlights: a heading, a list, and often a separator near the beginning of the body. The
 * heading may be strong text or a heading of any level, such as "Key Highlights", with a colon, and may come after the
 * lede. At the very beginning, a plain paragraph is one too (decision 21). Lines with bullets may stand in place of the
 * list, even in the same paragraph as the heading. Anything else stays in the body: no key points are better than the
 * wrong list.
 */
export function splitKeyPoints(body: Body): { keyPoints: KeyPoint[]; rest: Body } {
  for (const at of body.slice(0, searchedBlocks).keys()) {
    const below = blocksBelowHeading(body, at);
    if (!below) continue;
    const { keyPoints, rest } = takeKeyPoints(below);
    if (keyPoints.length === 0) break;
    const after = rest[0]?.kind === 'separator' ? rest.slice(1) : rest;
    return { keyPoints, rest: [...body.slice(0, at), ...after] };
  }
  return { keyPoints: [], rest: body };
}

/** The heading must be among this many first blocks. */
const searchedBlocks = 6;

/**
 * The blocks below a heading of key points, including the other lines of its paragraph; `null` if there is no such
 * heading here.
 */
function blocksBelowHeading(body: Body, at: number): Body | null {
  const block = body[at];
  if (!block) return null;
  const rest = body.slice(at + 1);
  if (isKeyPointHeading(block, at)) return rest;
  if (block.kind !== 'paragraph') return null;
  const [line, others] = splitAtLine(block.inlines, 1);
  if (!isKeyPointHeading({ kind: 'paragraph', inlines: line }, at)) return null;
  return [{ kind: 'paragraph', inlines: others }, ...rest];
}

/** The first lines of inlines, and the rest. */
function splitAtLine(inlines: readonly Inline[], lines: number): [Inline[], Inline[]] {
  const offset = inlineText(inlines).split('\n').slice(0, lines).join('\n').length;
  const [before = [], after = []] = splitInlines(inlines, [offset]);
  return [before, trimInlines(after)];
}

/** The key points at the beginning of blocks, and the remaining blocks. */
function takeKeyPoints(blocks: Body): { keyPoints: KeyPoint[]; rest: Body } {
  const [first] = blocks;
  if (first?.kind !== 'list') return takeBulletedLines(blocks);
  return { keyPoints: first.items.flatMap(keyPointsOf), rest: blocks.slice(1) };
}

/** Allows white space first: a line inside strong text begins with the break that ends the line before it. */
const bullet = /^\s*(?:[•·●○▪■◦‣⁃►➤]\s*|[-–—*]\s+)(?=\S)/;

/** The lines with bullets at the beginning of paragraphs. Lines without a bullet may only follow them. */
function takeBulletedLines(blocks: Body): { keyPoints: KeyPoint[]; rest: Body } {
  const keyPoints: KeyPoint[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') return { keyPoints, rest: blocks.slice(at) };
    const contents = linesOf(block.inlines);
    const lines = contents.map((line) => inlineText(line).trim());
    const other = lines.findIndex((line) => line !== '' && !bullet.test(line));
    const bulleted = other < 0 ? contents : contents.slice(0, other);
    for (const point of bulleted.flatMap(keyPointOfLine)) keyPoints.push(point);
    if (other < 0) continue;
    // A point of several lines can't be told apart from text after the points.
    if (other > 0 && lines.slice(other).some((line) => bullet.test(line)))
      return { keyPoints: [], rest: blocks };
    const inlines = other === 0 ? block.inlines : splitAtLine(block.inlines, other)[1];
    return { keyPoints, rest: [{ kind: 'paragraph', inlines }, ...blocks.slice(at + 1)] };
  }
  return { keyPoints, rest: [] };
}

/** The lines of inlines, without white space around them. */
function linesOf(inlines: readonly Inline[]): Inline[][] {
  const ends: number[] = [];
  for (const line of inlineText(inlines).split('\n'))
    ends.push((ends.at(-1) ?? -1) + 1 + line.length);
  return splitInlines(inlines, ends.slice(0, -1)).map(trimInlines);
}

/** The key point of a line, without its bullet; none for an empty line. */
function keyPointOfLine(line: readonly Inline[]): KeyPoint[] {
  const marker = bullet.exec(inlineText(line))?.[0] ?? '';
  const [, inlines = []] = splitInlines(line, [marker.length]);
  return keyPointOf([{ kind: 'paragraph', inlines }], []);
}

/** Whether a block is a heading of key points. Only at the very beginning may it be a plain paragraph. */
function isKeyPointHeading(block: Block, at: number): boolean {
  const mayBe =
    block.kind === 'paragraph' ? at === 0 || isAllStrong(block) : block.kind === 'heading';
  return mayBe && isKeyPointHeadingText(blockText(block).trim());
}

/** Whether a paragraph is strong text, apart from a colon, which may follow it. */
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
  return keyPointOf(
    own,
    nested.flatMap((list) => list.items.flatMap(keyPointsOf)),
  );
}

/** The key point of blocks, with the points nested below it; only those points if the blocks have no text. */
function keyPointOf(blocks: readonly Block[], points: KeyPoint[]): KeyPoint[] {
  const text = blocks.map(blockText).join(' ').replace(/\s+/g, ' ').trim();
  const strong = strongSpans(blocks);
  return text === '' ? points : [{ text, ...(strong.length > 0 && { strong }), points }];
}
