import type { ArticleFields, Draft } from '../../article/model/article.ts';

/** The row of an article that has just arrived. */
export const newArticleRow = (draft: Draft, now: number) => ({
  ...fieldsOf(draft),
  arrivedAt: now,
  sortAt: sortAt(draft, now),
  listedAt: sortAt(draft, now),
  changedAt: null,
  changes: [],
  textFrom: 'feed' as const,
  feedHash: draft.hash,
  ...(draft.isExcerpt ? { awaitsFullText: 1 as const } : {}),
});

/** The rows of an article's aliases. */
export const aliasRows = (articleId: number, draft: Draft) =>
  draft.aliases.map((alias) => ({ alias, articleId }));

/** The row of a draft's version. */
export function bodyRow(articleId: number, draft: Draft, seenAt: number) {
  return { articleId, hash: draft.hash, seenAt, title: draft.title, source: draft.source };
}

/** A missing or future date is the publisher's mistake; the time of arrival stands in for it. */
export function sortAt(draft: Draft, now: number): number {
  return draft.publishedAt === null || draft.publishedAt > now ? now : draft.publishedAt;
}

function fieldsOf(draft: Draft): ArticleFields {
  const { aliases: _aliases, source: _source, ...fields } = draft;
  return fields;
}
