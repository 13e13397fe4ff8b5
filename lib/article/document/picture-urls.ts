import { site } from '../../site/site.ts';
import { leavesOf } from '../model/blocks.ts';
import type { Body } from '../model/body.ts';

/** Addresses of a body's pictures that can be fetched ahead, in reading order, each once. */
export function pictureUrlsOf(body: Body): string[] {
  const addresses = leavesOf(body).map((leaf) =>
    leaf.kind === 'picture' ? fetchablePictureUrl(leaf.picture.src) : null,
  );
  return [...new Set(addresses.filter((address) => address !== null))];
}

/**
 * Where a picture is fetched from, and the name under which it is kept; `null` for one on another host, of which
 * the reader would tell that host. Posts from before the site had a certificate say http.
 */
export function fetchablePictureUrl(src: string): string | null {
  const url = URL.parse(src);
  if (!url) return null;
  if (url.protocol === 'http:') url.protocol = 'https:';
  url.hash = '';
  return url.origin === site.origin ? url.href : null;
}
