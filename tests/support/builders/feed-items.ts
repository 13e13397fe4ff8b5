import type { FeedItem } from '../../../lib/feed/feed-item.ts';

/** A news feed item with the given changes. */
export function feedItem(slug: string, fields: Partial<FeedItem> = {}): FeedItem {
  return {
    url: `https://rareearthexchanges.com/news/${slug}/`,
    aliases: [`guid:${slug}`],
    title: titleFrom(slug),
    author: 'Markets desk',
    categories: ['Magnets'],
    publishedAt: Date.UTC(2026, 10, 24, 9, 0),
    modifiedAt: null,
    source: `<p>${titleFrom(slug)}, as the full text has it.</p>`,
    isExcerpt: false,
    commentsUrl: null,
    commentCount: null,
    enclosure: null,
    ...fields,
  };
}

/** `scrap-is-short` → `Scrap is short`. */
function titleFrom(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
