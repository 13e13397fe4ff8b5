/**
 * The address of an older page of a WordPress feed: `paged` beside whatever parameters the feed already has.
 * Page 1 is the feed itself, so that its address and its validators stay what they are.
 */
export function pagedUrl(feed: string, page: number): string {
  if (page <= 1) return feed;
  const url = new URL(feed);
  url.searchParams.set('paged', String(page));
  return url.href;
}
