import { boilerplateClasses } from '../../site/boilerplate.ts';
import type { InlineMark } from '../model/body.ts';
import { type ChildNode, type Element, isTag, nodesBelow } from './nodes.ts';

/** What an element becomes in the body tree. */
export type BlockRole =
  | 'container'
  | 'paragraph'
  | 'summary'
  | 'verse'
  | 'heading'
  | 'list'
  | 'definitions'
  | 'quote'
  | 'pullquote'
  | 'code'
  | 'table'
  | 'figure'
  | 'gallery'
  | 'picture'
  | 'embed'
  | 'embedded'
  | 'page'
  | 'post'
  | 'file'
  | 'separator';

/** The allow-list of blocks. An element that is neither here nor among the marks is replaced by its content. */
const blockElements = byName<BlockRole>([
  // Replaced by their content: groups, columns, covers, media beside text, collapsible sections.
  ['container', 'html body main article section div header footer aside nav center'],
  ['container', 'details address hgroup picture figcaption fieldset legend'],
  // Inside their list or table these have roles of their own. Elsewhere they still separate words.
  ['container', 'li dt dd caption thead tbody tfoot tr th td'],
  ['paragraph', 'p'],
  ['summary', 'summary'],
  ['heading', 'h1 h2 h3 h4 h5 h6'],
  ['list', 'ul ol menu'],
  ['definitions', 'dl'],
  ['quote', 'blockquote'],
  ['code', 'pre listing'],
  ['table', 'table'],
  ['figure', 'figure'],
  ['picture', 'img'],
  ['embed', 'iframe audio video'],
  ['separator', 'hr'],
]);

/** Blocks of WordPress and its embeds whose class says more than their element. */
const blockClasses = byName<BlockRole>([
  ['verse', 'wp-block-verse'],
  ['pullquote', 'wp-block-pullquote'],
  ['gallery', 'wp-block-gallery gallery tiled-gallery'],
  // The classic editor's picture with a caption.
  ['figure', 'wp-caption'],
  ['embedded', 'wp-block-embed__wrapper'],
  ['page', 'wp-embedded-content'],
  ['post', 'twitter-tweet twitter-video instagram-media tiktok-embed bluesky-embed'],
  ['post', 'mastodon-embed text-post-media reddit-embed-bq reddit-card fb-post fb-video'],
  ['file', 'wp-block-file'],
]);

/**
 * The allow-list of marks. `small`, `u`, `time` and similar elements add no meaning and are replaced by their content.
 */
const marks = byName<InlineMark>([
  ['strong', 'strong b'],
  ['emphasis', 'em i cite dfn var'],
  ['code', 'code kbd samp tt'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
  ['struck', 's del strike'],
  ['inserted', 'ins'],
  ['marked', 'mark'],
]);

/** Text that browsers draw around an element although the markup has none. */
export const affixes: ReadonlyMap<string, readonly [before: string, after: string]> = new Map([
  ['q', ['“', '”']],
  // Ruby text is drawn above the characters; in plain text it follows in parentheses.
  ['rt', ['(', ')']],
] as const);

/** Elements that are dropped with their content. */
const dropped = byName<true>([
  [true, 'script style template noscript head title meta link base svg object embed applet form'],
  [true, 'input button select textarea option datalist dialog canvas map area frame frameset'],
  [true, 'noembed noframes plaintext xmp portal slot rp'],
]);

const droppedClasses: ReadonlySet<string> = new Set(Object.values(boilerplateClasses).flat());

/** The block role of an element; `null` if it is inline or unknown. */
export function blockRole(element: Element): BlockRole | null {
  const role = isEmoji(element) ? undefined : blockElements(element.name);
  if (!role) return null;
  const special = classesOf(element).flatMap((name) => blockClasses(name) ?? []);
  return special[0] ?? role;
}

/** The mark of an element. WordPress colors text with `mark`; without a background it highlights nothing. */
export function markOf({ name, attribs }: Element): InlineMark | null {
  const mark = marks(name) ?? null;
  const isColor =
    mark === 'marked' && /background-color:\s*rgba\([^()]*,\s*0\)/.test(attribs.style ?? '');
  return isColor ? null : mark;
}

/** Whether an element is a block or wraps one (`<a><h2>…</h2></a>`). */
export function isBlock(element: Element): boolean {
  if (blockRole(element)) return true;
  // A script or a button inside a sentence leaves nothing, not even a gap.
  if (isDropped(element)) return false;
  for (const node of nodesBelow(element, isDropped)) {
    if (isTag(node) && blockRole(node)) return true;
  }
  return false;
}

/** Whether an element contains a block. */
export const containsBlock = (element: Element): boolean =>
  element.children.some((child) => isTag(child) && isBlock(child));

/** Whether a node is an element that is dropped with its content: active, hidden, or not part of the article. */
export function isDropped(node: ChildNode): boolean {
  if (!isTag(node)) return false;
  return isHidden(node) || classesOf(node).some((name) => droppedClasses.has(name));
}

/** Whether an element is an author box. */
export const isAuthorBox = (element: Element): boolean =>
  !isHidden(element) && hasClass(element, ...boilerplateClasses.authorBox);

function isHidden({ name, attribs }: Element): boolean {
  if (dropped(name) || 'hidden' in attribs) return true;
  return attribs.style !== undefined && /display\s*:\s*none/i.test(attribs.style);
}

/** WordPress feeds have emoji as pictures whose alternative text is the character. */
function isEmoji(element: Element): boolean {
  return element.name === 'img' && hasClass(element, 'wp-smiley', 'emoji');
}

/** Whether an element has any of these classes. */
export function hasClass(element: Element, ...wanted: string[]): boolean {
  return classesOf(element).some((name) => wanted.includes(name));
}

const none: readonly string[] = [];

/** The classes of an element. */
export const classesOf = ({ attribs }: Element): readonly string[] =>
  attribs.class ? names(attribs.class) : none;

/** Looks up what names mean. The map is built at the first lookup, because most starts of the worker parse nothing. */
function byName<Meaning>(
  rows: readonly [Meaning, string][],
): (name: string) => Meaning | undefined {
  let meanings: ReadonlyMap<string, Meaning> | undefined;
  return (name) => {
    meanings ??= new Map(
      rows.flatMap(([meaning, list]) => names(list).map((each) => [each, meaning])),
    );
    return meanings.get(name);
  };
}

function names(text: string): string[] {
  return text.split(/\s+/).filter((name) => name !== '');
}
