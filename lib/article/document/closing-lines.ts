import { type ClosingLine, closingLines } from '../../site/boilerplate.ts';
import type { Block, Body, Inline, Leaf } from '../model/body.ts';
import { inlinesIn, inlineText } from '../model/inlines.ts';

/** The body without the lines that plugins and themes add below an article, and without a separator above them. */
export function withoutClosingLines(body: Body): Body {
  const last = body.findLastIndex((block) => !isClosing(block));
  if (last === body.length - 1) return body;
  return body.slice(0, body[last]?.kind === 'separator' ? last : last + 1);
}

function isClosing(block: Block): boolean {
  if (block.kind === 'list') return block.items.every((item) => item.every(isClosing));
  return (block.kind === 'paragraph' || block.kind === 'heading') && isClosingLine(block);
}

type Line = Extract<Leaf, { kind: 'paragraph' | 'heading' }>;

/** In characters; boilerplate is shorter than this, even if it contains an article's title. */
const maxLength = 500;

function isClosingLine(line: Line): boolean {
  const text = inlineText(line.inlines).replace(/\s+/g, ' ').trim();
  const rows: readonly ClosingLine[] = Object.values(closingLines);
  if (text.length > maxLength) return false;
  return rows.some((row) => row.text.test(text) && fitsLinks(row.links, line));
}

function fitsLinks(links: ClosingLine['links'], line: Line): boolean {
  if (links === 'some') return inlinesIn(line).some(({ kind }) => kind === 'link');
  return links === 'any' || line.inlines.every(isLinkOrMark);
}

/** Whether an inline is a link, or contains only symbols between links, such as arrows. */
const isLinkOrMark = (inline: Inline): boolean =>
  inline.kind === 'link' || !/[\p{L}\p{N}]/u.test(inlineText([inline]));
