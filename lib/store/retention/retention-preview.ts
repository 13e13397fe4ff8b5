import type { Article } from '../../article/model/article.ts';
import {
  keepsArticle,
  keepsVersion,
  type RetentionRule,
} from '../../article/model/retention-rule.ts';
import { day } from '../../time.ts';
import { versionKeys } from '../articles/versions.ts';
import { read } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import { readRetentionFacts, retentionFactsTables } from './retention-facts.ts';

/** What a rule would remove now. */
export interface RetentionPreview {
  articles: number;
  /** Older versions of articles that stay. */
  versions: number;
  /** Estimated size. */
  bytes: number;
  /** The oldest and newest of the articles; `null` where there is none. */
  oldest: Article | null;
  newest: Article | null;
  /** The first of them, oldest first. */
  listed: Article[];
}

const previewTables = [...retentionFactsTables, 'bodies'] as const;
type PreviewTables = Pick<ReadTables, (typeof previewTables)[number]>;

/** Finds what a rule would remove, without removing it. At most `limit` articles are listed. */
export const previewRetention = (
  rule: RetentionRule,
  now: number,
  limit: number,
): Promise<RetentionPreview> =>
  read(previewTables, async (tx) => {
    const expired = await expiredArticles(tx, rule, now);
    const articleIds = new Set(expired.map(({ id }) => id));
    const older = await expiredVersions(tx, rule, articleIds, now);
    const sizes = await Promise.all([
      bytesOfArticles(tx, expired),
      bytesOfTexts(tx, older),
      bytesOfPictures(tx, articleIds),
    ]);
    const inTime = expired.toSorted((one, other) => one.sortAt - other.sortAt);
    return {
      articles: expired.length,
      versions: older.length,
      bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
      oldest: inTime[0] ?? null,
      newest: inTime.at(-1) ?? null,
      listed: inTime.slice(0, limit),
    };
  });

async function expiredArticles(
  tx: PreviewTables,
  rule: RetentionRule,
  now: number,
): Promise<Article[]> {
  if (rule.keepReadDays === null) return [];
  // No article is removed earlier than this after its arrival.
  const old = await tx.articles
    .where('arrivedAt')
    .belowOrEqual(now - rule.keepReadDays * day)
    .toArray();
  const facts = await readRetentionFacts(tx, old, now);
  return old.filter((_, index) => {
    const articleFacts = facts[index];
    return articleFacts && !keepsArticle(articleFacts, rule, now);
  });
}

async function expiredVersions(
  tx: PreviewTables,
  rule: RetentionRule,
  expired: ReadonlySet<number>,
  now: number,
): Promise<[number, string][]> {
  if (rule.keepVersions === 'all') return [];
  const all = await tx.articles.where('changedAt').above(0).toArray();
  const changed = all.filter(({ id }) => !expired.has(id));
  const facts = await readRetentionFacts(tx, changed, now);
  const factsById = new Map(changed.map(({ id }, index) => [id, facts[index]]));
  const keys = await versionKeys(
    tx,
    changed.map(({ id }) => id),
  );
  return keys.filter(([articleId, hash]) => {
    const articleFacts = factsById.get(articleId);
    return articleFacts && !keepsVersion(articleFacts, hash, rule);
  });
}

/** Texts that are measured for an estimate; the others count with their average. */
const sampleSize = 100;

async function bytesOfArticles(tx: PreviewTables, articles: readonly Article[]): Promise<number> {
  const rows = articles.reduce((sum, article) => sum + JSON.stringify(article).length, 0);
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
