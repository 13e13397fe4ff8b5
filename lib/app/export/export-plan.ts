import {
  type ArticleFormat,
  type ExportScope,
  holdsHighlightsOnly,
} from '../../export/export-choice.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { idsByUrl } from '../../store/articles/articles.ts';
import {
  articleIdsBetween,
  everyArticleId,
  savedArticleIds,
  taggedArticleIds,
} from '../../store/lists/export-articles.ts';
import { allHighlights, highlightsById, highlightsOf } from '../../store/user/highlight-lists.ts';
import { startOfNextDay } from '../../time.ts';

/** Export scopes that consist of articles and highlights. */
export type ItemScope = Exclude<ExportScope, { kind: 'channels' }>;

/** The contents of an export, in order. */
export interface ExportPlan {
  articleIds: number[];
  /** By the id of their article. */
  highlights: ReadonlyMap<number, Highlight[]>;
  /** Highlights whose article is no longer stored, grouped by its URL. */
  withoutArticle: [Highlight, ...Highlight[]][];
  withText: boolean;
}

/** Looks up what a format has of a scope; the articles themselves are read later, in batches. */
export async function planExport(scope: ItemScope, format: ArticleFormat): Promise<ExportPlan> {
  const chosen = await highlightsFor(scope);
  const articles = await idsByUrl([...new Set(chosen.map(({ url }) => url))]);
  const byArticle = Map.groupBy(chosen, ({ url }) => articles.get(url) ?? null);
  const orphans = Map.groupBy(byArticle.get(null) ?? [], ({ url }) => url);
  const stored = [...byArticle].flatMap(([articleId, highlights]): [number, Highlight[]][] =>
    articleId === null ? [] : [[articleId, highlights]],
  );
  const highlighted = stored.map(([articleId]) => articleId);
  const inScope = await articleIdsOf(scope, highlighted);
  const articleIds = holdsHighlightsOnly(format)
    ? await annotatedIds(inScope, highlighted, format)
    : inScope;
  const included = new Set(articleIds);
  const isAll = scope.kind === 'highlights' || scope.kind === 'everything';
  return {
    articleIds,
    highlights: new Map(stored.filter(([articleId]) => included.has(articleId))),
    withoutArticle: isAll
      ? [...orphans.values()].flatMap(([first, ...rest]): ExportPlan['withoutArticle'] =>
          first ? [[first, ...rest]] : [],
        )
      : [],
    withText: scope.kind !== 'highlights',
  };
}

/** The articles of which a format without their text has something: highlights, and in annotations their own tags. */
async function annotatedIds(
  inScope: readonly number[],
  highlighted: readonly number[],
  format: ArticleFormat,
): Promise<number[]> {
  const tagged = format === 'annotations' ? await taggedArticleIds() : [];
  const annotated = new Set([...highlighted, ...tagged]);
  return inScope.filter((id) => annotated.has(id));
}

/** Highlights of one article, the highlights that a list shows in its order, or all. */
async function highlightsFor(scope: ItemScope): Promise<Highlight[]> {
  if (scope.kind === 'article') return highlightsOf(scope.articleId);
  if (scope.kind !== 'highlights' || !scope.ids) return allHighlights();
  return (await highlightsById(scope.ids)).filter((highlight) => highlight !== undefined);
}

/** `highlighted` holds the articles with highlights, in the order of the highlights. */
async function articleIdsOf(scope: ItemScope, highlighted: readonly number[]): Promise<number[]> {
  switch (scope.kind) {
    case 'article':
      return [scope.articleId];
    case 'day':
      return articleIdsBetween(scope.day, startOfNextDay(scope.day));
    case 'list':
      return [...(await scope.readIds())];
    case 'saved':
      return savedArticleIds();
    case 'highlights':
      return scope.ids ? [...highlighted] : highlighted.toSorted((one, other) => other - one);
    case 'everything':
      return everyArticleId();
  }
}
