import { site } from '../../site/site.ts';
import { leavesOf } from '../model/blocks.ts';
import type { Body } from '../model/body.ts';

/** Addresses of the pictures that can be downloaded in advance, in reading order, without duplicates. */
export function pictureUrlsOf(body: Body): string[] {
  const addresses = leavesOf(body).map((leaf) =>
    leaf.kind === 'picture' ? fetchablePictureUrl(leaf.picture.src) : null,
  );
  return [...new Set(addresses.filter((address) => address !== null))];
}

/**
 * The address from which a picture is downloaded and under which it is stored; `null` for a picture on another host,
 * which must not learn what the user reads. Posts older than the site's certificate use http.
 */
export function fetchablePictureUrl(src: string): string | null {
  const url = URL.parse(src);
  if (!url) return null;
  if (url.protocol === 'http:') url.protocol = 'https:';
  url.hash = '';
  return url.origin === site.origin ? url.href : null;
}
