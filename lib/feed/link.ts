/** Query parameters that tell who sent the reader, not what is asked for. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|oly_\w+_id|vero_id|yclid|ref_src)$/i;

/** Removes tracking parameters in place; others keep their order and spelling. */
export function stripTracking(url: URL): void {
  const names = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  for (const name of names) url.searchParams.delete(name);
}

/**
 * An address from the publisher's markup as an absolute http(s) link without tracking, or `null`
 * for everything that a reader should not be led to: other schemes, user names, nonsense.
 */
export function cleanLink(href: string, base: string): string | null {
  const text = href.trim();
  // An empty address would be the page itself.
  const url = text === '' ? null : URL.parse(text, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  stripTracking(url);
  return url.href;
}
