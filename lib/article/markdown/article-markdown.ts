import { fetchablePictureUrl } from '../document/picture-urls.ts';
import type {
  Block,
  Body,
  Definition,
  Footnote,
  HeadingLevel,
  Inline,
  KeyPoint,
  PictureBlock,
  TableRow,
} from '../model/body.ts';
import { inlineText } from '../model/inlines.ts';
import { keyPointBlock } from '../model/key-point-block.ts';
import { splitInlines } from '../model/split-inlines.ts';
import { columnCount, placeCells } from '../model/table-columns.ts';
import {
  escapeHeadingEnd,
  escapeLine,
  escapeMarkdownText,
  escapeUrl,
  longestRun,
  onOneLine,
} from './escape-markdown.ts';
import {
  type HighlightSyntax,
  type InlineContext,
  inlineMarkdown,
  noteLabel,
  paragraphText,
} from './inline-markdown.ts';

/**
 * A body as Markdown: CommonMark with GitHub's tables and strikethrough. The publisher's text is escaped. Marks that
 * Markdown can't express are written as HTML, which it allows.
 */
export const bodyMarkdown = (body: Body, marked: HighlightSyntax = 'html'): string =>
  blocksLines(body, { ...paragraphText, marked }).join('\n');

/** Plain text as Markdown. */
export const textMarkdown = (text: string): string => bodyMarkdown(textBlocks(text));

/** Plain text as paragraphs, one per line. */
export const textBlocks = (text: string): Block[] =>
  text.split('\n').map((line) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text: line }] }));

/** An article with the texts that surround it in a document. */
export interface MarkdownArticle {
  title: string;
  /** The line below the title. */
  byline: string;
  url: string;
  keyPoints: readonly KeyPoint[];
  /** The heading of the key points. */
  keyPointsTitle: string;
  body: Body;
  /** The closing line before the address: the publisher, and whether the text is an excerpt. */
  source: string;
}

