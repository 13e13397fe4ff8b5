import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Block, Body, Footnote, Inline } from '../../lib/article/model/body.ts';
import { inlineText } from '../../lib/article/model/inlines.ts';
import { placeCells } from '../../lib/article/model/table-columns.ts';
import { parseBody } from '../../lib/article/parse/parse-body.ts';

/** Reads Markdown as another program would: an independent parser writes HTML, which our parser turns into a body. */
export function readMarkdown(markdown: string): Body {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  // Removes the links back from footnotes, which aren't part of their text.
  const notes = html.replace(/ <a href="[^"]*" data-footnote-backref.*?<\/a>/g, '');
  return parseBody(notes, 'https://rareearthexchanges.com/');
}

const publisher = 'rareearthexchanges.com';

/** A run of text with the marks on it, in no particular order. */
type Run = [text: string, ...marks: string[]];

type Outline = [kind: string, ...parts: (Run | Outline | string)[]];

/**
 * A body reduced to what a reader sees: blocks, runs of text, marks and link targets. Two trees that nest marks in
 * another order, or that mark a space, are the same.
 */
export const outline = (body: Body): Outline[] => body.flatMap(blockOutline);

function blockOutline(block: Block): Outline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'credit':
    case 'caption':
      return filled(['paragraph', ...runs(block.inlines)]);
    case 'heading':
      return filled([`heading ${block.level}`, ...runs(withoutBreaks(block.inlines))]);
    case 'list': {
      const items = block.items.map((item): Outline => ['item', ...outline(item)]);
      const isSaid = (item: Outline) => item.length > 1;
      const first = items.findIndex(isSaid);
      const from = block.numbering?.numbers[first] ?? first + 1;
      return filled([block.ordered ? `ordered from ${from}` : 'list', ...items.filter(isSaid)]);
    }
    case 'quote':
      return filled(['quote', ...outline(block.blocks)]);
    // A definition list becomes paragraphs, with the terms in bold.
    case 'definitions':
      return block.items.flatMap(({ part, blocks }) =>
        outline(part === 'meaning' ? blocks : blocks.map(inBold)),
      );
    case 'gallery':
      return outline(block.blocks);
    case 'notes':
      return [
        ...filled(['notes', ...block.items.filter(({ cited }) => cited).map(noteOutline)]),
        ...block.items.flatMap((note, index) => (note.cited ? [] : uncitedOutline(note, index))),
      ];
    case 'code':
      return [['code', block.text.replace(/\n$/, '')]];
    case 'table':
      return tableOutline(block);
    case 'picture': {
      const { picture, caption, href } = block;
      const { alt, src } = picture;
      const { host } = new URL(src);
      const leads = href === undefined ? [] : [`to ${address(href)}`];
      // A picture on another host becomes a link.
      const shown: Outline[] =
        host === publisher
          ? [['picture', alt, address(src), ...leads]]
          : blockOutline({ kind: 'paragraph', inlines: [link(src, alt || host)] });
      return [...shown, ...blockOutline({ kind: 'paragraph', inlines: caption })];
    }
    case 'embed': {
      const { href, title, caption } = block;
      return [
        ...blockOutline({ kind: 'paragraph', inlines: [link(href, title || href)] }),
        ...blockOutline({ kind: 'paragraph', inlines: caption }),
      ];
    }
    case 'separator':
      return [['separator']];
  }
}

const link = (href: string, text: string): Inline => ({
  kind: 'link',
  href,
  external: true,
  inlines: [{ kind: 'text', text }],
});

const inBold = (block: Block): Block =>
  block.kind === 'paragraph'
    ? { ...block, inlines: [{ kind: 'strong', inlines: block.inlines }] }
    : block;

const noteOutline = ({ blocks }: Footnote): Outline => ['note', ...outline(blocks)];

/** A footnote without a reference becomes a list item with its number. */
const uncitedOutline = ({ blocks }: Footnote, index: number): Outline[] => {
  const words = outline(blocks);
  return words.length === 0 ? [] : [[`ordered from ${index + 1}`, ['item', ...words]]];
};

const filled = (part: Outline): Outline[] => (part.length > 1 ? [part] : []);

