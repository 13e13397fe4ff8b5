import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { cleanLink } from '../feed/link.ts';
import { repairText } from '../feed/repair.ts';
import { site } from '../site.ts';
import type { Block, Body, HeadingLevel, Inline, TableRow } from './body.ts';
import { type BlockRole, blockRoles, inlineMarks, isDropped, isEmoji } from './elements.ts';
import { embedOf, pictureOf } from './media.ts';
import { nodesBelow, parseMarkup } from './parse-markup.ts';

/**
 * The publisher's HTML as a tree of what is allowed (elements.ts is the list). Unknown elements give way to
 * their content, dropped ones go with it; nothing here can throw, however broken the markup.
 * `base` makes relative addresses absolute.
 */
export function parseBody(html: string, base: string): Body {
  return blocksOf(parseMarkup(html).children, { base, depth: 0 });
}

interface Context {
  base: string;
  depth: number;
}

/** Deeper nesting than any article has; below it only the text is kept, so that recursion stays bounded. */
const deepest = 60;

/** Blocks of a container's nodes; loose inline content between them becomes paragraphs of its own. */
function blocksOf(nodes: readonly ChildNode[], context: Context): Block[] {
  const blocks: Block[] = [];
  let loose: ChildNode[] = [];
  const flush = () => {
    const inlines = trimInlines(inlinesOf(loose, context));
    if (inlines.length > 0) blocks.push({ kind: 'paragraph', inlines });
    loose = [];
  };
  for (const node of nodes) {
    if (isTag(node) && isBlock(node)) {
      flush();
      for (const block of blockOf(node, deeper(context))) blocks.push(block);
    } else {
      loose.push(node);
    }
  }
  flush();
  return blocks;
}

const deeper = (context: Context): Context => ({ ...context, depth: context.depth + 1 });

/** Whether an element opens a block, itself or by what it wraps (`<a><h2>…</h2></a>`). */
function isBlock(element: Element): boolean {
  if (isEmoji(element)) return false;
  if (blockRoles.has(element.name)) return true;
  // A script or a button among words leaves no trace, not even a gap.
  if (isDropped(element)) return false;
  return element.children.some(
    (child) => isTag(child) && blockRoles.has(child.name) && !isEmoji(child),
  );
}

function blockOf(element: Element, context: Context): Block[] {
  if (isDropped(element)) return [];
  if (context.depth > deepest) return textOnly(element);
  const role: BlockRole = blockRoles.get(element.name) ?? 'container';
  return builders[role](element, context);
}

const builders: Record<BlockRole, (element: Element, context: Context) => Block[]> = {
  container: (element, context) => blocksOf(element.children, context),
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
    const blocks = blocksOf(element.children, context);
    return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }];
  },
  code: (element) => {
    const text = rawText(element).replace(/^\n|\s+$/g, '');
    return text === '' ? [] : [{ kind: 'code', text }];
  },
  table: tableOf,
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
    return blocksOf(element.children, context);
  }
  const inlines = trimInlines(inlinesOf(element.children, context));
  return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }];
}

function levelOf(element: Element): HeadingLevel {
  const levels: Readonly<Record<string, HeadingLevel>> = { h3: 3, h4: 4, h5: 5, h6: 6 };
  return levels[element.name] ?? 2;
}

/** A list that stands in a list without an item of its own belongs to the item before it, as every browser shows it. */
function itemsOf(list: Element, context: Context): Block[][] {
  const items: Block[][] = [];
  for (const child of list.children) {
    if (isTag(child) && isDropped(child)) continue;
    const isItem = isTag(child) && child.name === 'li';
    const blocks = blocksOf(isItem ? child.children : [child], deeper(context));
    const [only, ...others] = blocks;
    const last = items.at(-1);
    if (last && !isItem && only?.kind === 'list' && others.length === 0) last.push(only);
    else if (only) items.push(blocks);
  }
  return items;
}

/** WordPress wraps pictures, tables, quotes, embeds and galleries in figures and puts the caption beside them. */
function figureOf(element: Element, context: Context): Block[] {
  const caption = childNamed(element, 'figcaption');
  const rest = element.children.filter((child) => child !== caption);
  return withCaption(blocksOf(rest, context), captionOf(caption, context));
}

