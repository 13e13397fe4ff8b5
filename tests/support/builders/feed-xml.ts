/** An article in a sample feed; everything but the slug has a default. */
export interface SampleFeedItem {
  slug: string;
  title?: string;
  html?: string;
  /** Epoch ms; `null` for an item without a date. */
  at?: number | null;
  comments?: string;
  enclosure?: string;
  author?: string;
  section?: 'news' | 'podcast';
  /** The permalink, if it isn't the slug's on the site. */
  link?: string;
  guid?: string;
}

const site = 'https://rareearthexchanges.com';

/** A WordPress feed with these articles, in order. */
export function feedXml(...articles: SampleFeedItem[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Rare Earth Exchanges</title><link>${site}</link>${articles.map(itemXml).join('\n')}
</channel></rss>`;
}

function itemXml(told: SampleFeedItem): string {
  const { slug, title, html, at, comments, enclosure, author, section = 'news' } = told;
  const { link = `${site}/${section}/${slug}/`, guid = `${site}/?slug=${slug}` } = told;
  const date =
    at === null ? '' : `<pubDate>${new Date(at ?? Date.UTC(2026, 10, 24)).toUTCString()}</pubDate>`;
  return `<item><title>${title ?? titleOf(slug)}</title><link>${link}</link>
<guid isPermaLink="false">${guid}</guid>${date}
${comments ? `<comments>${comments}</comments>` : ''}
${author ? `<dc:creator>${author}</dc:creator>` : ''}
${enclosure ? `<enclosure url="${enclosure}" type="audio/mpeg" length="1"/>` : ''}
<content:encoded><![CDATA[${html ?? `<p>${titleOf(slug)}, as the full text has it.</p>`}]]></content:encoded></item>`;
}

const titleOf = (slug: string): string =>
  slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
