import type { Article } from '../../article/model/article.ts';
import { keepsArticle, keepsVersion, type RetentionRule } from '../../article/model/retention-rule.ts';
import { db } from '../db/database.ts';
import { keepablesOf, keepableTables } from './retention-facts.ts';
import { versionKeys } from '../articles/versions.ts';

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

const day = 24 * 3_600_000;

/** Looks what a rule would remove, and removes nothing. The first `limit` articles are named. */
export function previewRetention(
  rule: RetentionRule,
  now: number,
  limit: number,
): Promise<RetentionPreview> {
  return db.transaction('r', [...keepableTables, db.bodies], async () => {
    const going = await goingArticles(rule, now);
    const numbers = new Set(going.map(({ n }) => n));
    const older = await goingVersions(rule, numbers, now);
    const weights = await Promise.all([
      weightOfArticles(going),
      weightOfTexts(older),
      weightOfPictures(numbers),
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

async function goingArticles(rule: RetentionRule, now: number): Promise<Article[]> {
  if (rule.keepRead === null) return [];
  // Nothing goes before this time is over, whatever happened to it since it came.
  const old = await db.articles
    .where('arrivedAt')
    .belowOrEqual(now - rule.keepRead * day)
    .toArray();
  const keepables = await keepablesOf(old, now);
  return old.filter((_, index) => {
    const keepable = keepables[index];
    return keepable && !keepsArticle(keepable, rule, now);
  });
}

async function goingVersions(
  rule: RetentionRule,
  goingAnyway: ReadonlySet<number>,
  now: number,
): Promise<[number, string][]> {
  if (rule.keepVersions === 'all') return [];
  const all = await db.articles.where('changedAt').above(0).toArray();
  const changed = all.filter(({ n }) => !goingAnyway.has(n));
  const keepables = await keepablesOf(changed, now);
  const of = new Map(changed.map(({ n }, index) => [n, keepables[index]]));
  const keys = await versionKeys(changed.map(({ n }) => n));
  return keys.filter(([n, hash]) => {
    const keepable = of.get(n);
    return keepable && !keepsVersion(keepable, hash, rule);
  });
}

/** Texts that are weighed for an estimate; the others count as much as these on the average. */
const weighed = 100;

async function weightOfArticles(articles: readonly Article[]): Promise<number> {
  const rows = articles.reduce((sum, article) => sum + JSON.stringify(article).length, 0);
  const some = spread(articles);
  const texts = await weigh(await versionKeys(some.map(({ n }) => n)));
  return rows + scaled(texts, some.length, articles.length);
}

async function weightOfTexts(keys: readonly [number, string][]): Promise<number> {
  const some = spread(keys);
  return scaled(await weigh(some), some.length, keys.length);
}

async function weigh(keys: [number, string][]): Promise<number> {
  const texts = await db.bodies.bulkGet(keys);
  return texts.reduce((sum, text) => sum + (text?.source.length ?? 0), 0);
}

/** Some of them, from the first to the last at equal distances. */
const spread = <T>(all: readonly T[]): T[] => {
  const step = Math.max(1, Math.ceil(all.length / weighed));
  return all.filter((_, index) => index % step === 0);
};

const scaled = (weight: number, of: number, to: number): number =>
  of === 0 ? 0 : Math.round((weight / of) * to);

/** The bytes of the pictures that no article would show any more. */
async function weightOfPictures(going: ReadonlySet<number>): Promise<number> {
  const rows = await db.media
    .where('articles')
    .anyOf([...going])
    .distinct()
    .toArray();
  return rows
    .filter(({ articles }) => articles.every((n) => going.has(n)))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}
