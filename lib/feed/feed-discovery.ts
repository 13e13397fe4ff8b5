import { MarkupParser } from '../markup-parser.ts';
import { cleanLink } from './link.ts';

/**
 * The feeds that a page announces in its head (`<link rel="alternate" type="application/rss+xml">`): absolute, in
 * document order, without duplicates. Left out are feeds of other hosts, for which the extension has no permission, and
 * WordPress's comment feeds, whose items link to the articles.
 */
export function announcedFeeds(html: string, page: string): string[] {
  const feeds = new Set<string>();
  const host = new URL(page).hostname;
  const parser = new MarkupParser(html.slice(0, maxHeadLength), {
    onopentag(name, { rel = '', type = '', href = '' }) {
      const announces = name === 'link' && /\balternate\b/i.test(rel) && feedType.test(type);
      const link = announces ? cleanLink(href, page) : null;
      if (link !== null && isFeedOfPosts(new URL(link), host)) feeds.add(link);
    },
  });
  parser.run();
  return [...feeds];
}

/** Characters; a page's head ends earlier. */
const maxHeadLength = 300_000;

function isFeedOfPosts(url: URL, host: string): boolean {
  return url.hostname === host && !/\/comments\/feed\b/.test(url.pathname);
}

const feedType = /^application\/(?:rss|atom|rdf)\+xml\b/i;
