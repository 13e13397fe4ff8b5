import type { Element } from 'domhandler';
import { site } from '../site.ts';
import type { InlineMark } from './body.ts';

/** What an element becomes in the body tree. */
export type BlockRole =
  | 'container'
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'quote'
  | 'code'
  | 'table'
  | 'figure'
  | 'picture'
  | 'embed'
  | 'separator';

/** The allow-list of blocks. An element that is neither here nor among the marks is replaced by its content. */
export const blockRoles: ReadonlyMap<string, BlockRole> = new Map<string, BlockRole>([
  ...roles(
    'container',
    'html body main article section div header footer aside details summary center',
  ),
  ...roles('container', 'dl dt dd address hgroup picture figcaption'),
  // In their list or table these have a part of their own; anywhere else they at least keep their words apart.
  ...roles('container', 'li caption thead tbody tfoot tr th td'),
  ...roles('paragraph', 'p'),
  ...roles('heading', 'h1 h2 h3 h4 h5 h6'),
  ...roles('list', 'ul ol'),
  ...roles('quote', 'blockquote'),
  ...roles('code', 'pre'),
  ...roles('table', 'table'),
  ...roles('figure', 'figure'),
  ...roles('picture', 'img'),
  ...roles('embed', 'iframe audio video'),
  ...roles('separator', 'hr'),
]);

/** The allow-list of marks. */
export const inlineMarks: ReadonlyMap<string, InlineMark> = new Map<string, InlineMark>([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['cite', 'emphasis'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['sub', 'subscript'],
  ['sup', 'superscript'],
  ['s', 'struck'],
  ['del', 'struck'],
  ['mark', 'marked'],
]);

/** Elements that go together with everything inside them. */
const dropped: ReadonlySet<string> = new Set(
  words(
    'script style template noscript head title meta link base svg math object embed applet form input button ' +
      'select textarea option dialog canvas map area frame frameset noembed noframes plaintext xmp portal slot',
  ),
);

/**
 * Whether an element is left out with its content: what can act or hide, what is meant for a screen reader of
 * the site's own pages ("opens in a new tab"), the site's table of contents, which lists anchors of its pages, and the
 * box about who wrote the article, which is kept for itself.
 */
export function isDropped(element: Element): boolean {
  const isNone = (name: string) => droppedClasses.has(name) || authorClasses.has(name);
  return isUnseen(element) || classesOf(element).some(isNone);
}

/** Whether an element tells of who wrote the article. */
export const isAuthorBox = (element: Element): boolean =>
  !isUnseen(element) && classesOf(element).some((name) => authorClasses.has(name));

const isUnseen = ({ name, attribs }: Element): boolean => dropped.has(name) || 'hidden' in attribs;

/** The classes of an element. */
export const classesOf = ({ attribs }: Element): string[] => words(attribs.class ?? '');

const authorClasses: ReadonlySet<string> = new Set(site.page.authorClasses);

const droppedClasses: ReadonlySet<string> = new Set(['sr-only', 'screen-reader-text', 'toc']);

/** Feeds of WordPress carry emojis as pictures; the character is their alternative text. */
export function isEmoji({ name, attribs }: Element): boolean {
  return name === 'img' && words(attribs.class ?? '').some((part) => emojiClasses.has(part));
}

const emojiClasses: ReadonlySet<string> = new Set(['wp-smiley', 'emoji']);

function roles(role: BlockRole, names: string): [string, BlockRole][] {
  return words(names).map((name) => [name, role]);
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
