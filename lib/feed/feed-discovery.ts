import { Parser } from 'htmlparser2';
import { cleanLink } from './link.ts';

/**
 * The feeds that a page of the site announces in its head (`<link rel="alternate" type="application/rss+xml">`),
 * absolute, in the page's order, each once. Left out are feeds of other hosts, which the reader may not reach, and
 * WordPress's feeds of comments, whose items link to the news and would pass for it.
 */
export function announcedFeeds(html: string, page: string): string[] {
  const feeds = new Set<string>();
  const host = new URL(page).hostname;
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '' }) {
      const announces = name === 'link' && /\balternate\b/i.test(rel) && feedType.test(type);
      const link = announces ? cleanLink(href, page) : null;
      if (link !== null && isFeedOfPosts(new URL(link), host)) feeds.add(link);
    },
  });
  parser.write(html.slice(0, longestHead));
  parser.end();
  return [...feeds];
}

/** Further down than this no page has its head. */
const longestHead = 300_000;

function isFeedOfPosts(url: URL, host: string): boolean {
  return url.hostname === host && !/\/comments\/feed\b/.test(url.pathname);
}

const feedType = /^application\/(?:rss|atom|rdf)\+xml\b/i;
