import { isSiteHost, site } from '../../site/site.ts';
import { leavesOf } from '../model/blocks.ts';
import type { Body, Leaf } from '../model/body.ts';
import { inlinesIn } from '../model/inlines.ts';

/** A host that the text links to, and how many of its pages. */
export interface CitedSource {
  host: string;
  pages: number;
}

/**
 * The sources that an article cites: the hosts that its text links to, in order of their first link. Not counted are:
 * - the publisher's own hosts, including its forum;
 * - share buttons, which pass the article's address to another host;
 * - URL shorteners, which hide the target;
 * - embeds, which mostly play the publisher's own recordings on another host.
 */
export const citedSources = (body: Body): CitedSource[] =>
  citedPages(body).map(({ host, urls }) => ({ host, pages: urls.length }));

/** The same sources with the addresses of their pages. */
export function citedPages(body: Body): { host: string; urls: string[] }[] {
  const pages = Map.groupBy(new Set(leavesOf(body).flatMap(linksOf)), hostOf);
  return [...pages]
    .filter(([host]) => !isSiteHost(host) && !shorteners.has(host))
    .map(([host, urls]) => ({ host, urls }));
}

/** The hosts of the sources. */
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

/** Whether a URL passes one of the publisher's addresses to another site. */
const shares = ({ search }: URL): boolean => search.includes(site.host);

/** The pages that a leaf links to, without fragments. */
const linksOf = (leaf: Leaf): string[] =>
  inlinesIn(leaf).flatMap((inline) => (inline.kind === 'link' ? (pageOf(inline.href) ?? []) : []));

function pageOf(href: string): string | null {
  const url = new URL(href);
  if (shares(url)) return null;
  url.hash = '';
  return url.href;
}
