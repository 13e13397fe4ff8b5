import type { Inline, InlineMark } from '../model/body.ts';
import { inlineText } from '../model/inlines.ts';
import { markTags } from '../model/mark-tags.ts';
import { splitInlines } from '../model/split-inlines.ts';
import {
  escapeCode,
  escapeMarkdownText,
  escapeUrl,
  longestRun,
  onOneLine,
} from './escape-markdown.ts';

/** The surroundings of inline content. */
export interface InlineContext {
  /** The characters before and after the content, as written; empty at the ends. */
  before: string;
  after: string;
  /** Marks that already apply. */
  marks: readonly InlineMark[];
  isLink: boolean;
  isCell: boolean;
  /** How a line break is written. */
  lineBreak: string;
  marked: HighlightSyntax;
}

/** How highlighted text is written: as HTML, which any app reads, or as `==text==`, which note apps use. */
export type HighlightSyntax = 'html' | 'equals';

/** The context of a whole paragraph. */
export const paragraphText: InlineContext = {
  before: '',
  after: '',
  marks: [],
  isLink: false,
  isCell: false,
  lineBreak: '\\\n',
  marked: 'html',
};

/** Inlines as Markdown. Marks that Markdown can't express in their position are written as HTML. */
export function inlineMarkdown(inlines: readonly Inline[], context: InlineContext): string {
  const merged = mergeText(inlines);
  const written: string[] = [];
  let { before } = context;
  merged.forEach((inline, index) => {
    const next = merged[index + 1];
    const after = next ? firstOf(next) : context.after;
    const words = oneInline(inline, { ...context, before, after });
    before = lastOf(words) || before;
    written.push(words);
  });
  return written.join('');
}

/** Merges adjacent texts, so that an entity or address split over two is recognized. */
function mergeText(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const before = merged.at(-1);
    if (inline.kind === 'text' && before?.kind === 'text')
      merged.splice(-1, 1, { kind: 'text', text: before.text + inline.text });
    else if (inline.kind === 'reference' || inlineText([inline]) !== '') merged.push(inline);
  }
  return merged;
}

const lastOf = (words: string): string => [...words.slice(-2)].at(-1) ?? '';

/** Stands for a first character that is unknown until it is written. */
const unknownCharacter = 'unknown';

/** The first character that an inline will write. */
function firstOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return [...inline.text.slice(0, 2)][0] ?? '';
    case 'break':
      return '\n';
    case 'code':
      return '`';
    default:
      return unknownCharacter;
  }
}

function oneInline(inline: Inline, context: InlineContext): string {
  switch (inline.kind) {
    case 'text':
      return escapeMarkdownText(onOneLine(inline.text), context.after);
    case 'break':
      return context.lineBreak;
    case 'link':
      return linkMarkdown(inline.href, inline.inlines, context);
    case 'code':
      return codeMarkdown(inlineText(inline.inlines), context);
    case 'abbreviation':
      return inlineMarkdown(inline.inlines, context);
    case 'reference':
      return context.isLink ? '' : noteLabel(inline.note);
    default:
      return markMarkdown(inline.kind, inline.inlines, context);
  }
}

/** The label of a footnote. */
export const noteLabel = (note: number): string => `[^${note}]`;

function linkMarkdown(href: string, inlines: readonly Inline[], context: InlineContext): string {
  const words = inlineText(inlines);
  if (context.isLink || words.trim() === '') return inlineMarkdown(inlines, context);
  // An autolink: the address is its own text.
  if (words === href && isPlainAddress(href)) return `<${href}>`;
  const inner = inlineMarkdown(inlines, { ...context, before: '[', after: ']', isLink: true });
  return `[${inner}](${escapeUrl(href)})`;
}

const isPlainAddress = (href: string): boolean =>
  /^https?:\/\/[\w\-.~:/?#@!$'()*+,;=%]+$/.test(href);

function codeMarkdown(code: string, { before, after, isCell }: InlineContext): string {
  const line = onOneLine(code);
  if (line.trim() === '') return line;
  // A cell ends at a pipe, even inside code. Adjacent backticks are one fence.
  if ((isCell && line.includes('|')) || before === '`' || after === '`')
    return `<code>${escapeMarkdownText(line)}</code>`;
  return escapeCode(line, longestRun(line) + 1);
}

const delimiters: Partial<Record<InlineMark, string>> = {
  strong: '**',
  emphasis: '*',
  struck: '~~',
};

function markMarkdown(
  mark: InlineMark,
  inlines: readonly Inline[],
  context: InlineContext,
): string {
  const words = inlineText(inlines);
  const inner = words.trim();
  if (inner === '' || context.marks.includes(mark)) return inlineMarkdown(inlines, context);
  const small = unicodeDigits(mark, words);
  if (small !== null) return small;
  // Spaces at the edges move outside, because asterisks beside spaces are literal.
  const from = words.indexOf(inner);
  const [space, marked, rest] = splitInlines(inlines, [from, from + inner.length]);
  const lead = inlineMarkdown(space ?? [], context);
  const trail = inlineMarkdown(rest ?? [], context);
  const sides = {
    before: lastOf(lead) || context.before,
    after: trail[0] ?? context.after,
  };
  return lead + markedText(mark, marked ?? [], { ...context, ...sides }) + trail;
}

function markedText(mark: InlineMark, inlines: readonly Inline[], context: InlineContext): string {
  const marks = [...context.marks, mark];
  const delimiter = mark === 'marked' && context.marked === 'equals' ? '==' : delimiters[mark];
  if (delimiter !== undefined) {
    const edge = delimiter[0] ?? '';
    const inner = inlineMarkdown(inlines, { ...context, marks, before: edge, after: edge });
    if (canDelimit(edge, inner, context)) return delimiter + inner + delimiter;
  }
  const inner = inlineMarkdown(inlines, { ...context, marks, before: '>', after: '<' });
  return `<${markTags[mark]}>${inner}</${markTags[mark]}>`;
}

/** Whether asterisks around a text open and close a mark, judged by the characters on both sides. */
function canDelimit(delimiter: string, inner: string, { before, after }: InlineContext): boolean {
  const [first, last] = [[...inner.slice(0, 2)][0] ?? '', lastOf(inner)];
  const sides = [before, after, first, last];
  if (sides.includes(delimiter) || sides.includes(unknownCharacter)) return false;
  if (isSpace(first) || isSpace(last)) return false;
  return (!isPunctuation(first) || isEdge(before)) && (!isPunctuation(last) || isEdge(after));
}

const isSpace = (character: string): boolean => /^\s$/.test(character);

/**
 * Parsers disagree on punctuation beyond the basic plane, so such a character counts as punctuation inside a mark, but
 * not around it.
 */
const isPunctuation = (character: string): boolean =>
  character.length > 1 || /^[\p{P}\p{S}]$/u.test(character);

const isEdge = (character: string): boolean =>
  character === '' || isSpace(character) || (character.length === 1 && isPunctuation(character));

/** Superscript and subscript digits as Unicode characters, which any app shows: `Fe₁₆N₂`. */
function unicodeDigits(mark: InlineMark, words: string): string | null {
  if (!/^\d+$/.test(words)) return null;
  if (mark === 'subscript')
    return words.replace(/\d/g, (figure) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(figure)));
  if (mark === 'superscript')
    return words.replace(/\d/g, (figure) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(figure)));
  return null;
}
