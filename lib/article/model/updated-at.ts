import type { Article } from './article.ts';

/** Less than this after publication, a publisher is still publishing. */
const leastMs = 60_000;

/** When the text last changed after it was published, by the publisher's word or ours; `null` where it did not. */
export function updatedAt({
  publishedAt,
  modifiedAt,
  changedAt,
}: Pick<Article, 'publishedAt' | 'modifiedAt' | 'changedAt'>): number | null {
  const latest = Math.max(modifiedAt ?? 0, changedAt ?? 0);
  return latest > (publishedAt ?? 0) + leastMs ? latest : null;
}
