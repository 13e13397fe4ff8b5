import type { Inline, InlineMark } from '../model/body.ts';
import { inlineText } from '../model/body-text.ts';
import { splitInlines } from '../model/split-inlines.ts';
import { escapeCode, escapeText, escapeUrl, longestRun } from './escape-markdown.ts';

/** Where inline content stands. */
export interface InlineContext {
  /** The character before it and the one behind it, as they are written; empty at the ends. */
  before: string;
  after: string;
  /** Marks that hold here already. */
  marks: readonly InlineMark[];
  isLink: boolean;
  isCell: boolean;
  /** How a line break is written. */
  lineBreak: string;
  marked: HighlightSyntax;
}

/** How marked text is written: in HTML, which any program reads, or as `==marked==`, which programs for notes take. */
export type HighlightSyntax = 'html' | 'equals';

/** In a paragraph, with nothing around it. */
export const paragraphText: InlineContext = {
  before: '',
  after: '',
  marks: [],
  isLink: false,
  isCell: false,
  lineBreak: '\\\n',
  marked: 'html',
};

/** Inline content as Markdown. A mark that Markdown cannot say where it stands is said in HTML, which it allows. */
export function inlineMarkdown(inlines: readonly Inline[], around: InlineContext): string {
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
      merged.splice(-1, 1, { kind: 'text', text: before.text + inline.text });
    else if (inline.kind === 'reference' || inlineText([inline]) !== '') merged.push(inline);
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

function oneInline(inline: Inline, around: InlineContext): string {
  switch (inline.kind) {
    case 'text':
      return escapeText(inline.text.replace(/\s*\n\s*/g, ' '), around.after);
    case 'break':
      return around.lineBreak;
    case 'link':
      return linkMarkdown(inline.href, inline.inlines, around);
    case 'code':
      return codeMarkdown(inlineText(inline.inlines), around);
    case 'abbreviation':
      return inlineMarkdown(inline.inlines, around);
    case 'reference':
      return around.isLink ? '' : noteLabel(inline.note);
    default:
      return markMarkdown(inline.kind, inline.inlines, around);
  }
}

/** How the text points to a footnote, and how that begins. */
export const noteLabel = (note: number): string => `[^${note}]`;

function linkMarkdown(href: string, inlines: readonly Inline[], around: InlineContext): string {
  const words = inlineText(inlines);
  if (around.isLink || words.trim() === '') return inlineMarkdown(inlines, around);
  // An address that is its own text is the one link that needs no second writing.
  if (words === href && isPlainAddress(href)) return `<${href}>`;
  const inner = inlineMarkdown(inlines, { ...around, before: '[', after: ']', isLink: true });
  return `[${inner}](${escapeUrl(href)})`;
}

const isPlainAddress = (href: string): boolean =>
  /^https?:\/\/[\w\-.~:/?#@!$'()*+,;=%]+$/.test(href);

function codeMarkdown(code: string, { before, after, isCell }: InlineContext): string {
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
  inserted: 'ins',
  marked: 'mark',
};

function markMarkdown(mark: InlineMark, inlines: readonly Inline[], around: InlineContext): string {
  const words = inlineText(inlines);
  const inner = words.trim();
  if (inner === '' || around.marks.includes(mark)) return inlineMarkdown(inlines, around);
  const small = smallFigures(mark, words);
  if (small !== null) return small;
  // Space at the edges stands outside: stars beside it would be stars.
  const from = words.indexOf(inner);
  const [space, marked, rest] = splitInlines(inlines, [from, from + inner.length]);
  const lead = inlineMarkdown(space ?? [], around);
  const trail = inlineMarkdown(rest ?? [], around);
  const sides = {
    before: lastOf(lead) || around.before,
    after: trail[0] ?? around.after,
  };
  return lead + markedText(mark, marked ?? [], { ...around, ...sides }) + trail;
}

function markedText(mark: InlineMark, inlines: readonly Inline[], around: InlineContext): string {
  const marks = [...around.marks, mark];
  const star = mark === 'marked' && around.marked === 'equals' ? '==' : stars[mark];
  if (star !== undefined) {
    const edge = star[0] ?? '';
    const inner = inlineMarkdown(inlines, { ...around, marks, before: edge, after: edge });
    if (canStar(edge, inner, around)) return star + inner + star;
  }
  const inner = inlineMarkdown(inlines, { ...around, marks, before: '>', after: '<' });
  return `<${tags[mark]}>${inner}</${tags[mark]}>`;
}

/** Whether stars around a text begin and end a mark: by what touches them on both sides. */
function canStar(star: string, inner: string, { before, after }: InlineContext): boolean {
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
