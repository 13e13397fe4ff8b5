import type { Block, Body, HeadingLevel, Inline, InlineMark, KeyPoint, TableRow } from './body.ts';
import { inlineText } from './body-text.ts';
import { cutInlines } from './cut-body.ts';
import { escapeCode, escapeLine, escapeText, escapeUrl } from './markdown-escape.ts';

/**
 * A body as Markdown: CommonMark with GitHub's tables and strikethrough. What the publisher wrote stays text, whatever
 * it looks like; a mark that Markdown cannot say where it stands is said in HTML, which Markdown allows.
 */
export const bodyMarkdown = (body: Body): string => blocksLines(body).join('\n');

/** Text without any structure, as Markdown. */
export const textMarkdown = (text: string): string =>
  bodyMarkdown(
    text
      .split('\n')
      .map((line): Block => ({ kind: 'paragraph', inlines: [{ kind: 'text', text: line }] })),
  );

/** An article as a document. The words around it come from who knows them. */
export interface ArticleDocument {
  title: string;
  /** The line under the title. */
  byline: string;
  url: string;
  keyPoints: readonly KeyPoint[];
  /** What stands above the Highlights. */
  keyPointsTitle: string;
  body: Body;
  /** What stands at the end, before the address: who published it, whether this is all of it. */
  source: string;
}

