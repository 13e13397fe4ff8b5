import { titleClasses } from '../../site/article-pages.ts';
import { classesOf, hasClass } from '../parse/elements.ts';
import {
  type ChildNode,
  type Element,
  flatText,
  isTag,
  nodesBelow,
  type ParentNode,
} from '../parse/nodes.ts';
import { parseMarkup } from '../parse/parse-markup.ts';

/** What a page says about its article, as written; empty strings for what it does not say. */
export interface PageMetadata {
  /** `article`, or another type of page. */
  type: string;
  title: string;
  author: string;
  categories: string[];
  published: string;
  modified: string;
  /** The address that the page declares for itself. */
  canonical: string;
  /** The short address, which has the post id. */
  shortlink: string;
}

/** Reads metadata from the head of a page, and from the places where themes put title, date and post id. */
export function readPageMetadata(html: string): PageMetadata {
  const elements = elementsOf(parseMarkup(html));
  const named = (name: string) => elements.filter((element) => element.name === name);
  const metas = named('meta');
  const meta = (name: string) =>
    metas.filter(({ attribs }) => (attribs.property ?? attribs.name) === name).map(contentOf);
  const link = (relation: string) =>
    named('link').find(({ attribs }) => attribs.rel === relation)?.attribs.href ?? '';
  const [article] = named('article');
  const times = (article ? elementsOf(article) : []).flatMap(({ name, attribs }) =>
    name === 'time' ? (attribs.datetime ?? []) : [],
  );
  return {
    type: first(meta('og:type')),
    title: titleOf(named('h1'), first(meta('og:title')), named('title')),
    author: first(meta('author')) || textOf(elements.find(isByline)),
    categories: [...meta('article:section'), ...meta('article:tag'), ...tagsOf(named('a'))],
    published: first([
      ...meta('article:published_time'),
      ...jsonLdValues(html, 'datePublished'),
      ...times,
    ]),
    modified: first([...meta('article:modified_time'), ...jsonLdValues(html, 'dateModified')]),
    canonical: link('canonical'),
    shortlink: link('shortlink') || shortlinkOf(elements),
  };
}

const elementsOf = (document: ParentNode): Element[] =>
  [...nodesBelow(document, () => false)].filter(isTag);

const contentOf = ({ attribs }: Element): string => attribs.content?.trim() ?? '';

const first = (texts: readonly string[]): string => texts.find((text) => text !== '') ?? '';

/** The headline that the theme marks, or the only one; else the title in the head without the site's name. */
function titleOf(
  headlines: readonly Element[],
  ogTitle: string,
  [title]: readonly Element[],
): string {
  const own = headlines.find((element) => hasClass(element, ...titleClasses));
  const only = headlines.length === 1 ? headlines[0] : undefined;
  const named = ogTitle || textOf(title);
  return textOf(own ?? only) || named.replace(/\s[|–—-]\s[^|–—-]+$/, '').trimEnd();
}

const isByline = (element: Element): boolean =>
  element.attribs.rel === 'author' || classesOf(element).includes('author');

const tagsOf = (links: readonly Element[]): string[] =>
  links
    .filter(({ attribs }) => /\btag\b/.test(attribs.rel ?? ''))
    // Skips a link inside a link, which is read on its own.
    .map((link) => textOf(link, (node) => isTag(node) && node.name === 'a'));

/** Values from the JSON-LD in a script of the page. */
const jsonLdValues = (html: string, wanted: 'datePublished' | 'dateModified'): string[] =>
  [...html.matchAll(/"(datePublished|dateModified)"\s*:\s*"([^"]{1,40})"/g)].flatMap(
    ([, name, text]) => (name === wanted ? (text ?? []) : []),
  );

/** WordPress puts the post id in the classes of the body and the id of the article element. */
function shortlinkOf(elements: readonly Element[]): string {
  const ids = elements.flatMap((element) => [
    ...(element.name === 'body'
      ? classesOf(element).map((name) => /^(?:postid|page-id)-(\d+)$/.exec(name))
      : []),
    ...(element.name === 'article' ? [/^post-(\d+)$/.exec(element.attribs.id ?? '')] : []),
  ]);
  const id = ids.find((match) => match !== null)?.[1];
  return id === undefined ? '' : `/?p=${id}`;
}

const textOf = (element: Element | undefined, skip = (_node: ChildNode) => false): string =>
  element ? flatText(element, skip) : '';
