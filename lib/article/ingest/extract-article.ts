import { err, ok, type Result } from '../../result.ts';
import { contentClasses, isPlaceholderText } from '../../site/article-pages.ts';
import { textBounds } from '../../site/document-bounds.ts';
import { classesOf, isDropped } from '../parse/elements.ts';
import {
  type ChildNode,
  type Element,
  flatText,
  isTag,
  isTextNode,
  markupOf,
  nodesBelow,
  type ParentNode,
} from '../parse/nodes.ts';
import { parseMarkup } from '../parse/parse-markup.ts';

/** Shorter texts aren't articles. */
const minArticleLength = 400;

/** Longer texts aren't a challenge, paywall or cookie notice. */
const maxPlaceholderLength = 3_000;

/**
 * The article's markup on one of the site's pages: the element that the site is known to use, else the one with the
 * most paragraph text. `none` if there is none, only a placeholder such as a paywall, or more than is stored; `cut` if
 * the page breaks off inside it.
 */
export function extractArticle(html: string): Result<string, 'none' | 'cut'> {
  const document = parseMarkup(html);
  const content = findByClass(document, contentClasses) ?? densest(document);
  if (!content) return err('none');
  const end = content.children.at(-1)?.endIndex ?? 0;
  if (!html.includes('</', end + 1)) return err('cut');
  const text = flatText(content, isDropped);
  if (text.length < minArticleLength) return err('none');
  if (text.length < maxPlaceholderLength && isPlaceholderText(text)) return err('none');
  const markup = markupOf(content, html);
  return markup.length > textBounds.source ? err('none') : ok(markup);
}

function findByClass(document: ParentNode, classes: readonly string[]): Element | null {
  const elements = [...elementsOf(document)];
  for (const name of classes) {
    const found = elements.find((element) => classesOf(element).includes(name));
    if (found) return found;
  }
  return null;
}

/** The element whose own paragraphs have the most letters outside links: menus and lists of headlines are all links. */
function densest(document: ParentNode): Element | null {
  const letters = new Map<Element, number>();
  /** The element that holds the innermost paragraph around a node. */
  const holders = new Map<ParentNode | null, Element>();
  for (const node of nodesBelow(document, (each) => isDropped(each) || isLink(each))) {
    const { parent } = node;
    const isOwn = isTag(node) && node.name === 'p' && isTag(parent);
    const holder = isOwn ? parent : holders.get(parent);
    if (!holder) continue;
    if (isTag(node)) holders.set(node, holder);
    else if (isTextNode(node))
      letters.set(holder, (letters.get(holder) ?? 0) + node.data.replace(/\s+/g, '').length);
  }
  let best: Element | null = null;
  for (const [holder, count] of letters) {
    if (count > ((best && letters.get(best)) ?? 0)) best = holder;
  }
  return best;
}

const isLink = (node: ChildNode): boolean => isTag(node) && node.name === 'a';

/** All elements below a node that are not dropped, in document order. */
function* elementsOf(parent: ParentNode): Generator<Element> {
  for (const node of nodesBelow(parent, isDropped)) if (isTag(node)) yield node;
}
