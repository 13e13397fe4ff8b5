import type { Article } from '../../article/model/article.ts';
import {
  type Keepable,
  keepsArticle,
  keepsVersion,
  type RetentionRule,
} from '../../article/model/retention-rule.ts';
import { dropFromActs } from '../user/action-log.ts';
import { articlesOf } from '../articles/articles.ts';
import { db } from '../db/database.ts';
import { keepablesOf, keepableTables } from './retention-facts.ts';
import { releaseMedia } from '../media/release-media.ts';
import { noteRemoval, putRetained } from './retention-log.ts';
import type { GoneRow } from '../db/rows/articles.ts';
import type { RetentionJob } from '../db/rows/jobs.ts';
import { versionKeys } from '../articles/versions.ts';

/** The tables whose rows are about one article each, under its number. */
const rowTables = [
  db.unread,
  db.saved,
  db.opened,
  db.places,
  db.heard,
  db.notices,
  db.articles,
] as const;

/**
 * Looks at the next `limit` articles, removes what the rule does not keep of them, and puts the job behind them, all in
 * one transaction. What the reader has marked until this moment is seen. At the last article the job is done.
 */
export function retainSome(
  job: RetentionJob,
  rule: RetentionRule,
  now: number,
  limit: number,
): Promise<void> {
  const { notices, bodies, blobs, parts, gone, meta, jobs } = db;
  const tables = [...keepableTables, notices, bodies, blobs, parts, gone, meta, jobs];
  return db.transaction('rw', tables, async () => {
    // Another page may have ended it: the rule keeps everything again.
    if (!(await db.jobs.get(job.kind))) return;
    // By their numbers: a damaged row is left out of what a query brings, and must not look like the end.
    const numbers = await db.articles.where('n').above(job.after).limit(limit).primaryKeys();
    const articles = await articlesOf(numbers.map((n) => ({ n })));
    const keepables = await keepablesOf(articles, now);
    const pairs = articles.flatMap((article, index) => {
      const keepable = keepables[index];
      return keepable ? [{ article, keepable }] : [];
    });
    const isGoing = ({ keepable }: { keepable: Keepable }) => !keepsArticle(keepable, rule, now);
    const going = pairs.filter(isGoing).map(({ article }) => article);
    await removeArticles(going, now);
    const versions = await removeVersions(
      pairs.filter((pair) => !isGoing(pair)),
      rule,
    );
    await putBehind(job, numbers, limit, { articles: going.length, versions }, now);
  });
}

async function putBehind(
  job: RetentionJob,
  numbers: readonly number[],
  limit: number,
  removed: { articles: number; versions: number },
  now: number,
): Promise<void> {
  const sum = {
    articles: job.articles + removed.articles,
    versions: job.versions + removed.versions,
  };
  const last = numbers.at(-1);
  if (last !== undefined && numbers.length === limit) {
    await db.jobs.put({ ...job, ...sum, after: last, dueAt: now });
    return;
  }
  await putRetained(now, sum);
  await db.jobs.delete(job.kind);
}

/** Removes articles with everything that is kept for them, and keeps the names by which they are known should they come again. */
async function removeArticles(articles: readonly Article[], now: number): Promise<void> {
  if (articles.length === 0) return;
  const numbers = articles.map(({ n }) => n);
  const aliases = await db.aliases.where('n').anyOf(numbers).toArray();
  const names = Map.groupBy(aliases, ({ n }) => n);
  await db.gone.bulkPut(
    articles.flatMap((article) =>
      goneRows(article, names.get(article.n)?.map(({ alias }) => alias) ?? [], now),
    ),
  );
  await noteRemoval(articles, now);
  await releaseMedia(numbers);
  await dropFromActs(numbers);
  await db.bodies.bulkDelete(await versionKeys(numbers));
  await db.aliases.bulkDelete(aliases.map(({ alias }) => alias));
  for (const table of rowTables) await table.bulkDelete(numbers);
}

function goneRows({ url, arrivedAt }: Article, aliases: readonly string[], at: number): GoneRow[] {
  return [
    { url, arrivedAt, at },
    ...aliases
      .filter((alias) => alias !== url)
      .map((alias) => ({ url: alias, of: url, arrivedAt, at })),
  ];
}

/** Removes the older versions that a rule does not keep, of articles that stay. Resolves to how many. */
async function removeVersions(
  pairs: readonly { article: Article; keepable: Keepable }[],
  rule: RetentionRule,
): Promise<number> {
  if (rule.keepVersions === 'all') return 0;
  const of = new Map(pairs.map(({ article, keepable }) => [article.n, keepable]));
  const changed = pairs.filter(({ article }) => article.changedAt !== null);
  const keys = await versionKeys(changed.map(({ article }) => article.n));
  const going = keys.filter(([n, hash]) => {
    const keepable = of.get(n);
    return keepable && !keepsVersion(keepable, hash, rule);
  });
  await db.bodies.bulkDelete(going);
  return going.length;
}
