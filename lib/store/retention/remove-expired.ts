import type { Article } from '../../article/model/article.ts';
import {
  keepsArticle,
  type RetentionFacts,
  type RetentionRule,
} from '../../article/model/retention-rule.ts';
import type { BatchSize } from '../../batch-size.ts';
import { getArticles } from '../articles/article-rows.ts';
import { changedSince, putNextStep, removeDoneJob } from '../articles/job-rows.ts';
import { versionKeys } from '../articles/versions.ts';
import { read, write } from '../db/database.ts';
import { rowsOfEach } from '../db/rows-of-each.ts';
import type { TableName, Tables } from '../db/tables.ts';
import { releaseMedia } from '../media/release-media.ts';
import type { TombstoneRow } from '../rows/articles.ts';
import type { RetentionJob } from '../rows/jobs.ts';
import { removeFromActions } from '../user/action-log.ts';
import { type ChangedArticles, expiredVersions } from './expired-versions.ts';
import { readRetentionFacts, retentionFactsTables } from './retention-facts.ts';
import { putRetentionRun, recordRemoval } from './retention-log.ts';
import { tablesPerArticle } from './tables-per-article.ts';

const removalTables = [
  ...retentionFactsTables,
  'ruleTurns',
  'fullTextAttempts',
  'notifications',
  'bodies',
  'pictureBlobs',
  'recordingParts',
  'tombstones',
  'meta',
] as const satisfies readonly TableName[];

type RemovalTables = Pick<Tables, (typeof removalTables)[number]>;

/**
 * Removes what the rule does not keep of the next `limit` articles and advances the job, which is removed after the
 * last article. What the rule keeps is only read. The rest is removed in small transactions, each of which sees
 * everything that the user has done until then, so that nobody waits long.
 */
export async function removeExpired(
  job: RetentionJob,
  rule: RetentionRule,
  now: number,
  limit: number,
  size: BatchSize,
): Promise<void> {
  const { articleIds, candidates } = await findExpired(job, rule, now, limit);
  let current: RetentionJob | null = job;
  for (let at = 0; at < candidates.length && current; ) {
    const some = candidates.slice(at, at + size.next());
    const began = performance.now();
    current = await removeSome(current, some, rule, now);
    size.took(performance.now() - began);
    at += some.length;
  }
  if (current) await advanceJob(current, articleIds, limit, now);
}

/** The next articles, and which of them lose something by the rule. */
const findExpired = (
  job: RetentionJob,
  rule: RetentionRule,
  now: number,
  limit: number,
): Promise<{ articleIds: number[]; candidates: number[] }> =>
  read([...retentionFactsTables, 'bodies'], async (tx) => {
    // Keys first: a damaged row is missing from the rows and must not look like the end of the table.
    const articleIds = await tx.articles.where('id').above(job.afterId).limit(limit).primaryKeys();
    const { expired, changed } = await sortedByRule(tx, articleIds, rule, now);
    const versions = await expiredVersions(tx, rule, changed);
    const found = new Set([...expired.map(({ id }) => id), ...versions.map(([id]) => id)]);
    return { articleIds, candidates: articleIds.filter((id) => found.has(id)) };
  });

/** Removes what the rule does not keep of these articles. Resolves to the job; `null` if it has changed meanwhile. */
const removeSome = (
  job: RetentionJob,
  articleIds: readonly number[],
  rule: RetentionRule,
  now: number,
): Promise<RetentionJob | null> =>
  write(removalTables, async (tx) => {
    // A page may have ended the job because the rule keeps everything again, or restarted it with another rule.
    if (await changedSince(tx, job)) return null;
    const { expired, changed } = await sortedByRule(tx, articleIds, rule, now);
    const versions = await expiredVersions(tx, rule, changed);
    await Promise.all([removeArticles(tx, expired, now), tx.bodies.bulkDelete(versions)]);
    const next = {
      ...job,
      articles: job.articles + expired.length,
      versions: job.versions + versions.length,
      afterId: articleIds.at(-1) ?? job.afterId,
    };
    await tx.jobs.put(next);
    return next;
  });

/** Articles that the rule does not keep, and those of the others that have older versions. */
async function sortedByRule(
  tx: Parameters<typeof readRetentionFacts>[0],
  articleIds: readonly number[],
  rule: RetentionRule,
  now: number,
): Promise<{ expired: Article[]; changed: ChangedArticles }> {
  const articles = await getArticles(tx, articleIds);
  const facts = await readRetentionFacts(tx, articles, now);
  const expired: Article[] = [];
  const changed = new Map<number, RetentionFacts>();
  for (const [index, article] of articles.entries()) {
    const own = facts[index];
    if (!own) continue;
    if (!keepsArticle(own, rule, now)) expired.push(article);
    else if (own.changedAt !== null) changed.set(article.id, own);
  }
  return { expired, changed };
}

const advanceJob = (
  job: RetentionJob,
  articleIds: readonly number[],
  limit: number,
  now: number,
): Promise<void> =>
  write(['jobs', 'meta'], async (tx) => {
    if (!(await tx.jobs.get(job.kind))) return;
    const last = articleIds.at(-1);
    if (last !== undefined && articleIds.length === limit) {
      await putNextStep(tx, job, { afterId: last, dueAt: now });
      return;
    }
    await putRetentionRun(tx, now, job);
    await removeDoneJob(tx, job);
  });

/** Removes articles with everything stored for them, and stores their names as tombstones. */
async function removeArticles(
  tx: RemovalTables,
  articles: readonly Article[],
  now: number,
): Promise<void> {
  if (articles.length === 0) return;
  const articleIds = articles.map(({ id }) => id);
  const aliases = await rowsOfEach(tx.aliases, 'articleId', articleIds);
  const aliasesById = Map.groupBy(aliases, ({ articleId }) => articleId);
  const tombstones = articles.flatMap((article) =>
    tombstonesOf(article, aliasesById.get(article.id)?.map(({ alias }) => alias) ?? [], now),
  );
  await Promise.all([
    tx.tombstones.bulkPut(tombstones),
    recordRemoval(tx, articles, now),
    releaseMedia(tx, articleIds),
    removeFromActions(tx, articleIds),
    versionKeys(tx, articleIds).then((keys) => tx.bodies.bulkDelete(keys)),
    tx.aliases.bulkDelete(aliases.map(({ alias }) => alias)),
    ...removedTables.map((name) => tx[name].bulkDelete(articleIds)),
  ]);
}

/** Without `saved`: no saved article is removed, and each write of that table would be queued for the mirror. */
const removedTables = tablesPerArticle.filter((name) => name !== 'saved');

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
