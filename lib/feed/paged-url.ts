/** The address of an older page of a WordPress feed. Page 1 is the feed's own address, so that its validators apply. */
export function pagedUrl(feed: string, page: number): string {
  if (page <= 1) return feed;
  const url = new URL(feed);
  url.searchParams.set('paged', String(page));
  return url.href;
}
