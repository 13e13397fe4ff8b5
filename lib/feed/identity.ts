import { stripTracking } from './link.ts';

/**
 * An article's permalink in one spelling, whatever the feed writes: http or https, `www.`, an upper-case host, tracking
 * parameters, a fragment, a missing trailing slash, `%e2` or `%E2`, a bare `?`. WordPress's short form `/?p=83538` keeps
 * its query, and another port stays, since it is another site. `null` if it isn't a web address.
 */
export function normalizePermalink(link: string): string | null {
  const url = URL.parse(link.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  url.protocol = 'https:';
  url.hash = '';
  url.hostname = url.hostname.replace(/^www\./, '');
  stripTracking(url);
  if (url.search === '') url.search = '';
  url.pathname = encodePath(url.pathname);
  if (!/\.[a-z0-9]{1,5}$/i.test(url.pathname) && !url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/** The escapes of `%` and of characters that have a meaning in an address. Decoding one would make it another address. */
const meaningfulEscape = /(%(?:2[3-6bcf]|3[abdf]|40))/i;

/** Normalizes percent-encoding; a path that isn't valid UTF-8 is left alone. */
function encodePath(path: string): string {
  try {
    return path
      .split(meaningfulEscape)
      .map((part) =>
        meaningfulEscape.test(part) ? part.toUpperCase() : encodeURI(decodeURI(part)),
      )
      .join('');
  } catch {
    // A lone `%` or stray bytes: still a usable address.
    return path;
  }
}

/**
 * The other identities of an item with this permalink: its guid and its WordPress post id. Post ids are unique only
 * within the site, so the caller must make sure that the permalink is on it; a guid may have the host of a staging
 * site.
 */
export function aliasesOf(item: { guid: string; url: string }): string[] {
  const aliases = new Set<string>();
  const guid = item.guid.trim();
  if (guid !== '') aliases.add(`guid:${guid}`);
  for (const address of [guid, item.url]) {
    const id = postIdOf(address);
    if (id) aliases.add(`post:${id}`);
  }
  return [...aliases];
}

function postIdOf(address: string): string | null {
  const id = URL.parse(address)?.searchParams.get('p') ?? null;
  return id !== null && /^\d+$/.test(id) ? id : null;
}
