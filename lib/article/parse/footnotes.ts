import type { Block } from '../model/body.ts';
import { hasClass, isDropped } from './elements.ts';
import { type Document, type Element, isTag, nodesBelow, type ParentNode } from './nodes.ts';
import { type Context, deeper, type Footnotes } from './parse-context.ts';

/**
 * Finds the footnotes. Their list has WordPress's class, or superscript links in the text point to each of its items.
 */
export function findFootnotes(markup: Document): Footnotes {
  const elements = [...nodesBelow(markup, isDropped)].filter(isTag);
  const targets = new Set(
    elements.filter(isSuperscriptLink).map(({ attribs }) => attribs.href?.slice(1)),
  );
  const ids = new Map<Element, string[]>();
  for (const element of elements) {
    const { id } = element.attribs;
    const item = id && targets.has(id) ? itemAround(element) : null;
    if (!id || !item) continue;
    const known = ids.get(item);
    if (known) known.push(id);
    else ids.set(item, [id]);
  }
  const marked = elements.find((element) => hasClass(element, 'wp-block-footnotes'));
  const lists = new Set([...ids.keys()].map(listOf));
  const list = marked ?? [...lists].find((one) => one && isAllIn(one, ids)) ?? null;
  const items = list ? footnoteItems(list) : [];
  const pairs = items.flatMap((item, index) =>
    (ids.get(item) ?? []).map((id): [string, number] => [id, index + 1]),
  );
  return { list, numbers: new Map(pairs) };
}

/** The footnotes. An empty one keeps its place, so that the others keep their numbers. */
export function notesOf(list: Element, context: Context): Block[] {
  const cited = new Set(context.notes.numbers.values());
  const items = footnoteItems(list).map((item, index) => ({
    cited: cited.has(index + 1),
    blocks: context.blocksOf(item.children, deeper(context)),
  }));
  return items.every(({ blocks }) => blocks.length === 0) ? [] : [{ kind: 'notes', items }];
}

/** Whether a link is superscript: `<sup><a href="#note">1</a></sup>`, or the other way around. */
function isSuperscriptLink({ name, attribs, parent, children }: Element): boolean {
  if (name !== 'a' || !attribs.href?.startsWith('#')) return false;
  return [parent, ...children].some((near) => near && isTag(near) && near.name === 'sup');
}

/** How many levels inside its item the target of a link may be. */
const maxLevels = 3;

function itemAround(element: Element): Element | null {
  let ancestor: ParentNode | null = element;
  for (let level = 0; level <= maxLevels && ancestor && isTag(ancestor); level += 1) {
    if (ancestor.name === 'li') return ancestor;
    ancestor = ancestor.parent;
  }
  return null;
}

const listOf = ({ parent }: Element): Element | null =>
  parent && isTag(parent) && parent.name === 'ol' ? parent : null;

/** The items of a footnote list, in order of their numbers. */
const footnoteItems = (list: Element): Element[] =>
  list.children.filter(isTag).filter((child) => child.name === 'li' && !isDropped(child));

const isAllIn = (list: Element, found: ReadonlyMap<Element, unknown>): boolean =>
  footnoteItems(list).every((item) => found.has(item));