/** A whole article as Markdown. */
export function articleMarkdown(article: ArticleDocument): string {
  const { title, byline, url, keyPoints, keyPointsTitle, body, source } = article;
  const points: Body =
    keyPoints.length === 0 ? [] : [headingBlock(keyPointsTitle, 2), keyPointBlock(keyPoints)];
  const end: Inline[] = [
    text(`${source} `),
    { kind: 'link', href: url, external: false, inlines: [text(url)] },
  ];
  const parts = [
    headingLine(1, [text(title)]),
    bodyMarkdown([paragraph([text(byline)])]),
    bodyMarkdown(points),
    bodyMarkdown([...body, { kind: 'separator' }, paragraph(end)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const text = (words: string): Inline => ({ kind: 'text', text: words });

const paragraph = (inlines: Inline[]): Block => ({ kind: 'paragraph', inlines });

const headingBlock = (words: string, level: HeadingLevel): Block => ({
  kind: 'heading',
  level,
  inlines: [text(words)],
});

const keyPointBlock = (points: readonly KeyPoint[]): Block => ({
  kind: 'list',
  ordered: false,
  items: points.map((point) => [
    paragraph([text(point.text)]),
    ...(point.points.length > 0 ? [keyPointBlock(point.points)] : []),
  ]),
});

/** Lines of blocks, with an empty one between two of them. */
function blocksLines(blocks: Body): string[] {
  const lines: string[] = [];
  let before: ListBefore = null;
  for (const block of blocks) {
    const isOther = isOtherList(block, before);
    const own = blockLines(block, isOther);
    if (own.length === 0) continue;
    if (lines.length > 0) lines.push('');
    lines.push(...own);
    before = block.kind === 'list' ? { ordered: block.ordered, isOther } : null;
  }
  return lines;
}

type ListBefore = { ordered: boolean; isOther: boolean } | null;

/** Two lists in a row would be one, did their items not begin differently. */
const isOtherList = (block: Block, before: ListBefore): boolean =>
  block.kind === 'list' && before?.ordered === block.ordered && !before.isOther;

function blockLines(block: Block, isOther: boolean): string[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphLines(block.inlines);
    case 'heading': {
      const line = headingLine(block.level, block.inlines);
      return line === '' ? [] : [line];
    }
    case 'list':
      return listLines(block, isOther);
    case 'quote':
      return blocksLines(block.blocks).map((line) => (line === '' ? '>' : `> ${line}`));
    case 'code':
      return codeLines(block.text);
    case 'table':
      return tableLines(block.rows, block.caption);
    case 'picture': {
      const { alt, src } = block.picture;
      const picture = `![${escapeText(oneLine(alt))}](${escapeUrl(src)})`;
      return [picture, ...spaced(paragraphLines(block.caption))];
    }
    case 'embed':
      return paragraphLines([
        {
          kind: 'link',
          href: block.href,
          external: true,
          inlines: [text(block.title || block.href)],
        },
      ]);
    case 'separator':
      // Dashes would make a heading of a line above, or a list.
      return ['***'];
  }
}

const spaced = (lines: string[]): string[] => (lines.length > 0 ? ['', ...lines] : []);

const oneLine = (words: string): string => words.replace(/\s*\n\s*/g, ' ').trim();

function paragraphLines(inlines: readonly Inline[]): string[] {
  const words = inlineText(inlines);
  const from = words.length - words.trimStart().length;
  const inner = cutInlines(inlines, from, words.trimEnd().length);
  if (inner.length === 0) return [];
  return inlineMarkdown(inner, paragraphText)
    .split('\n')
    .map((line) => escapeLine(line.replace(/^[ \t]+/, '')));
}

function headingLine(level: number, inlines: readonly Inline[]): string {
  const words = inlineMarkdown(inlines, { ...paragraphText, lineBreak: ' ' }).trim();
  // Figures of this kind at the end of a heading would count as its closing.
  return words === '' ? '' : `${'#'.repeat(level)} ${words.replace(/#+$/, '\\$&')}`;
}

function listLines(
  { ordered, items }: Extract<Block, { kind: 'list' }>,
  isOther: boolean,
): string[] {
  const isTight = items.every(([first, ...rest]) => {
    return first?.kind === 'paragraph' && rest.every(({ kind }) => kind === 'list');
  });
  const lines: string[] = [];
  let number = 0;
  for (const item of items) {
    const own = isTight ? item.flatMap((block) => blockLines(block, false)) : blocksLines(item);
    if (own.length === 0) continue;
    number += 1;
    const marker = ordered ? `${number}${isOther ? ')' : '.'} ` : isOther ? '+ ' : '- ';
    const indent = ' '.repeat(marker.length);
    if (lines.length > 0 && !isTight) lines.push('');
    lines.push(...own.map((line, index) => (index === 0 ? marker : line && indent) + line));
  }
  return lines;
}

function codeLines(code: string): string[] {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return [fence, ...code.replace(/\n$/, '').split('\n'), fence];
}

const longestRun = (code: string): number =>
  Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length));

function tableLines(rows: readonly TableRow[], caption: readonly Inline[]): string[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (width === 0) return paragraphLines(caption);
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, column) => cells[column] ?? '').join(' | ')} |`;
  const [first, ...rest] = rows;
  const hasHead = first?.header === true;
  const head = hasHead ? first.cells.map(cellText) : [];
  const body = (hasHead ? rest : rows).map(({ cells }) => line(cells.map(cellText)));
  const rule = line(Array.from({ length: width }, () => '---'));
  return [line(head), rule, ...body, ...spaced(paragraphLines(caption))];
}

const cellText = (cell: Inline[]): string =>
  inlineMarkdown(cell, { ...paragraphText, lineBreak: '<br>', isCell: true }).trim();

/** Where inline content stands. */
interface Around {
  /** The character before it and the one behind it, as they are written; empty at the ends. */
  before: string;
  after: string;
  /** Marks that hold here already. */
  marks: readonly InlineMark[];
  isLink: boolean;
  isCell: boolean;
  /** How a line break is written. */
  lineBreak: string;
}

const paragraphText: Around = {
  before: '',
  after: '',
  marks: [],
  isLink: false,
  isCell: false,
  lineBreak: '\\\n',
};

function inlineMarkdown(inlines: readonly Inline[], around: Around): string {
  const merged = mergeText(inlines);
  let written = '';
  merged.forEach((inline, index) => {
    const next = merged[index + 1];
    const before = lastOf(written) || around.before;
    const after = next ? firstOf(next) : around.after;
    written += oneInline(inline, { ...around, before, after });
  });
  return written;
}

/** Neighbouring texts as one, so that an entity or an address in two parts is seen. */
function mergeText(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const before = merged.at(-1);
    if (inline.kind === 'text' && before?.kind === 'text')
      merged.splice(-1, 1, text(before.text + inline.text));
    else if (inlineText([inline]) !== '') merged.push(inline);
  }
  return merged;
}

const lastOf = (words: string): string => [...words.slice(-2)].at(-1) ?? '';

/** Stands for a character of which only the writing of it will tell what it is. */
const anything = 'anything';

/** The first character that will be written for an inline. */
function firstOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return [...inline.text.slice(0, 2)][0] ?? '';
    case 'break':
      return '\n';
    case 'code':
      return '`';
    default:
      return anything;
  }
}

