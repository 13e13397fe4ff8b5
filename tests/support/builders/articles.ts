import type { Article } from '../../../lib/article/model/article.ts';
import { feedItem } from './feed-items.ts';

/** A stored news article with the given changes. */
export function storedArticle(
  articleId: number,
  slug: string,
  fields: Partial<Article> = {},
): Article {
  const { aliases: _aliases, source: _source, publishedAt, ...item } = feedItem(slug);
  const hash = slug.padEnd(64, '0');
  return {
    ...item,
    id: articleId,
    publishedAt,
    channel: 'news',
    kind: 'news',
    keyPoints: [],
    lead: `${item.title}, in a line.`,
    minutes: 1,
    sources: [],
    pictures: [],
    hash,
    feedHash: hash,
    textFrom: 'feed',
    textVersion: 1,
    arrivedAt: publishedAt ?? 0,
    sortAt: publishedAt ?? 0,
    changedAt: null,
    changes: [],
    ...fields,
    listedAt: fields.listedAt ?? fields.sortAt ?? publishedAt ?? 0,
  };
}
