import type { Element } from 'domhandler';
import { cleanLink } from '../feed/link.ts';
import type { Block, Picture } from './body.ts';

/** A picture with an address and a size that can be seen; counting pixels are no pictures. */
export function pictureOf(element: Element, base: string): Picture | null {
  const { src = '', alt = '', width, height } = element.attribs;
  const link = cleanLink(src, base);
  const size = { width: pixels(width), height: pixels(height) };
  if (!link || isPixel(size.width) || isPixel(size.height)) return null;
  return { src: link, alt: alt.trim(), ...size };
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
