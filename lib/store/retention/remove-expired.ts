import type { Article } from '../../article/model/article.ts';
import {
  keepsArticle,
  keepsVersion,
  type RetentionFacts,
  type RetentionRule,
} from '../../article/model/retention-rule.ts';
import { articlesById } from '../articles/articles.ts';
import { versionKeys } from '../articles/versions.ts';
import { db } from '../db/database.ts';
import { releaseMedia } from '../media/release-media.ts';
import type { TombstoneRow } from '../rows/articles.ts';
import type { RetentionJob } from '../rows/jobs.ts';
import { removeFromActions } from '../user/action-log.ts';
import { readRetentionFacts, retentionFactsTables } from './retention-facts.ts';
import { putRetentionRun, recordRemoval } from './retention-log.ts';

/** The tables whose rows are about one article each, under its number. */
const rowTables = [
  db.unread,
  db.saved,
  db.lastRead,
  db.readingPositions,
  db.playbackPositions,
  db.notifications,
  db.articles,
] as const;

/**
 * Looks at the next `limit` articles, removes what the rule does not keep of them, and puts the job behind them, all in
 * one transaction. What the reader has marked until this moment is seen. At the last article the job is done.
 */
export function removeExpired(
  job: RetentionJob,
  rule: RetentionRule,
  now: number,
  limit: number,
): Promise<void> {
  const { notifications, bodies, pictureBlobs, recordingParts, tombstones, meta, jobs } = db;
  const tables = [
    ...retentionFactsTables,
    notifications,
    bodies,
    pictureBlobs,
    recordingParts,
    tombstones,
    meta,
    jobs,
  ];
  return db.transaction('rw', tables, async () => {
    // Another page may have ended it: the rule keeps everything again.
    if (!(await db.jobs.get(job.kind))) return;
    // By their numbers: a damaged row is left out of what a query brings, and must not look like the end.
    const articleIds = await db.articles.where('id').above(job.afterId).limit(limit).primaryKeys();
    const articles = await articlesById(articleIds.map((articleId) => ({ articleId })));
    const keepables = await readRetentionFacts(articles, now);
    const pairs = articles.flatMap((article, index) => {
      const keepable = keepables[index];
      return keepable ? [{ article, keepable }] : [];
    });
    const isGoing = ({ keepable }: { keepable: RetentionFacts }) =>
      !keepsArticle(keepable, rule, now);
    const going = pairs.filter(isGoing).map(({ article }) => article);
    await removeArticles(going, now);
    const versions = await removeVersions(
      pairs.filter((pair) => !isGoing(pair)),
      rule,
    );
    await advanceJob(job, articleIds, limit, { articles: going.length, versions }, now);
  });
}

async function advanceJob(
  job: RetentionJob,
  articleIds: readonly number[],
  limit: number,
  removed: { articles: number; versions: number },
  now: number,
): Promise<void> {
  const sum = {
    articles: job.articles + removed.articles,
    versions: job.versions + removed.versions,
  };
  const last = articleIds.at(-1);
  if (last !== undefined && articleIds.length === limit) {
    await db.jobs.put({ ...job, ...sum, afterId: last, dueAt: now });
    return;
  }
  await putRetentionRun(now, sum);
  await db.jobs.delete(job.kind);
}

/** Removes articles with everything that is kept for them, and keeps the names by which they are known should they come again. */
async function removeArticles(articles: readonly Article[], now: number): Promise<void> {
  if (articles.length === 0) return;
  const articleIds = articles.map(({ id }) => id);
  const aliases = await db.aliases.where('articleId').anyOf(articleIds).toArray();
  const names = Map.groupBy(aliases, ({ articleId }) => articleId);
  await db.tombstones.bulkPut(
    articles.flatMap((article) =>
      tombstonesOf(article, names.get(article.id)?.map(({ alias }) => alias) ?? [], now),
    ),
  );
  await recordRemoval(articles, now);
  await releaseMedia(articleIds);
  await removeFromActions(articleIds);
  await db.bodies.bulkDelete(await versionKeys(articleIds));
  await db.aliases.bulkDelete(aliases.map(({ alias }) => alias));
  for (const table of rowTables) await table.bulkDelete(articleIds);
}

function tombstonesOf(
  { url, arrivedAt }: Article,
  aliases: readonly string[],
  removedAt: number,
): TombstoneRow[] {
  return [
    { url, arrivedAt, removedAt },
    ...aliases
      .filter((alias) => alias !== url)
      .map((alias) => ({ url: alias, articleUrl: url, arrivedAt, removedAt })),
  ];
}

/** Removes the older versions that a rule does not keep, of articles that stay. Resolves to how many. */
async function removeVersions(
  pairs: readonly { article: Article; keepable: RetentionFacts }[],
  rule: RetentionRule,
): Promise<number> {
  if (rule.keepVersions === 'all') return 0;
  const of = new Map(pairs.map(({ article, keepable }) => [article.id, keepable]));
  const changed = pairs.filter(({ article }) => article.changedAt !== null);
  const keys = await versionKeys(changed.map(({ article }) => article.id));
  const going = keys.filter(([articleId, hash]) => {
    const keepable = of.get(articleId);
    return keepable && !keepsVersion(keepable, hash, rule);
  });
  await db.bodies.bulkDelete(going);
  return going.length;
}
