import { siteOrigin } from '../permalinks.ts';
import type { Post } from '../posts.ts';
import { rfc822Date } from './dates.ts';
import { xmlText } from './escape-xml.ts';
import { itemXml } from './item-xml.ts';

export interface FeedOptions {
  title: string;
  /** URL of this feed, for `<atom:link rel="self">`. */
  self: string;
  /** `lastBuildDate` of a feed without posts. */
  lastModified: number;
}

const logoUrl = `${siteOrigin}/wp-content/uploads/2024/10/Rare-Earth-Exchanges-Logo-Icon-100x100.png`;

/** The feed document of WordPress's feed-rss2 template. */
export function feedXml(posts: readonly Post[], options: FeedOptions): string {
  const built = Math.max(...posts.map((post) => post.modifiedAt));
  const items = posts.map(itemXml);
  const lastBuild = posts.length > 0 ? built : options.lastModified;
  // The podcast plugin adds its namespace; the news feed has only WordPress's.
  const namespaces = posts.some((post) => post.type === 'podcast')
    ? [...wordpressNamespaces, itunesNamespace]
    : wordpressNamespaces;
  return `${head(options, namespaces, lastBuild)}${items.join('')}</channel>\n</rss>\n`;
}

const wordpressNamespaces = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:wfw="http://wellformedweb.org/CommentAPI/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"',
  'xmlns:slash="http://purl.org/rss/1.0/modules/slash/"',
];
const itunesNamespace = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';

function head({ title, self }: FeedOptions, namespaces: string[], lastBuild: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
${namespaces.map((namespace) => `\t${namespace}\n`).join('')}>

<channel>
\t<title>${xmlText(title)}</title>
\t<atom:link href="${xmlText(self)}" rel="self" type="application/rss+xml" />
\t<link>${siteOrigin}</link>
\t<description>Rare Earth Insights &amp; Industry News</description>
\t<lastBuildDate>${rfc822Date(lastBuild)}</lastBuildDate>
\t<language>en-US</language>
\t<sy:updatePeriod>
\thourly\t</sy:updatePeriod>
\t<sy:updateFrequency>
\t1\t</sy:updateFrequency>
\t<generator>https://wordpress.org/?v=6.9.1</generator>

<image>
\t<url>${logoUrl}</url>
\t<title>${xmlText(title)}</title>
\t<link>${siteOrigin}</link>
\t<width>32</width>
\t<height>32</height>
</image>
`;
}
