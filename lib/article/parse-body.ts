import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { cleanLink } from '../feed/link.ts';
import { repairText } from '../feed/repair.ts';
import { site } from '../site.ts';
import type { Block, Body, HeadingLevel, Inline, TableRow } from './body.ts';
import { type BlockRole, blockRoles, inlineMarks, isDropped } from './elements.ts';
import { embedOf, pictureOf } from './media.ts';

/**
 * The publisher's HTML as a tree of what is allowed (elements.ts is the list). Unknown elements give way to
 * their content, dropped ones go with it; nothing here can throw, however broken the markup.
 * `base` makes relative addresses absolute.
 */
export function parseBody(html: string, base: string): Body {
  return blocksOf(parseDocument(html), { base, depth: 0 });
}

interface Context {
  base: string;
  depth: number;
}

/** Deeper nesting than any article has; below it only the text is kept, so that recursion stays bounded. */
const deepest = 60;

/** Blocks of a container; loose inline content between them becomes paragraphs of its own. */
function blocksOf(parent: ParentNode, context: Context): Block[] {
  const blocks: Block[] = [];
  let loose: Inline[] = [];
  const flush = () => {
    const inlines = trimInlines(loose);
    if (inlines.length > 0) blocks.push({ kind: 'paragraph', inlines });
    loose = [];
  };
  for (const node of parent.children) {
    if (isTag(node) && isBlock(node)) {
      flush();
      blocks.push(...blockOf(node, { ...context, depth: context.depth + 1 }));
    } else {
      loose.push(...inlinesOf([node], context));
    }
  }
  flush();
  return blocks;
}

/** Whether an element opens a block, itself or by what it wraps (`<a><h2>…</h2></a>`). */
function isBlock(element: Element): boolean {
  if (isDropped(element)) return true;
  if (blockRoles.has(element.name)) return true;
  return element.children.some((child) => isTag(child) && blockRoles.has(child.name));
}

function blockOf(element: Element, context: Context): Block[] {
  if (isDropped(element)) return [];
  if (context.depth > deepest) return textOnly(element);
  const role: BlockRole = blockRoles.get(element.name) ?? 'container';
  return builders[role](element, context);
}

const builders: Record<BlockRole, (element: Element, context: Context) => Block[]> = {
  container: (element, context) => blocksOf(element, context),
  paragraph: paragraphOf,
  heading: (element, context) => {
    const inlines = trimInlines(inlinesOf(element.children, context));
    return inlines.length === 0 ? [] : [{ kind: 'heading', level: levelOf(element), inlines }];
  },
  list: (element, context) => {
    const items = itemsOf(element, context);
    return items.length === 0 ? [] : [{ kind: 'list', ordered: element.name === 'ol', items }];
  },
  quote: (element, context) => {
    const blocks = blocksOf(element, context);
    return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }];
  },
  code: (element) => [{ kind: 'code', text: rawText(element).replace(/^\n|\s+$/g, '') }],
  table: (element, context) => tableOf(element, context, []),
  figure: figureOf,
  picture: (element, context) => {
    const picture = pictureOf(element, context.base);
    return picture ? [{ kind: 'picture', picture, caption: [] }] : [];
  },
  embed: (element, context) => {
    const embed = embedOf(element, context.base);
    return embed ? [embed] : [];
  },
  separator: () => [{ kind: 'separator' }],
};

/** A paragraph that holds a picture or an embed is broken at it; otherwise it is its inline content. */
function paragraphOf(element: Element, context: Context): Block[] {
  if (element.children.some((child) => isTag(child) && isBlock(child))) {
    return blocksOf(element, context);
  }
  const inlines = trimInlines(inlinesOf(element.children, context));
  return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }];
}

function levelOf(element: Element): HeadingLevel {
  const levels: Readonly<Record<string, HeadingLevel>> = { h3: 3, h4: 4, h5: 5, h6: 6 };
  return levels[element.name] ?? 2;
}

function itemsOf(list: Element, context: Context): Block[][] {
  const items: Block[][] = [];
  for (const child of list.children) {
    if (!isTag(child) || isDropped(child)) continue;
    const blocks = blocksOf(child, { ...context, depth: context.depth + 1 });
    if (blocks.length > 0) items.push(blocks);
  }
  return items;
}