/** A whole article as Markdown. */
export function articleMarkdown(article: MarkdownArticle): string {
  const { title, byline, url, keyPoints, keyPointsTitle, body, source } = article;
  const points: Body =
    keyPoints.length === 0 ? [] : [headingBlock(keyPointsTitle, 2), keyPointBlock(keyPoints)];
  const end: Inline[] = [
    text(`${source} `),
    { kind: 'link', href: url, external: false, inlines: [text(url)] },
  ];
  const parts = [
    titleMarkdown(title),
    bodyMarkdown([paragraph([text(byline)])]),
    bodyMarkdown(points),
    bodyMarkdown([...body, { kind: 'separator' }, paragraph(end)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The title of a document. */
export const titleMarkdown = (title: string): string =>
  headingLine(1, [text(title)], paragraphText);

const text = (words: string): Inline => ({ kind: 'text', text: words });

const link = (href: string, words: string): Inline => ({
  kind: 'link',
  href,
  external: true,
  inlines: [text(words)],
});

const paragraph = (inlines: Inline[]): Block => ({ kind: 'paragraph', inlines });

const headingBlock = (words: string, level: HeadingLevel): Block => ({
  kind: 'heading',
  level,
  inlines: [text(words)],
});

/** The lines of blocks, with an empty line between blocks. */
function blocksLines(blocks: Body, base: InlineContext): string[] {
  const lines: string[] = [];
  let before: ListBefore = null;
  for (const block of blocks) {
    const needsOtherMarker = continuesOtherList(block, before);
    const own = blockLines(block, needsOtherMarker, base);
    if (own.length === 0) continue;
    if (lines.length > 0) lines.push('');
    for (const line of own) lines.push(line);
    before = block.kind === 'list' ? { ordered: block.ordered, needsOtherMarker } : null;
  }
  return lines;
}

type ListBefore = { ordered: boolean; needsOtherMarker: boolean } | null;

/** Adjacent lists need different markers, or they would be one list. */
const continuesOtherList = (block: Block, before: ListBefore): boolean =>
  block.kind === 'list' && before?.ordered === block.ordered && !before.needsOtherMarker;

function blockLines(block: Block, needsOtherMarker: boolean, base: InlineContext): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'credit':
    case 'caption':
      return paragraphLines(block.inlines, base);
    case 'heading': {
      const line = headingLine(block.level, block.inlines, base);
      return line === '' ? [] : [line];
    }
    case 'list':
      return listLines(block, needsOtherMarker, base);
    case 'definitions':
      return blocksLines(block.items.flatMap(definitionBlocks), base);
    case 'gallery':
      return blocksLines(block.blocks, base);
    case 'notes':
      return block.items.flatMap((note, index) => noteLines(note, index, base));
    case 'quote':
      return blocksLines(block.blocks, base).map((line) => (line === '' ? '>' : `> ${line}`));
    case 'code':
      return codeLines(block.text);
    case 'table':
      return tableLines(block.rows, block.caption, base);
    case 'picture':
      return [...pictureLines(block, base), ...spaced(paragraphLines(block.caption, base))];
    case 'embed': {
      const { href, title, caption } = block;
      return [
        ...paragraphLines([link(href, title || href)], base),
        ...spaced(paragraphLines(caption, base)),
      ];
    }
    case 'separator':
      // Dashes would turn the line above into a heading, or start a list.
      return ['***'];
  }
}

/** A picture on another host is a link: an app that shows it would tell that host what is read, and when. */
function pictureLines({ picture, href }: PictureBlock, base: InlineContext): string[] {
  const { alt, src } = picture;
  if (fetchablePictureUrl(src) === null) {
    const words = onOneLine(alt).trim() || new URL(src).host;
    const links = [
      link(src, words),
      ...(href === undefined ? [] : [text(' · '), link(href, href)]),
    ];
    return paragraphLines(links, base);
  }
  const shown = `![${escapeMarkdownText(onOneLine(alt).trim())}](${escapeUrl(src)})`;
  return [href === undefined ? shown : `[${shown}](${escapeUrl(href)})`];
}

const spaced = (lines: string[]): string[] => (lines.length > 0 ? ['', ...lines] : []);

function paragraphLines(inlines: readonly Inline[], base: InlineContext): string[] {
  const words = inlineText(inlines);
  const from = words.length - words.trimStart().length;
  const [, inner = [], rest = []] = splitInlines(inlines, [from, words.trimEnd().length]);
  const references = rest.filter(({ kind }) => kind === 'reference');
  const written = inlineMarkdown([...inner, ...references], base);
  return written === ''
    ? []
    : written.split('\n').map((line) => escapeLine(line.replace(/^[ \t]+/, '')));
}

function headingLine(level: number, inlines: readonly Inline[], base: InlineContext): string {
  const words = inlineMarkdown(inlines, { ...base, lineBreak: ' ' }).trim();
  return words === '' ? '' : `${'#'.repeat(level)} ${escapeHeadingEnd(words)}`;
}

function listLines(
  list: Extract<Block, { kind: 'list' }>,
  needsOtherMarker: boolean,
  base: InlineContext,
): string[] {
  const { ordered, items, numbering } = list;
  const isTight = items.every(([first, ...rest]) => {
    return first?.kind === 'paragraph' && rest.every(({ kind }) => kind === 'list');
  });
  const lines: string[] = [];
  for (const [index, item] of items.entries()) {
    const own = isTight
      ? item.flatMap((block) => blockLines(block, false, base))
      : blocksLines(item, base);
    if (own.length === 0) continue;
    const number = Math.max(0, numbering?.numbers[index] ?? index + 1);
    const marker = ordered
      ? `${number}${needsOtherMarker ? ')' : '.'} `
      : needsOtherMarker
        ? '+ '
        : '- ';
    if (lines.length > 0 && !isTight) lines.push('');
    for (const line of indented(marker, own)) lines.push(line);
  }
  return lines;
}

/** Puts a marker before the first line, and indents the others by its width or by `by`. */
function indented(marker: string, lines: readonly string[], by = marker.length): string[] {
  const space = ' '.repeat(by);
  return lines.map((line, index) => (index === 0 ? marker : line && space) + line);
}

/** A term in bold with its meaning below, because Markdown has no definition lists. */
const definitionBlocks = ({ part, blocks }: Definition): Block[] =>
  part === 'meaning' ? blocks : blocks.map(emphasized);

function emphasized(block: Block): Block {
  if (block.kind !== 'paragraph') return block;
  return paragraph([{ kind: 'strong', inlines: block.inlines }]);
}

/** A footnote without a reference would not be shown, so it becomes a paragraph. */
function noteLines({ cited, blocks }: Footnote, index: number, base: InlineContext): string[] {
  const own = blocksLines(blocks, base);
  if (own.length === 0) return [];
  const number = index + 1;
  const lines = cited ? indented(`${noteLabel(number)}: `, own, 4) : indented(`${number}. `, own);
  return index === 0 ? lines : ['', ...lines];
}

function codeLines(code: string): string[] {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return [fence, ...code.replace(/\n$/, '').split('\n'), fence];
}

/** A cell that spans columns or rows is written in the first of them. */
function tableLines(
  rows: readonly TableRow[],
  caption: readonly Inline[],
  base: InlineContext,
): string[] {
  const placed = placeCells(rows);
  const grid = placed.map((row) => {
    const cells: string[] = [];
    for (const { cell, column } of row) cells[column] = cellText(cell.inlines, base);
    return cells;
  });
  const width = columnCount(placed);
  if (width === 0) return paragraphLines(caption, base);
  // Apps that show Markdown add cells that are missing at the end of a row, but the head must be complete.
  const line = (cells: readonly string[], { length } = cells) =>
    `| ${Array.from({ length }, (_, column) => cells[column] ?? '').join(' | ')} |`;
  const rule = Array.from({ length: width }, () => '---');
  const hasHead = rows[0]?.part === 'head' || rows[0]?.cells.every(({ header }) => header) === true;
  const [head = [], ...body] = hasHead ? grid : [[], ...grid];
  return [
    line(head, rule),
    line(rule),
    ...body.map((row) => line(row)),
    ...spaced(paragraphLines(caption, base)),
  ];
}

const cellText = (cell: Inline[], base: InlineContext): string =>
  inlineMarkdown(cell, { ...base, lineBreak: '<br>', isCell: true }).trim();