function tableOutline({ rows, caption }: Extract<Block, { kind: 'table' }>): Outline[] {
  const placed = placeCells(rows);
  const width = Math.max(
    0,
    ...placed.flatMap((row) => row.map(({ cell, column }) => column + cell.columns)),
  );
  const hasHead = rows[0]?.part === 'head' || rows[0]?.cells.every(({ header }) => header);
  const lines = placed.map((row, index): Outline => {
    const cells = Array.from({ length: width }, (_, column): Outline => {
      const cell = row.find((each) => each.column === column)?.cell;
      return ['cell', ...runs(cell?.inlines ?? [])];
    });
    return [index === 0 && hasHead ? 'head' : 'row', ...cells];
  });
  const isBlank = (line: Outline) => line.slice(1).every((cell) => cell.length === 1);
  const said = lines.filter((line, index) => index > 0 || !isBlank(line));
  return [
    ...(width === 0 ? [] : [['table', ...said] satisfies Outline]),
    ...blockOutline({ kind: 'paragraph', inlines: caption }),
  ];
}

function runs(inlines: readonly Inline[]): Run[] {
  const found: { text: string; marks: string[] }[] = [];
  const add = (text: string, marks: string[]) => {
    const last = found.at(-1);
    if (last && last.marks.join() === marks.join()) last.text += text;
    else if (text !== '') found.push({ text, marks });
  };
  const visit = (inline: Inline, marks: string[]) => {
    if (inline.kind === 'break') return add('\n', []);
    if (inline.kind === 'reference') return add(`[${inline.note}]`, []);
    if (inline.kind === 'abbreviation') {
      for (const inner of inline.inlines) visit(inner, marks);
      return;
    }
    if (inline.kind === 'text') {
      for (const character of inline.text.replace(/\n/g, ' ')) {
        // A mark on a space is invisible.
        if (/\s/.test(character)) add(character === '\n' ? ' ' : character, []);
        else add(character, [...new Set(marks)].sort());
      }
      return;
    }
    const isNested = inline.kind === 'link' && marks.some((mark) => mark.startsWith('to '));
    const mark = inline.kind === 'link' ? `to ${address(inline.href)}` : inline.kind;
    for (const inner of inline.inlines) visit(inner, isNested ? marks : [...marks, mark]);
  };
  for (const inline of plainFigures(inlines)) visit(inline, []);
  return trimmedRuns(found).map(({ text, marks }): Run => [text, ...marks]);
}

/** Superscript and subscript figures become Unicode characters. */
function plainFigures(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline): Inline => {
    if (isBare(inline)) return inline;
    const text = inlineText(inline.inlines);
    // Inline code has no marks inside.
    if (inline.kind === 'code') return { kind: 'code', inlines: [{ kind: 'text', text }] };
    if (/^\d+$/.test(text) && (inline.kind === 'subscript' || inline.kind === 'superscript')) {
      const figures = inline.kind === 'subscript' ? '₀₁₂₃₄₅₆₇₈₉' : '⁰¹²³⁴⁵⁶⁷⁸⁹';
      return {
        kind: 'text',
        text: text.replace(/\d/g, (figure) => figures.charAt(Number(figure))),
      };
    }
    return { ...inline, inlines: plainFigures(inline.inlines) };
  });
}

const withoutBreaks = (inlines: readonly Inline[]): Inline[] =>
  inlines.map((inline): Inline => {
    if (inline.kind === 'break') return { kind: 'text', text: ' ' };
    return isBare(inline) ? inline : { ...inline, inlines: withoutBreaks(inline.inlines) };
  });

const isBare = (inline: Inline) =>
  inline.kind === 'text' || inline.kind === 'break' || inline.kind === 'reference';

function trimmedRuns(found: { text: string; marks: string[] }[]) {
  const spaced = found.map(({ text, marks }) => ({
    text: text.replace(/ *\n */g, '\n').replace(/ +/g, ' '),
    marks,
  }));
  const [first, last] = [spaced[0], spaced.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return spaced.filter(({ text }) => text !== '');
}

/** Decodes characters that an address may contain either literally or percent-encoded. */
const address = (href: string): string =>
  href.replace(/%(?:28|29|7C|60|5C|22|3C|3E)/gi, (hex) => decodeURIComponent(hex));
