import { site } from '../site.ts';
import type { Block, Body, Picture } from './body.ts';

/** Addresses of a body's pictures that can be fetched ahead, in reading order, each once. */
export function picturesOf(body: Body): string[] {
  const addresses = body.flatMap(picturesIn).map(({ src }) => pictureAddress(src));
  return [...new Set(addresses.filter((address) => address !== null))];
}

/**
 * Where a picture is fetched from, and the name under which it is kept; `null` for one on another host, of which
 * the reader would tell that host. Posts from before the site had a certificate say http.
 */
export function pictureAddress(src: string): string | null {
  const url = URL.parse(src);
  if (!url) return null;
  if (url.protocol === 'http:') url.protocol = 'https:';
  url.hash = '';
  return url.origin === site.origin ? url.href : null;
}

function picturesIn(block: Block): Picture[] {
  switch (block.kind) {
    case 'picture':
      return [block.picture];
    case 'list':
      return block.items.flat().flatMap(picturesIn);
    case 'quote':
      return block.blocks.flatMap(picturesIn);
    case 'paragraph':
    case 'heading':
    case 'code':
    case 'table':
    case 'embed':
    case 'separator':
      return [];
  }
}
