import { isSiteHost, site } from '../../site/site.ts';
import { leavesOf } from '../model/blocks.ts';
import type { Body, Leaf } from '../model/body.ts';
import { inlinesIn } from '../model/inlines.ts';

/** A host that an article's text links to, and how many of its pages. */
export interface CitedSource {
  host: string;
  pages: number;
}

/**
 * The sources an article cites: the hosts that its text links to, in the order of their first link. No sources are
 * - the publisher's own hosts, its forum among them;
 * - buttons that share the article, which carry its own address to another host;
 * - short addresses, which hide whose page they lead to;
 * - what is embedded: most of it is the publisher's own voice, at the host of a player.
 */
export const citedSources = (body: Body): CitedSource[] =>
  citedPages(body).map(({ host, urls }) => ({ host, pages: urls.length }));

/** The same sources, with the addresses of the pages. */
export function citedPages(body: Body): { host: string; urls: string[] }[] {
  const pages = Map.groupBy(new Set(leavesOf(body).flatMap(linksOf)), hostOf);
  return [...pages]
    .filter(([host]) => !isSiteHost(host) && !shorteners.has(host))
    .map(([host, urls]) => ({ host, urls }));
}

/** Their hosts alone. */
export const citedHosts = (body: Body): string[] => citedSources(body).map(({ host }) => host);

const hostOf = (page: string): string => new URL(page).hostname.replace(/^www\./, '');

const shorteners: ReadonlySet<string> = new Set([
  't.co',
  'bit.ly',
  'buff.ly',
  'dlvr.it',
  'goo.gl',
  'lnkd.in',
  'ow.ly',
  'tinyurl.com',
]);

/** Whether an address carries one of the publisher's own, percent-encoded or not, to somewhere else. */
const shares = ({ search }: URL): boolean => search.includes(site.host);

/** The pages that a leaf's words link to; places on the same page are one. */
const linksOf = (leaf: Leaf): string[] =>
  inlinesIn(leaf).flatMap((inline) => (inline.kind === 'link' ? (pageOf(inline.href) ?? []) : []));

function pageOf(href: string): string | null {
  const url = new URL(href);
  if (shares(url)) return null;
  url.hash = '';
  return url.href;
}
