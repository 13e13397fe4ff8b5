import { cleanLink } from '../../feed/link.ts';
import { type Element, isTag, nodesBelow } from './nodes.ts';

/** The address of a picture or recording: the element's own, or that of the first `source` in it. */
export function mediaUrlOf(element: Element, base: string): string | null {
  const sources = element.children.filter(isTag).filter(({ name }) => name === 'source');
  const links = [element, ...sources].map((each) => ownUrlOf(each, base));
  return links.find((link) => link !== null) ?? null;
}

/** Lazy-loading plugins put the address in a data attribute and a placeholder in `src`. */
function ownUrlOf({ attribs }: Element, base: string): string | null {
  const addresses = [attribs['data-lazy-src'], attribs['data-src'], attribs.src];
  const links = addresses.map((address) => cleanLink(address ?? '', base));
  return links.find((link) => link !== null) ?? null;
}

/** The address of a quoted post: the one the element states, or else its last link to a known kind. */
export function postUrlOf(element: Element, base: string): string | null {
  const own = postAttributes.map((name) => cleanLink(element.attribs[name] ?? '', base));
  return own.find((link) => link !== null) ?? linksIn(element, base).at(-1) ?? null;
}

/** Addresses of the links in an element, in reading order. */
export function linksIn(element: Element, base: string): string[] {
  return [...nodesBelow(element, () => false)].flatMap((node) => {
    const link = isTag(node) && node.name === 'a' ? cleanLink(node.attribs.href ?? '', base) : null;
    return link ?? [];
  });
}

const postAttributes = [
  'data-instgrm-permalink',
  'data-text-post-permalink',
  'data-embed-url',
  'data-href',
  'cite',
];
