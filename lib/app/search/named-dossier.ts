import type { Article } from '../../article/model/article.ts';
import { keyPointTexts } from '../../article/model/text-position.ts';
import { localClock } from '../../search/query/date-range.ts';
import { parseQuery } from '../../search/query/parse-query.ts';
import { articlesById } from '../../store/articles/articles.ts';
import { searchArticles } from '../../store/results/search-articles.ts';
import type { Dossier } from '../../store/watch/dossier.ts';
import { entityNamed, namesAsNodes } from '../../watch/entity-query.ts';
import { entityOperator } from '../../watch/names-entity.ts';
import { readNamedEntities } from '../watch/named-entities.ts';
import { findNamingPoints } from '../watch/naming-points.ts';

/** How many articles that name an entity are read, newest first. */
const maxArticles = 1_000;

const readEntity = async (name: string) =>
  entityNamed((await readNamedEntities('about:')).known, 'about', name);

/**
 * The name of the entity if the whole text is the name of one, with or without an operator; `undefined` for any other
 * search.
 */
export const entitySearchedFor = async (text: string): Promise<string | undefined> =>
  (await readEntity(text.replace(entityOperator, '').replaceAll('"', '')))?.name;

/**
 * What is stored of an entity that is not followed, found by its names. An article whose title, lead or key points name
 * it counts as about it.
 */
export async function readNamedDossier(name: string, limit: number, now: number): Promise<Dossier> {
  const articles = await articlesNaming(name, now);
  const points = await findNamingPoints(name, articles, ({ title, lead, keyPoints }) => [
    title,
    lead,
    ...keyPointTexts(keyPoints),
  ]);
  const about = new Set(points.map(({ article }) => article.id));
  return {
    about: about.size,
    mentions: articles.length - about.size,
    articleIds: articles.map(({ id }) => id),
    times: articles.map(({ sortAt }) => sortAt),
    articles: articles
      .slice(0, limit)
      .map((article) => ({ article, isAbout: about.has(article.id) })),
  };
}

/** The newest articles that contain a name of an entity, without muted ones. */
async function articlesNaming(name: string, now: number): Promise<Article[]> {
  const entity = await readEntity(name);
  if (!entity) return [];
  const clock = localClock(now);
  const of = namesAsNodes(entity, { start: 0, end: 0 }, clock);
  const { all } = await searchArticles(
    { ...parseQuery('', clock), root: { kind: 'any', of } },
    { now, limit: maxArticles, order: 'newest', isLiteral: true, scanned: [] },
  );
  const articles = await articlesById(all.hits.map(({ articleId }) => articleId));
  return articles
    .filter(({ listedAt }) => listedAt >= 0)
    .sort((one, other) => other.sortAt - one.sortAt);
}
