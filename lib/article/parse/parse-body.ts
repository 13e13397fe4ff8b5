import { type ChildNode, type Element, isTag } from 'domhandler';
import { hasFootnotes } from '../model/blocks.ts';
import type { Block, Body, HeadingLevel, Inline } from '../model/body.ts';
import { inlineText } from '../model/body-text.ts';
import { type BlockRole, blockRole, isDropped } from './elements.ts';
import { embedAtBareUrl } from './embed-card.ts';
import { type Footnotes, findFootnotes, noFootnotes } from './footnotes.ts';
import { holdsBlock, isBlock } from './is-block.ts';
import { type Context, deeper, deepest } from './parse-context.ts';
import { embedBlock, embeddedOf, fileOf, pageOf } from './parse-embed.ts';
import { figureOf, galleryOf, pictureBlock, pullQuoteOf } from './parse-figure.ts';
import { lineOf, rawText, wordsOf, wrapped } from './parse-inlines.ts';
import { definitionsOf, listOf, notesOf } from './parse-list.ts';
import { parseMarkup } from './parse-markup.ts';
import { postOf, quoteOf } from './parse-quote.ts';
import { tableOf } from './parse-table.ts';

/**
 * The publisher's HTML as a tree of what is allowed (elements.ts is the list). Unknown elements give way to
 * their content, dropped ones go with it; nothing here can throw, however broken the markup.
 * `base` makes relative addresses absolute.
 */
export function parseBody(html: string, base: string): Body {
  const markup = parseMarkup(html);
  const read = (notes: Footnotes): Body =>
    blocksOf(markup.children, { base, depth: 0, notes, around: [], keepsLines: false, blocksOf });
  const notes = findFootnotes(markup);
  const body = read(notes);
  // A list of notes among the words of a cell is none: then nothing may point to it.
  return notes.list && !hasFootnotes(body) ? read(noFootnotes) : body;
}

/** Blocks of a container's nodes; loose inline content between them becomes paragraphs of its own. */
function blocksOf(nodes: readonly ChildNode[], context: Context): Block[] {
  const blocks: Block[] = [];
  let loose: ChildNode[] = [];
  const flush = () => {
    const inlines = wordsOf(loose, context);
    for (const block of paragraph(underAll(inlines, context), context)) blocks.push(block);
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
  if (context.depth > deepest) return paragraph(lineOf(element), context);
  if (element === context.notes.list) return notesOf(element, context);
  const role = blockRole(element);
  if (!role)
    return blocksOf(element.children, { ...context, around: [...context.around, element] });
  return builders[role](element, passesOn.has(role) ? context : { ...context, around: [] });
}

/** Blocks in which a link or a mark around them still holds; in any other it was not meant, or never closed. */
const passesOn: ReadonlySet<BlockRole> = new Set<BlockRole>([
  'container',
  'paragraph',
  'heading',
  'figure',
  'picture',
  'gallery',
]);

/** Words under the links and marks that were opened around their block. */
const underAll = (inlines: Inline[], context: Context): Inline[] =>
  context.around.reduceRight((inner, element) => wrapped(element, inner, context), inlines);

const builders: Record<BlockRole, (element: Element, context: Context) => Block[]> = {
  container: (element, context) => blocksOf(element.children, context),
  paragraph: paragraphOf,
  summary: summaryOf,
  verse: (element, context) =>
    paragraph(wordsOf(element.children, { ...context, keepsLines: true }), context),
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

/** A paragraph, or nothing where there are no words. One that is only the address of a film or a post is its card. */
function paragraph(inlines: Inline[], { base }: Context): Block[] {
  const [only, ...others] = inlines;
  if (!only) return [];
  const isBare = others.length === 0 && (only.kind === 'text' || only.kind === 'link');
  const embed = isBare ? embedAtBareUrl(inlineText(inlines), base) : null;
  return [embed ?? { kind: 'paragraph', inlines }];
}

/** A paragraph that holds a picture or an embed is broken at it; otherwise it is its inline content. */
function paragraphOf(element: Element, context: Context): Block[] {
  if (holdsBlock(element)) return blocksOf(element.children, context);
  return paragraph(wordsOf(element.children, context), context);
}

/** Nothing folds up here: what would unfold on the site stands under its strong first line. */
function summaryOf(element: Element, context: Context): Block[] {
  if (holdsBlock(element)) return blocksOf(element.children, context);
  const inlines = wordsOf(element.children, context);
  return inlines.length === 0
    ? []
    : [{ kind: 'paragraph', inlines: [{ kind: 'strong', inlines }] }];
}

function headingOf(element: Element, context: Context): Block[] {
  const inlines = underAll(wordsOf(element.children, context), context);
  return inlines.length === 0 ? [] : [{ kind: 'heading', level: levelOf(element), inlines }];
}

function levelOf(element: Element): HeadingLevel {
  const levels: Readonly<Record<string, HeadingLevel>> = { h3: 3, h4: 4, h5: 5, h6: 6 };
  return levels[element.name] ?? 2;
}

function codeOf(element: Element): Block[] {
  const text = rawText(element).replace(/^\n|\s+$/g, '');
  return text === '' ? [] : [{ kind: 'code', text }];
}
