import { withoutBidiControls } from '../../bidi.ts';
import { fixMojibake } from '../../feed/fix-mojibake.ts';
import { cleanLink } from '../../feed/link.ts';
import { keywordLinkClass } from '../../site/article-pages.ts';
import { site } from '../../site/site.ts';
import type { Inline } from '../model/body.ts';
import { inlineText } from '../model/inlines.ts';
import { splitInlines } from '../model/split-inlines.ts';
import { mediaUrlOf } from './element-links.ts';
import { affixes, blockRole, hasClass, isDropped, markOf } from './elements.ts';
import { mediaCard } from './embed-card.ts';
import { blockEdge, joined, trimInlines } from './inline-spacing.ts';
import { type ChildNode, type Element, isTag, isTextNode, nodesBelow, rawText } from './nodes.ts';
import { type Context, deeper, maxDepth } from './parse-context.ts';

/** Inline content of a paragraph, cell or caption; empty if it is only white space. */
export function inlineContent(nodes: readonly ChildNode[], context: Context): Inline[] {
  return trimInlines(inlinesOf(nodes, context));
}

function inlinesOf(nodes: readonly ChildNode[], context: Context): Inline[] {
  const inlines = nodes.flatMap((node): Inline[] => {
    if (isTextNode(node)) return context.keepsLines ? linesOf(node.data) : textOf(node.data);
    if (!isTag(node) || isDropped(node)) return [];
    if (context.depth > maxDepth) return textOf(rawText(node, isDropped));
    return inlineOf(node, deeper(context));
  });
  return joined(inlines);
}

function inlineOf(element: Element, context: Context): Inline[] {
  switch (element.name) {
    case 'br':
      return [{ kind: 'break' }];
    case 'img':
      return textOf(element.attribs.alt ?? '');
    case 'math':
      return formulaOf(element);
  }
  const role = blockRole(element);
  if (role === 'embed') return embedLink(element, context.base);
  const inlines = affixed(element, wrapped(element, inlinesOf(element.children, context), context));
  return role && inlines.length > 0 ? [blockEdge, ...inlines, blockEdge] : inlines;
}

/** Wraps inlines in the link, mark or abbreviation that their element stands for. */
export function wrapped(element: Element, inlines: Inline[], context: Context): Inline[] {
  if (inlines.length === 0) return [];
  const mark = markOf(element);
  if (mark === 'superscript' && isOnlyReferences(inlines)) return inlines.filter(isReference);
  if (mark) return [{ kind: mark, inlines }];
  if (element.name === 'a') return linkOf(element, inlines, context);
  const meaning = element.attribs.title?.trim();
  if (meaning && /^(?:abbr|acronym)$/.test(element.name)) {
    return [{ kind: 'abbreviation', meaning: withoutBidiControls(fixMojibake(meaning)), inlines }];
  }
  return inlines;
}

function affixed({ name }: Element, inlines: Inline[]): Inline[] {
  const [before, after] = affixes.get(name) ?? [];
  if (!before || !after || inlines.length === 0) return inlines;
  return joined([...textOf(before), ...inlines, ...textOf(after)]);
}

/** A link. The site's automatic keyword links become plain words. */
function linkOf(element: Element, inlines: Inline[], { base, notes }: Context): Inline[] {
  const href = (element.attribs.href ?? '').trim();
  if (hasClass(element, keywordLinkClass)) return inlines;
  if (href.startsWith('#')) {
    const note = notes.numbers.get(href.slice(1));
    if (note !== undefined) return [{ kind: 'reference', note }];
    // Other jumps inside the page have no target in the reading view, and their arrows mean nothing there.
    return arrow.test(inlineText(inlines)) ? [] : inlines;
  }
  const link = cleanLink(href, base);
  // A link that was never closed ends where the next begins.
  if (!link || inlines.some(containsLink)) return inlines;
  const text = inlineText(inlines);
  const { length } = text.trimEnd();
  if (length === 0) return inlines;
  // White space at the end stands behind the link: in it, its arrow could wrap without a word.
  const [words = []] = splitInlines(inlines, [length]);
  const external = new URL(link).hostname !== site.host;
  return [{ kind: 'link', href: link, external, inlines: words }, ...linesOf(text.slice(length))];
}

const arrow = /^(?:[\s#¶§^\u2190-\u21FF\u2934\u2B06]|\uFE0E|\uFE0F)*$/;

const containsLink = (inline: Inline): boolean =>
  inline.kind === 'link' || ('inlines' in inline && inline.inlines.some(containsLink));

const isReference = ({ kind }: Inline): boolean => kind === 'reference';

/** Whether inlines are footnote references with only brackets and commas between them. */
function isOnlyReferences(inlines: readonly Inline[]): boolean {
  return (
    inlines.some(isReference) &&
    inlines.every(
      (inline) =>
        isReference(inline) || (inline.kind === 'text' && /^[\s[\](),]*$/.test(inline.text)),
    )
  );
}

/** An embed as a link, for places without room for its card. */
function embedLink(element: Element, base: string): Inline[] {
  const link = mediaUrlOf(element, base);
  if (!link) return [];
  const { href, title } = mediaCard(element, link);
  const { host, hostname } = new URL(href);
  const words = textOf(title === '' ? host : title);
  return [{ kind: 'link', href, external: hostname !== site.host, inlines: words }];
}

/** A formula as its author typed it if the markup has that, else as its characters. */
function formulaOf(math: Element): Inline[] {
  const below = [...nodesBelow(math, isDropped)].filter(isTag);
  const annotation = below.find(({ name }) => name === 'annotation');
  const inlines = textOf(
    (annotation
      ? rawText(annotation, isDropped)
      : (math.attribs.alttext ?? rawText(math, isDropped))
    ).trim(),
  );
  return inlines.length === 0 ? [] : [{ kind: 'code', inlines }];
}

/** Optional break points are not part of a word. */
const invisible = /[\u00AD\u200B\uFEFF]/g;

/** The lines of a verse. */
function linesOf(data: string): Inline[] {
  return data
    .split('\n')
    .flatMap((line, at): Inline[] => [
      ...(at === 0 ? [] : [{ kind: 'break' } as const]),
      ...textOf(line),
    ]);
}

function textOf(data: string): Inline[] {
  const line = data.replace(invisible, '').replace(/[ \t\n\r\f]+/g, ' ');
  const text = withoutBidiControls(fixMojibake(line));
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** All text below an element on one line, for nesting too deep to recurse into. */
export const lineOf = (element: Element): Inline[] =>
  trimInlines(textOf(rawText(element, isDropped)));
