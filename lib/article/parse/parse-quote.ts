import type { Block, Inline } from '../model/body.ts';
import { creditOf } from './credit.ts';
import { postUrlOf } from './element-links.ts';
import { isBlock } from './elements.ts';
import { embedAt } from './embed-card.ts';
import { joined } from './inline-spacing.ts';
import { type ChildNode, type Element, isTag, isTextNode } from './nodes.ts';
import type { Context } from './parse-context.ts';

/** A quotation with its credit. */
export function quoteOf(element: Element, context: Context): Block[] {
  const credit = creditIn(element);
  const rest = element.children.filter((child) => child !== credit?.line);
  const words = credit ? context.inlineContent(credit.cite.children, context) : [];
  return quote(context.blocksOf(rest, context), words);
}

function quote(blocks: Block[], credit: Inline[]): Block[] {
  const all = [...blocks, ...creditOf(credit)];
  return all.length === 0 ? [] : [{ kind: 'quote', blocks: all }];
}

/** The last line of a quotation if it is a credit rather than the end of a sentence. */
function creditIn({ children }: Element): { line: Element; cite: Element } | undefined {
  const [last, before] = children.filter(isFilled).toReversed();
  if (!last || !isTag(last) || (before && !(isTag(before) && isBlock(before)))) return undefined;
  const [only, ...others] = last.name === 'p' ? last.children.filter(isFilled) : [last];
  if (!only || !isTag(only) || others.length > 0) return undefined;
  return /^(?:cite|footer)$/.test(only.name) ? { line: last, cite: only } : undefined;
}

const isFilled = (node: ChildNode): boolean => !isTextNode(node) || node.data.trim() !== '';

/** A social media post: its words as a quotation, and a card with a link. */
export function postOf(element: Element, context: Context): Block[] {
  const href = postUrlOf(element, context.base);
  const words =
    element.name === 'blockquote'
      ? quotedPost(element, href, context)
      : context.blocksOf(element.children, context);
  return href ? [...words, embedAt(href, '', 'post')] : words;
}

/**
 * Quotes a post. Author and date follow its paragraphs; the date's link is dropped, because the card has the same one.
 */
function quotedPost({ children }: Element, href: string | null, context: Context): Block[] {
  const end = children.findLastIndex((child) => isTag(child) && isBlock(child)) + 1;
  if (end === 0) return quote(context.blocksOf(children, context), []);
  const byline = context
    .inlineContent(children.slice(end), context)
    .flatMap((inline) =>
      inline.kind === 'link' && inline.href === href ? inline.inlines : [inline],
    );
  return quote(context.blocksOf(children.slice(0, end), context), joined(byline));
}
