import { withoutBidiControls } from '../../bidi.ts';
import { finish, type Steps } from '../../steps.ts';
import { hasFootnotes } from '../model/blocks.ts';
import type { Block, Body, HeadingLevel, Inline } from '../model/body.ts';
import { inlineText } from '../model/inlines.ts';
import { type BlockRole, blockRole, containsBlock, isBlock, isDropped } from './elements.ts';
import { embedAtBareUrl } from './embed-card.ts';
import { findFootnotes, notesOf } from './footnotes.ts';
import { trimInlines } from './inline-spacing.ts';
import { type ChildNode, type Element, isTag, rawText } from './nodes.ts';
import { type Context, deeper, type Footnotes, maxDepth, noFootnotes } from './parse-context.ts';
import { embedBlock, embeddedOf, fileOf, pageOf } from './parse-embed.ts';
import { figureOf, galleryOf } from './parse-figure.ts';
import { inlineContent, lineOf, wrapped } from './parse-inlines.ts';
import { definitionsOf, listOf } from './parse-list.ts';
import { parseMarkup } from './parse-markup.ts';
import { pictureBlock } from './parse-picture.ts';
import { postOf, quoteOf } from './parse-quote.ts';
import { tableOf } from './parse-table.ts';

/**
 * Parses the publisher's HTML into a tree of allowed blocks (elements.ts has the list). Never throws, however broken
 * the markup. `base` resolves relative addresses.
 */
export function parseBody(html: string, base: string): Body {
  return finish(bodySteps(html, base));
}

/** Parses a body like `parseBody`, in small steps. */
export function* bodySteps(html: string, base: string): Steps<Body> {
  const markup = parseMarkup(html);
  const notes = findFootnotes(markup);
  yield;
  const body = yield* blockSteps(markup.children, base, notes);
  // A footnote list inside a table cell is lost, so references to it must go as well.
  if (!notes.list || hasFootnotes(body)) return body;
  return yield* blockSteps(markup.children, base, noFootnotes);
}

/** How many of the outermost nodes one step reads, plus the loose nodes that follow them. */
const nodesPerStep = 20;

function* blockSteps(nodes: readonly ChildNode[], base: string, notes: Footnotes): Steps<Body> {
  const context: Context = {
    base,
    depth: 0,
    notes,
    enclosing: [],
    keepsLines: false,
    blocksOf,
    inlineContent,
  };
  const blocks: Block[] = [];
  let group: ChildNode[] = [];
  for (const [at, node] of nodes.entries()) {
    group.push(node);
    // Loose inline content stays together: it becomes one paragraph.
    const canEnd = group.length >= nodesPerStep && isTag(node) && isBlock(node);
    if (!canEnd && at < nodes.length - 1) continue;
    for (const block of blocksOf(group, context)) blocks.push(block);
    group = [];
    yield;
  }
  return blocks;
}

/** Blocks of a container's nodes. Loose inline content between them becomes paragraphs. */
function blocksOf(nodes: readonly ChildNode[], context: Context): Block[] {
  const blocks: Block[] = [];
  let loose: ChildNode[] = [];
  const flush = () => {
    const inlines = inlineContent(loose, context);
    for (const block of paragraph(inEnclosing(inlines, context), context)) blocks.push(block);
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

function blockOf(element: Element, context: Context): Block[] {
  if (isDropped(element)) return [];
  if (context.depth > maxDepth) return paragraph(lineOf(element), context);
  if (element === context.notes.list) return notesOf(element, context);
  const role = blockRole(element);
  if (!role)
    return blocksOf(element.children, { ...context, enclosing: [...context.enclosing, element] });
  return builders[role](
    element,
    keepsEnclosing.has(role) ? context : { ...context, enclosing: [] },
  );
}

/**
 * Roles whose content keeps the links and marks around them. Around other blocks these are mistakes, or were never
 * closed.
 */
const keepsEnclosing: ReadonlySet<BlockRole> = new Set<BlockRole>([
  'container',
  'paragraph',
  'heading',
  'figure',
  'picture',
  'gallery',
]);

/** Wraps inlines in the links and marks that were opened around their block. */
const inEnclosing = (inlines: Inline[], context: Context): Inline[] =>
  trimInlines(
    context.enclosing.reduceRight((inner, element) => wrapped(element, inner, context), inlines),
  );

const builders: Record<BlockRole, (element: Element, context: Context) => Block[]> = {
  container: (element, context) => blocksOf(element.children, context),
  paragraph: paragraphOf,
  summary: summaryOf,
  verse: (element, context) =>
    paragraph(inlineContent(element.children, { ...context, keepsLines: true }), context),
  heading: headingOf,
  list: listOf,
  definitions: definitionsOf,
  quote: quoteOf,
  pullquote: pullQuoteOf,
  code: codeOf,
  table: tableOf,
  figure: figureOf,
  gallery: galleryOf,
  picture: pictureBlock,
  embed: embedBlock,
  embedded: embeddedOf,
  page: pageOf,
  post: postOf,
  file: fileOf,
  separator: () => [{ kind: 'separator' }],
};

/** A pull quote: the article's own words, set large. */
function pullQuoteOf(element: Element, context: Context): Block[] {
  const blocks = element.name === 'figure' ? figureOf(element, context) : quoteOf(element, context);
  return blocks.map((block) => (block.kind === 'quote' ? { ...block, pull: true } : block));
}

/** A paragraph; nothing if it has no words. One with only the address of a video or post becomes its card. */
function paragraph(inlines: Inline[], { base }: Context): Block[] {
  const [only, ...others] = inlines;
  if (!only) return [];
  const isBare = others.length === 0 && (only.kind === 'text' || only.kind === 'link');
  const embed = isBare ? embedAtBareUrl(inlineText(inlines), base) : null;
  return [embed ?? { kind: 'paragraph', inlines }];
}

/** Splits a paragraph at pictures and embeds inside it. */
function paragraphOf(element: Element, context: Context): Block[] {
  if (containsBlock(element)) return blocksOf(element.children, context);
  return paragraph(inlineContent(element.children, context), context);
}

/** The reading view collapses nothing, so the summary becomes a strong line above the content. */
function summaryOf(element: Element, context: Context): Block[] {
  if (containsBlock(element)) return blocksOf(element.children, context);
  const inlines = inlineContent(element.children, context);
  return inlines.length === 0
    ? []
    : [{ kind: 'paragraph', inlines: [{ kind: 'strong', inlines }] }];
}

function headingOf(element: Element, context: Context): Block[] {
  const inlines = inEnclosing(inlineContent(element.children, context), context);
  return inlines.length === 0 ? [] : [{ kind: 'heading', level: levelOf(element), inlines }];
}

function levelOf(element: Element): HeadingLevel {
  const levels: Readonly<Record<string, HeadingLevel>> = { h3: 3, h4: 4, h5: 5, h6: 6 };
  return levels[element.name] ?? 2;
}

function codeOf(element: Element): Block[] {
  const text = withoutBidiControls(rawText(element, isDropped)).replace(/^\n/, '').trimEnd();
  return text === '' ? [] : [{ kind: 'code', text }];
}
