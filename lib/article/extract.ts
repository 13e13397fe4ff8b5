import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { getInnerHTML } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { isDropped } from './elements.ts';

/** What is known of the site's article pages. */
export interface PageShape {
  /** Classes of the element that holds the text, the surest first. */
  contentClasses: readonly string[];
  /** Words by which a page that is not the article gives itself away; only counted in short texts. */
  standIns: RegExp;
}

/** Less text than this is no article; more than `standInAtMost` is no challenge, paywall or cookie notice. */
const leastText = 400;
const standInAtMost = 3_000;

/**
 * The article's markup out of one of the site's pages: the element that the site is known to use, else the one that
 * holds most paragraph text. `null` where there is no such thing, or where something else stands in its place.
 */
export function extractArticle(html: string, shape: PageShape): string | null {
  const document = parseDocument(html);
  const content = findByClass(document, shape.contentClasses) ?? densest(document);
  if (!content) return null;
  const text = textOf(content);
  if (text.length < leastText) return null;
  if (text.length < standInAtMost && shape.standIns.test(text)) return null;
  return getInnerHTML(content);
}

function findByClass(document: ParentNode, classes: readonly string[]): Element | null {
  const elements = [...elementsOf(document)];
  for (const name of classes) {
    const found = elements.find((element) => hasClass(element, name));
    if (found) return found;
  }
  return null;
}

/** The element whose own paragraphs hold the most text outside links: menus and lists of headlines are all links. */
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

/** Every element below a node that is not dropped, in document order, by an own stack. */
function* elementsOf(parent: ParentNode): Generator<Element> {
  const stack: ChildNode[] = parent.children.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isTag(node) || isDropped(node)) continue;
    yield node;
    stack.push(...node.children.toReversed());
  }
}

function textOf(element: Element): string {
  const parts: string[] = [];
  const stack: ChildNode[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) parts.push(node.data);
    else if (isTag(node) && !isDropped(node)) stack.push(...node.children.toReversed());
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function hasClass(element: Element, name: string): boolean {
  return (element.attribs.class ?? '').split(/\s+/).includes(name);
}