/** WordPress wraps pictures, tables, quotes, embeds and galleries in figures and puts the caption beside them. */
function figureOf(element: Element, context: Context): Block[] {
  const captionElement = element.children.find(
    (child) => isTag(child) && child.name === 'figcaption',
  );
  const caption =
    captionElement && isTag(captionElement)
      ? trimInlines(inlinesOf(captionElement.children, context))
      : [];
  const rest = element.children.filter((child) => child !== captionElement);
  const blocks = rest.flatMap((child) =>
    isTag(child) ? blockOf(child, { ...context, depth: context.depth + 1 }) : [],
  );
  return withCaption(blocks, caption);
}

function withCaption(blocks: Block[], caption: Inline[]): Block[] {
  if (caption.length === 0) return blocks;
  const [only, ...others] = blocks;
  if (only && others.length === 0 && (only.kind === 'picture' || only.kind === 'table')) {
    return [{ ...only, caption }];
  }
  return [...blocks, { kind: 'paragraph', inlines: caption }];
}

function tableOf(table: Element, context: Context, caption: Inline[]): Block[] {
  const rows = rowsOf(table, false, context);
  return rows.length === 0 ? [] : [{ kind: 'table', rows, caption }];
}

function rowsOf(parent: Element, inHead: boolean, context: Context): TableRow[] {
  return parent.children.flatMap((child) => {
    if (!isTag(child) || isDropped(child)) return [];
    if (child.name !== 'tr') return rowsOf(child, inHead || child.name === 'thead', context);
    const cells = child.children.filter(isTag);
    if (cells.length === 0) return [];
    const header = inHead || cells.every((cell) => cell.name === 'th');
    return [{ header, cells: cells.map((cell) => trimInlines(inlinesOf(cell.children, context))) }];
  });
}

function inlinesOf(nodes: readonly ChildNode[], context: Context): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (isText(node)) return textOf(node.data);
    if (!isTag(node) || isDropped(node)) return [];
    if (context.depth > deepest) return textOf(rawText(node));
    return inlineOf(node, { ...context, depth: context.depth + 1 });
  });
}

function inlineOf(element: Element, context: Context): Inline[] {
  if (element.name === 'br') return [{ kind: 'break' }];
  if (element.name === 'img') return textOf(element.attribs.alt ?? '');
  const inlines = inlinesOf(element.children, context);
  if (inlines.length === 0) return [];
  if (element.name === 'a') return linkOf(element, inlines, context.base);
  const mark = inlineMarks.get(element.name);
  if (mark) return [{ kind: mark, inlines }];
  // A block inside inline content (a list in a table cell) at least keeps its words apart.
  return blockRoles.has(element.name) ? [...inlines, { kind: 'break' }] : inlines;
}

/** The site's automatic keyword links say nothing about the text and are left as the words they cover. */
function linkOf(element: Element, inlines: Inline[], base: string): Inline[] {
  const href = element.attribs.href ?? '';
  if (/\bwpil_keyword_link\b/.test(element.attribs.class ?? '')) return inlines;
  // A jump inside the page leads nowhere in the reading view.
  const link = href.startsWith('#') ? null : cleanLink(href, base);
  if (!link) return inlines;
  return [{ kind: 'link', href: link, external: new URL(link).hostname !== site.host, inlines }];
}

function textOf(data: string): Inline[] {
  const text = repairText(data.replace(/[ \t\n\r\f]+/g, ' '));
  return text === '' ? [] : [{ kind: 'text', text }];
}

function textOnly(element: Element): Block[] {
  const inlines = trimInlines(textOf(rawText(element)));
  return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }];
}

/** All text below a node, by an own stack: this is what runs where nesting is too deep to recurse. */
function rawText(element: Element): string {
  const parts: string[] = [];
  const stack: ChildNode[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) parts.push(node.data);
    else if (isTag(node) && !isDropped(node)) stack.push(...node.children.toReversed());
  }
  return parts.join('');
}

/** Without white space and line breaks at the ends; nothing at all if only white space is left. */
function trimInlines(inlines: Inline[]): Inline[] {
  const kept = inlines.slice();
  while (isBlank(kept.at(0))) kept.shift();
  while (isBlank(kept.at(-1))) kept.pop();
  return kept.map((inline, index) => {
    if (inline.kind !== 'text') return inline;
    let { text } = inline;
    if (index === 0) text = text.trimStart();
    if (index === kept.length - 1) text = text.trimEnd();
    return { kind: 'text', text };
  });
}

function isBlank(inline: Inline | undefined): boolean {
  if (!inline) return false;
  return inline.kind === 'break' || (inline.kind === 'text' && inline.text.trim() === '');
}
