import type { Block, Definition } from '../model/body.ts';
import { isDropped } from './elements.ts';
import { numberingOf } from './list-numbering.ts';
import { type Element, isTag } from './nodes.ts';
import { type Context, deeper, maxDepth } from './parse-context.ts';

/** A list. As in browsers, a list directly inside a list is part of the item before it. */
export function listOf(list: Element, context: Context): Block[] {
  const items: Block[][] = [];
  const sources: (Element | null)[] = [];
  for (const child of list.children) {
    if (isDropped(child)) continue;
    const item = isTag(child) && child.name === 'li' ? child : null;
    const blocks = context.blocksOf(item ? item.children : [child], deeper(context));
    const [only, ...others] = blocks;
    const last = items.at(-1);
    if (!only) continue;
    if (last && !item && only.kind === 'list' && others.length === 0) last.push(only);
    else {
      items.push(blocks);
      sources.push(item);
    }
  }
  if (items.length === 0) return [];
  const ordered = list.name === 'ol';
  const numbering = ordered ? numberingOf(list, sources) : undefined;
  return [{ kind: 'list', ordered, items, ...(numbering && { numbering }) }];
}

/** A list of terms and their meanings. */
export function definitionsOf(list: Element, context: Context): Block[] {
  const items = definitionsIn(list, context);
  return items.length === 0 ? [] : [{ kind: 'definitions', items }];
}

/** Terms and meanings, which may be wrapped in boxes in pairs. Anything else counts as a meaning. */
function definitionsIn(parent: Element, context: Context): Definition[] {
  return parent.children.flatMap((child): Definition[] => {
    if (isDropped(child)) return [];
    if (isTag(child) && child.name === 'div' && context.depth < maxDepth) {
      return definitionsIn(child, deeper(context));
    }
    const element = isTag(child) && /^d[td]$/.test(child.name) ? child : null;
    const blocks = context.blocksOf(element ? element.children : [child], deeper(context));
    if (blocks.length === 0) return [];
    return [{ part: element?.name === 'dt' ? 'term' : 'meaning', blocks }];
  });
}