function oneInline(inline: Inline, around: Around): string {
  switch (inline.kind) {
    case 'text':
      return escapeText(inline.text.replace(/\s*\n\s*/g, ' '), around.after);
    case 'break':
      return around.lineBreak;
    case 'link':
      return linkMarkdown(inline.href, inline.inlines, around);
    case 'code':
      return codeMarkdown(inlineText(inline.inlines), around);
    default:
      return markMarkdown(inline.kind, inline.inlines, around);
  }
}

function linkMarkdown(href: string, inlines: readonly Inline[], around: Around): string {
  const words = inlineText(inlines);
  if (around.isLink || words.trim() === '') return inlineMarkdown(inlines, around);
  // An address that is its own text is the one link that needs no second writing.
  if (words === href && isPlainAddress(href)) return `<${href}>`;
  const inner = inlineMarkdown(inlines, { ...around, before: '[', after: ']', isLink: true });
  return `[${inner}](${escapeUrl(href)})`;
}

const isPlainAddress = (href: string): boolean =>
  /^https?:\/\/[\w\-.~:/?#@!$'()*+,;=%]+$/.test(href);

function codeMarkdown(code: string, { before, after, isCell }: Around): string {
  const line = code.replace(/\s*\n\s*/g, ' ');
  if (line.trim() === '') return line;
  // A cell ends at a stroke, even within code; ticks side by side are one fence.
  if ((isCell && line.includes('|')) || before === '`' || after === '`')
    return `<code>${escapeText(line)}</code>`;
  return escapeCode(line, longestRun(line) + 1);
}

const stars: Partial<Record<InlineMark, string>> = { strong: '**', emphasis: '*', struck: '~~' };

const tags: Record<InlineMark, string> = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  struck: 'del',
  marked: 'mark',
};

function markMarkdown(mark: InlineMark, inlines: readonly Inline[], around: Around): string {
  const words = inlineText(inlines);
  const inner = words.trim();
  if (inner === '' || around.marks.includes(mark)) return inlineMarkdown(inlines, around);
  const small = smallFigures(mark, words);
  if (small !== null) return small;
  // Space at the edges stands outside: stars beside it would be stars.
  const from = words.indexOf(inner);
  const to = from + inner.length;
  const lead = inlineMarkdown(cutInlines(inlines, 0, from), around);
  const trail = inlineMarkdown(cutInlines(inlines, to, words.length), around);
  const sides = {
    before: lastOf(lead) || around.before,
    after: trail[0] ?? around.after,
  };
  return lead + markedText(mark, cutInlines(inlines, from, to), { ...around, ...sides }) + trail;
}

function markedText(mark: InlineMark, inlines: readonly Inline[], around: Around): string {
  const marks = [...around.marks, mark];
  const star = stars[mark];
  if (star !== undefined) {
    const edge = star[0] ?? '';
    const inner = inlineMarkdown(inlines, { ...around, marks, before: edge, after: edge });
    if (canStar(edge, inner, around)) return star + inner + star;
  }
  const inner = inlineMarkdown(inlines, { ...around, marks, before: '>', after: '<' });
  return `<${tags[mark]}>${inner}</${tags[mark]}>`;
}

/** Whether stars around a text begin and end a mark: by what touches them on both sides. */
function canStar(star: string, inner: string, { before, after }: Around): boolean {
  const [first, last] = [[...inner.slice(0, 2)][0] ?? '', lastOf(inner)];
  const sides = [before, after, first, last];
  if (sides.includes(star) || sides.includes(anything)) return false;
  if (isSpace(first) || isSpace(last)) return false;
  return (!isPunctuation(first) || isEdge(before)) && (!isPunctuation(last) || isEdge(after));
}

const isSpace = (character: string): boolean => /^\s$/.test(character);

/** Beyond the basic plane parsers disagree about what is a sign, so there neither side is relied on. */
const isPunctuation = (character: string): boolean =>
  character.length > 1 || /^[\p{P}\p{S}]$/u.test(character);

const isEdge = (character: string): boolean =>
  character === '' || isSpace(character) || (character.length === 1 && isPunctuation(character));

/** Raised and lowered figures as characters of their own, which are read in any program: `Fe₁₆N₂`. */
function smallFigures(mark: InlineMark, words: string): string | null {
  if (!/^\d+$/.test(words)) return null;
  if (mark === 'subscript')
    return words.replace(/\d/g, (figure) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(figure)));
  if (mark === 'superscript')
    return words.replace(/\d/g, (figure) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(figure)));
  return null;
}
