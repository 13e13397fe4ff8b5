import type { Article } from '../../article/model/article.ts';
import {
  keepsArticle,
  keepsVersion,
  type RetentionRule,
} from '../../article/model/retention-rule.ts';
import { day } from '../../time.ts';
import { versionKeys } from '../articles/versions.ts';
import { db } from '../db/database.ts';
import { readRetentionFacts, retentionFactsTables } from './retention-facts.ts';

/** What a rule would remove if it held now. */
export interface RetentionPreview {
  articles: number;
  /** Older versions of articles that stay. */
  versions: number;
  /** About how much room that makes. */
  bytes: number;
  /** The first and the last of the articles in time; `null` where there is none. */
  oldest: Article | null;
  newest: Article | null;
  /** The first of them, the oldest first. */
  listed: Article[];
}

/** Looks what a rule would remove, and removes nothing. The first `limit` articles are named. */
export function previewRetention(
  rule: RetentionRule,
  now: number,
  limit: number,
): Promise<RetentionPreview> {
  return db.transaction('r', [...retentionFactsTables, db.bodies], async () => {
    const going = await expiredArticles(rule, now);
    const articleIds = new Set(going.map(({ id }) => id));
    const older = await expiredVersions(rule, articleIds, now);
    const weights = await Promise.all([
      bytesOfArticles(going),
      bytesOfTexts(older),
      bytesOfPictures(articleIds),
    ]);
    const inTime = going.toSorted((one, other) => one.sortAt - other.sortAt);
    return {
      articles: going.length,
      versions: older.length,
      bytes: weights.reduce((sum, weight) => sum + weight, 0),
      oldest: inTime[0] ?? null,
      newest: inTime.at(-1) ?? null,
      listed: inTime.slice(0, limit),
    };
  });
}

async function expiredArticles(rule: RetentionRule, now: number): Promise<Article[]> {
  if (rule.keepReadDays === null) return [];
  // Nothing goes before this time is over, whatever happened to it since it came.
  const old = await db.articles
    .where('arrivedAt')
    .belowOrEqual(now - rule.keepReadDays * day)
    .toArray();
  const keepables = await readRetentionFacts(old, now);
  return old.filter((_, index) => {
    const keepable = keepables[index];
    return keepable && !keepsArticle(keepable, rule, now);
  });
}

async function expiredVersions(
  rule: RetentionRule,
  goingAnyway: ReadonlySet<number>,
  now: number,
): Promise<[number, string][]> {
  if (rule.keepVersions === 'all') return [];
  const all = await db.articles.where('changedAt').above(0).toArray();
  const changed = all.filter(({ id }) => !goingAnyway.has(id));
  const keepables = await readRetentionFacts(changed, now);
  const of = new Map(changed.map(({ id }, index) => [id, keepables[index]]));
  const keys = await versionKeys(changed.map(({ id }) => id));
  return keys.filter(([articleId, hash]) => {
    const keepable = of.get(articleId);
    return keepable && !keepsVersion(keepable, hash, rule);
  });
}

/** Texts that are weighed for an estimate; the others count as much as these on the average. */
const sampleSize = 100;

async function bytesOfArticles(articles: readonly Article[]): Promise<number> {
  const rows = articles.reduce((sum, article) => sum + JSON.stringify(article).length, 0);
  const some = sample(articles);
  const texts = await bytesOf(await versionKeys(some.map(({ id }) => id)));
  return rows + scaled(texts, some.length, articles.length);
}

async function bytesOfTexts(keys: readonly [number, string][]): Promise<number> {
  const some = sample(keys);
  return scaled(await bytesOf(some), some.length, keys.length);
}

async function bytesOf(keys: [number, string][]): Promise<number> {
  const texts = await db.bodies.bulkGet(keys);
  return texts.reduce((sum, text) => sum + (text?.source.length ?? 0), 0);
}

/** Some of them, from the first to the last at equal distances. */
const sample = <T>(all: readonly T[]): T[] => {
  const step = Math.max(1, Math.ceil(all.length / sampleSize));
  return all.filter((_, index) => index % step === 0);
};

const scaled = (weight: number, of: number, to: number): number =>
  of === 0 ? 0 : Math.round((weight / of) * to);

/** The bytes of the pictures that no article would show any more. */
async function bytesOfPictures(going: ReadonlySet<number>): Promise<number> {
  const rows = await db.media
    .where('articleIds')
    .anyOf([...going])
    .distinct()
    .toArray();
  return rows
    .filter(({ articleIds }) => articleIds.every((articleId) => going.has(articleId)))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}
