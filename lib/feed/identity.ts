import { stripTracking } from './link.ts';

/**
 * Who an article is. The permalink, made the same for all its spellings:
 * http or https, `www.`, upper-case host, tracking parameters, fragment, missing closing slash, `%e2` or `%E2`, a bare `?`.
 * WordPress's short form `/?p=83538` keeps its query, which is all it has.
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

/** Percent-encoding in one spelling; a path that is not valid UTF-8 stays as it is. */
function encodePath(path: string): string {
  try {
    return encodeURI(decodeURI(path));
  } catch {
    // A lone `%` or stray bytes: still a usable address, only without a second spelling.
    return path;
  }
}

/**
 * The other names an item goes by: its guid, whatever that looks like, and its `?p=ID` address.
 * A guid is an alias and never an address: this site has put a staging host into it.
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
