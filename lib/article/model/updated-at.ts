import type { Article } from './article.ts';

/** Changes sooner than this after publication are part of publishing. */
const publishingMs = 60_000;

/** When the text last changed after publication, as the publisher states or the feed showed; `null` if it did not. */
export function updatedAt({
  publishedAt,
  modifiedAt,
  changedAt,
}: Pick<Article, 'publishedAt' | 'modifiedAt' | 'changedAt'>): number | null {
  const latest = Math.max(modifiedAt ?? 0, changedAt ?? 0);
  return latest > (publishedAt ?? 0) + publishingMs ? latest : null;
}
