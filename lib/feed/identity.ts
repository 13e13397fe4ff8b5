import { stripTracking } from './link.ts';

/**
 * An article's permalink in one spelling, whatever the feed writes: http or https, `www.`, an upper-case host, tracking
 * parameters, a fragment, a missing trailing slash, `%e2` or `%E2`, a bare `?`. WordPress's short form `/?p=83538` keeps
 * its query. `null` if it isn't a web address.
 */
export function normalizePermalink(link: string): string | null {
  const url = URL.parse(link.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  url.protocol = 'https:';
  url.port = '';
  url.hash = '';
  url.hostname = url.hostname.replace(/^www\./, '');
  stripTracking(url);
  if (url.search === '') url.search = '';
  url.pathname = encodePath(url.pathname);
  if (!/\.[a-z0-9]{1,5}$/i.test(url.pathname) && !url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/** Normalizes percent-encoding; a path that isn't valid UTF-8 is left alone. */
function encodePath(path: string): string {
  try {
    return encodeURI(decodeURI(path));
  } catch {
    // A lone `%` or stray bytes: still a usable address.
    return path;
  }
}

/**
 * An item's other identities: its guid and its WordPress post id. A guid is never used as an address: guids with the
 * host of a staging site have been seen.
 */
export function aliasesOf(item: { guid: string; links: readonly string[] }): string[] {
  const aliases = new Set<string>();
  const guid = item.guid.trim();
  if (guid !== '') aliases.add(`guid:${guid}`);
  for (const address of [guid, ...item.links]) {
    const id = postIdOf(address);
    if (id) aliases.add(`post:${id}`);
  }
  return [...aliases];
}

function postIdOf(address: string): string | null {
  const id = URL.parse(address)?.searchParams.get('p') ?? null;
  return id !== null && /^\d+$/.test(id) ? id : null;
}