function childNamed(element: Element, name: string): Element | undefined {
  return element.children.filter(isTag).find((child) => child.name === name);
}

const captionOf = (caption: Element | undefined, context: Context): Inline[] =>
  caption ? trimInlines(inlinesOf(caption.children, context)) : [];

function withCaption(blocks: Block[], caption: Inline[]): Block[] {
  if (caption.length === 0) return blocks;
  const [only, ...others] = blocks;
  if (only && others.length === 0 && (only.kind === 'picture' || only.kind === 'table')) {
    return [{ ...only, caption }];
  }
  return [...blocks, { kind: 'paragraph', inlines: caption }];
}

function tableOf(table: Element, context: Context): Block[] {
  const rows = rowsOf(table, false, context);
  const caption = captionOf(childNamed(table, 'caption'), context);
  return rows.length === 0 ? [] : [{ kind: 'table', rows, caption }];
}

function rowsOf(parent: Element, inHead: boolean, context: Context): TableRow[] {
  const parts = parent.children.filter(isTag).filter((child) => !isDropped(child));
  return parts.flatMap((child) => {
    if (child.name === 'tr') return rowOf(child, inHead, context);
    if (context.depth > deepest) return [];
    return rowsOf(child, inHead || child.name === 'thead', deeper(context));
  });
}

function rowOf(row: Element, inHead: boolean, context: Context): TableRow[] {
  const cells = row.children.filter(isTag).filter((cell) => !isDropped(cell));
  if (cells.length === 0) return [];
  const header = inHead || cells.every((cell) => cell.name === 'th');
  return [{ header, cells: cells.map((cell) => trimInlines(inlinesOf(cell.children, context))) }];
}

function inlinesOf(nodes: readonly ChildNode[], context: Context): Inline[] {
  const inlines = nodes.flatMap((node): Inline[] => {
    if (isText(node)) return textOf(node.data);
    if (!isTag(node) || isDropped(node)) return [];
    if (context.depth > deepest) return textOf(rawText(node));
    return inlineOf(node, deeper(context));
  });
  return inlines.filter((inline, at) => inline !== edge || inlines[at - 1]?.kind !== 'break');
}

/** Where a block begins or ends inside inline content (a list in a table cell): it at least keeps its words apart. */
const edge: Inline = { kind: 'break' };

function inlineOf(element: Element, context: Context): Inline[] {
  if (element.name === 'br') return [{ kind: 'break' }];
  if (element.name === 'img') return textOf(element.attribs.alt ?? '');
  const inlines = inlinesOf(element.children, context);
  if (inlines.length === 0) return [];
  if (element.name === 'a') return linkOf(element, inlines, context.base);
  const mark = inlineMarks.get(element.name);
  if (mark) return [{ kind: mark, inlines }];
  return blockRoles.has(element.name) ? [edge, ...inlines, edge] : inlines;
}

/** The site's automatic keyword links say nothing about the text and are left as the words they cover. */
function linkOf(element: Element, inlines: Inline[], base: string): Inline[] {
  const href = (element.attribs.href ?? '').trim();
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

/** All text below an element, whatever its depth: this is what runs where nesting is too deep to recurse. */
function rawText(element: Element): string {
  const parts: string[] = [];
  for (const node of nodesBelow(element, (below) => isTag(below) && isDropped(below))) {
    if (isText(node)) parts.push(node.data);
    else if (isTag(node) && node.name === 'br') parts.push('\n');
  }
  return parts.join('');
}

/** Without white space and line breaks at the ends; nothing at all if only white space is left. */
function trimInlines(inlines: readonly Inline[]): Inline[] {
  let start = 0;
  let end = inlines.length;
  while (start < end && isBlank(inlines[start])) start += 1;
  while (end > start && isBlank(inlines[end - 1])) end -= 1;
  return inlines.slice(start, end).map((inline, at) => {
    if (inline.kind !== 'text') return inline;
    let { text } = inline;
    if (at === 0) text = text.trimStart();
    if (at === end - start - 1) text = text.trimEnd();
    return { kind: 'text', text };
  });
}

function isBlank(inline: Inline | undefined): boolean {
  if (!inline || inline.kind === 'break') return true;
  return inline.kind === 'text' ? inline.text.trim() === '' : inline.inlines.every(isBlank);
}
