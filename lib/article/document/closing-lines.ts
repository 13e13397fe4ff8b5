import { type ClosingLine, closingLines } from '../../site/boilerplate.ts';
import { site } from '../../site/site.ts';
import type { Block, Body, Inline } from '../model/body.ts';
import { inlineText, withInner } from '../model/inlines.ts';
import { trimInlines } from '../parse/inline-spacing.ts';

/** The body without the lines that plugins and themes add below an article, and without a separator above them. */
export function withoutClosingLines(body: Body): Body {
  const at = body.findLastIndex((block) => !isClosing(block));
  const last = body[at];
  const isBelow = last?.kind === 'separator' && at < body.length - 1;
  const rest = body.slice(0, isBelow ? at : at + 1);
  return last?.kind === 'paragraph'
    ? rest.with(at, { ...last, inlines: withoutLastLines(last.inlines) })
    : rest;
}

/** How many closing lines a paragraph can lose; no publisher adds more. */
const maxLines = 10;

/** A paragraph without closing lines at its end, and without a link after its words that leads to the whole article. */
function withoutLastLines(inlines: readonly Inline[], left = maxLines): Inline[] {
  const own = trimInlines(inlines);
  const line = own.findLastIndex(({ kind }) => kind === 'break') + 1;
  const links = own.findLastIndex((inline) => !isLinkOrMark(inline)) + 1;
  const more = trimInlines(own.slice(links));
  const end = closingLines.continueReading.text.test(inlineText(more)) ? links : line;
  return left > 0 && isClosingLine(own.slice(end))
    ? withoutLastLines(own.slice(0, end), left - 1)
    : own;
}

function isClosing(block: Block): boolean {
  if (block.kind === 'list') return block.items.every((item) => item.every(isClosing));
  return (
    (block.kind === 'paragraph' || block.kind === 'heading') &&
    withoutLastLines(block.inlines).length === 0
  );
}

/** In characters; boilerplate is shorter than this, even if it contains an article's title. */
const maxLength = 500;

function isClosingLine(line: readonly Inline[]): boolean {
  const text = flatText(line);
  if (text.length > maxLength) return false;
  const ownWords = flatText(line.flatMap(withoutLinks));
  const rows: readonly ClosingLine[] = Object.values(closingLines);
  return rows.some(
    ({ text: pattern, links }) =>
      pattern.test(links === 'apart' ? ownWords : text) && fitsLinks(links, line),
  );
}

function fitsLinks(links: ClosingLine['links'], line: readonly Inline[]): boolean {
  if (links === 'home') return line.flatMap(withInner).some(isLinkHome);
  return links !== 'all' || line.every(isLinkOrMark);
}

const isLinkHome = (inline: Inline): boolean => inline.kind === 'link' && inline.href === site.home;

const flatText = (inlines: readonly Inline[]): string =>
  inlineText(inlines).replace(/\s+/g, ' ').trim();

function withoutLinks(inline: Inline): Inline[] {
  if (inline.kind === 'link') return [];
  return 'inlines' in inline ? inline.inlines.flatMap(withoutLinks) : [inline];
}

/** What share blocks do by mail programs and scripts: words in place of links, which are dropped with their addresses. */
const withoutAddress = /Copy link|Email|Print/g;

/** Whether an inline is a link, or contains only symbols between links, such as arrows. */
const isLinkOrMark = (inline: Inline): boolean =>
  inline.kind === 'link' || !/[\p{L}\p{N}]/u.test(inlineText([inline]).replace(withoutAddress, ''));
