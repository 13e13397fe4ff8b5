import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import { contentClasses, isPlaceholderText } from '../../site/article-pages.ts';
import { classesOf, isDropped } from '../parse/elements.ts';
import { markupOf, nodesBelow, parseMarkup } from '../parse/parse-markup.ts';

/** Shorter texts aren't articles. */
const minArticleLength = 400;

/** Longer texts aren't a challenge, paywall or cookie notice. */
const maxPlaceholderLength = 3_000;

/**
 * The article's markup on one of the site's pages: the element that the site is known to use, else the one with the
 * most paragraph text. `null` if there is none, or only a placeholder such as a paywall.
 */
export function extractArticle(html: string): string | null {
  const document = parseMarkup(html);
  const content = findByClass(document, contentClasses) ?? densest(document);
  if (!content) return null;
  const text = textOf(content);
  if (text.length < minArticleLength) return null;
  if (text.length < maxPlaceholderLength && isPlaceholderText(text)) return null;
  return markupOf(content, html);
}

function findByClass(document: ParentNode, classes: readonly string[]): Element | null {
  const elements = [...elementsOf(document)];
  for (const name of classes) {
    const found = elements.find((element) => classesOf(element).includes(name));
    if (found) return found;
  }
  return null;
}

/** The element whose own paragraphs have the most text outside links: menus and lists of headlines are all links. */
function densest(document: ParentNode): Element | null {
  let best: { element: Element; score: number } | null = null;
  for (const element of elementsOf(document)) {
    const score = paragraphScore(element);
    if (score > (best?.score ?? 0)) best = { element, score };
  }
  return best?.element ?? null;
}

function paragraphScore(element: Element): number {
  let score = 0;
  for (const child of element.children) {
    if (isTag(child) && child.name === 'p') score += textOf(child).length - linkLength(child);
  }
  return score;
}

function linkLength(paragraph: Element): number {
  let length = 0;
  for (const element of elementsOf(paragraph)) {
    if (element.name === 'a') length += textOf(element).length;
  }
  return length;
}

/** All elements below a node that are not dropped, in document order. */
function* elementsOf(parent: ParentNode): Generator<Element> {
  for (const node of nodesBelow(parent, isDropped)) if (isTag(node)) yield node;
}

function textOf(element: Element): string {
  const parts: string[] = [];
  for (const node of nodesBelow(element, isDropped)) if (isText(node)) parts.push(node.data);
  return parts.join('').replace(/\s+/g, ' ').trim();
}
