import type { Element } from 'domhandler';
import { cleanLink } from '../feed/link.ts';
import type { Block, Picture } from './body.ts';

/** A picture with an address and a size that can be seen; counting pixels are no pictures. */
export function pictureOf(element: Element, base: string): Picture | null {
  const { alt = '', width, height } = element.attribs;
  const link = addressOf(element, base);
  const size = { width: pixels(width), height: pixels(height) };
  if (!link || isPixel(size.width) || isPixel(size.height)) return null;
  return { src: link, alt: alt.trim(), ...size };
}

/** Plugins that load pictures late put the address elsewhere and a stand-in without one in its place. */
function addressOf({ attribs }: Element, base: string): string | null {
  const own = [attribs.src, attribs['data-src'], attribs['data-lazy-src']]
    .map((src) => cleanLink(src ?? '', base))
    .find((link) => link !== null);
  if (!own) return null;
  const set = attribs.srcset ?? attribs['data-srcset'] ?? attribs['data-lazy-srcset'] ?? '';
  return fitting(set, own, base) ?? own;
}

/** Sharp on a dense screen in the widest column of text. */
const wideEnough = 1_280;

/** Of the sizes on offer the smallest that is wide enough, or else the widest; only from where the picture itself is. */
function fitting(set: string, own: string, base: string): string | null {
  const { host } = new URL(own);
  const offered = [...set.matchAll(/(\S+)\s+(\d{1,5})w(?:,|\s|$)/g)]
    .flatMap(([, address = '', width]) => {
      const link = cleanLink(address, base);
      return link && new URL(link).host === host ? [{ link, width: Number(width) }] : [];
    })
    .sort((one, other) => one.width - other.width);
  const best = offered.find(({ width }) => width >= wideEnough) ?? offered.at(-1);
  return best?.link ?? null;
}

/** Something that plays elsewhere becomes a card with a link; nothing is embedded. */
export function embedOf(element: Element, base: string): Block | null {
  const href = cleanLink(element.attribs.src ?? sourceOf(element), base);
  if (!href) return null;
  return { kind: 'embed', href: watchPage(href), title: element.attribs.title?.trim() ?? '' };
}

function sourceOf(element: Element): string {
  const source = element.children.find((child) => 'name' in child && child.name === 'source');
  return source && 'attribs' in source ? (source.attribs.src ?? '') : '';
}

/** YouTube's embed address plays without its page; the reader wants the page. */
function watchPage(href: string): string {
  const video = /^https:\/\/www\.youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(href)?.[1];
  return video ? `https://www.youtube.com/watch?v=${video}` : href;
}

function pixels(value: string | undefined): number | null {
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : null;
}

function isPixel(size: number | null): boolean {
  return size !== null && size <= 2;
}
