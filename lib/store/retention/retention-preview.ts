import type { Article } from '../../article/model/article.ts';
import {
  keepsArticle,
  type RetentionFacts,
  type RetentionRule,
} from '../../article/model/retention-rule.ts';
import { getArticles } from '../articles/article-rows.ts';
import { versionKeys } from '../articles/versions.ts';
import { read } from '../db/database.ts';
import { eachSlice } from '../db/in-slices.ts';
import type { ReadTables } from '../db/tables.ts';
import { type ChangedArticles, expiredVersions } from './expired-versions.ts';
import { readAllRetentionFacts, retentionFactsTables } from './retention-facts.ts';

/** What a rule would remove now. */
export interface RetentionPreview {
  articles: number;
  /** Older versions of articles that stay. */
  versions: number;
  /** Estimated size. */
  bytes: number;
  /** The oldest and newest of the articles; `null` if there is none. */
  oldest: Article | null;
  newest: Article | null;
  /** The first of them, oldest first. */
  listed: Article[];
}

const previewTables = [...retentionFactsTables, 'bodies'] as const;
type PreviewTables = Pick<ReadTables, (typeof previewTables)[number]>;

/** An article that would be removed. Holding thousands of whole rows would take too much memory. */
interface Expired {
  id: number;
  sortAt: number;
  /** Estimated size of its row. */
  bytes: number;
}

/** Finds what a rule would remove, without removing it. At most `limit` articles are listed. */
export const previewRetention = (
  rule: RetentionRule,
  now: number,
  limit: number,
): Promise<RetentionPreview> =>
  read(previewTables, async (tx) => {
    const { expired, changed } = await findExpired(tx, rule, now);
    const articleIds = new Set(expired.map(({ id }) => id));
    const older = await expiredVersions(tx, rule, changed);
    const sizes = await Promise.all([
      bytesOfArticles(tx, expired),
      bytesOfTexts(tx, older),
      bytesOfPictures(tx, articleIds),
    ]);
    const inTime = expired.toSorted((one, other) => one.sortAt - other.sortAt);
    const idsInTime = inTime.map(({ id }) => id);
    const [newest] = await getArticles(tx, idsInTime.slice(-1));
    const [oldest] = await getArticles(tx, idsInTime.slice(0, 1));
    return {
      articles: expired.length,
      versions: older.length,
      bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
      oldest: oldest ?? null,
      newest: newest ?? null,
      listed: await getArticles(tx, idsInTime.slice(0, limit)),
    };
  });

/** Goes through all articles, some at a time, so that no task grows with their number. */
async function findExpired(
  tx: PreviewTables,
  rule: RetentionRule,
  now: number,
): Promise<{ expired: Expired[]; changed: ChangedArticles }> {
  const factsOf = await readAllRetentionFacts(tx, now);
  const expired: Expired[] = [];
  const changed = new Map<number, RetentionFacts>();
  await eachSlice<Article>(
    tx.articles,
    ({ id }) => id,
    (articles) => {
      for (const article of articles) {
        const { id, sortAt, changedAt } = article;
        const facts = factsOf(article);
        if (!keepsArticle(facts, rule, now))
          expired.push({ id, sortAt, bytes: JSON.stringify(article).length });
        else if (changedAt !== null) changed.set(id, facts);
      }
    },
  );
  return { expired, changed };
}

/** How many texts are measured for an estimate; the others count with the average of these. */
const sampleSize = 100;

async function bytesOfArticles(tx: PreviewTables, articles: readonly Expired[]): Promise<number> {
  const rows = articles.reduce((sum, { bytes }) => sum + bytes, 0);
  const some = sample(articles);
  const keys = await versionKeys(
    tx,
    some.map(({ id }) => id),
  );
  const texts = await bytesOf(tx, keys);
  return rows + scaled(texts, some.length, articles.length);
}

async function bytesOfTexts(tx: PreviewTables, keys: readonly [number, string][]): Promise<number> {
  const some = sample(keys);
  return scaled(await bytesOf(tx, some), some.length, keys.length);
}

async function bytesOf(tx: PreviewTables, keys: [number, string][]): Promise<number> {
  const texts = await tx.bodies.bulkGet(keys);
  return texts.reduce((sum, text) => sum + (text?.source.length ?? 0), 0);
}

/** At most `sampleSize` items at equal distances. */
const sample = <T>(all: readonly T[]): T[] => {
  const step = Math.max(1, Math.ceil(all.length / sampleSize));
  return all.filter((_, index) => index % step === 0);
};

const scaled = (bytes: number, sampled: number, total: number): number =>
  sampled === 0 ? 0 : Math.round((bytes / sampled) * total);

/** The bytes of the pictures that only these articles show. */
async function bytesOfPictures(tx: PreviewTables, expired: ReadonlySet<number>): Promise<number> {
  const rows = await tx.media
    .where('articleIds')
    .anyOf([...expired])
    .distinct()
    .toArray();
  return rows
    .filter(({ articleIds }) => articleIds.every((articleId) => expired.has(articleId)))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}
