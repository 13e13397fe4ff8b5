import type { Article } from '../../article/model/article.ts';
import {
  keepsArticle,
  keepsVersion,
  type RetentionFacts,
  type RetentionRule,
} from '../../article/model/retention-rule.ts';
import { getArticles } from '../articles/article-rows.ts';
import { versionKeys } from '../articles/versions.ts';
import { write } from '../db/database.ts';
import { rowsOfEach } from '../db/rows-of-each.ts';
import type { TableName, Tables } from '../db/tables.ts';
import { releaseMedia } from '../media/release-media.ts';
import type { TombstoneRow } from '../rows/articles.ts';
import type { RetentionJob } from '../rows/jobs.ts';
import { removeFromActions } from '../user/action-log.ts';
import { readRetentionFacts, retentionFactsTables } from './retention-facts.ts';
import { putRetentionRun, recordRemoval } from './retention-log.ts';
import { tablesPerArticle } from './tables-per-article.ts';

const removalTables = [
  ...retentionFactsTables,
  'fullTextAttempts',
  'notifications',
  'bodies',
  'pictureBlobs',
  'recordingParts',
  'tombstones',
  'meta',
  'jobs',
] as const satisfies readonly TableName[];

type RemovalTables = Pick<Tables, (typeof removalTables)[number]>;

interface ArticleWithFacts {
  article: Article;
  facts: RetentionFacts;
}

/**
 * Removes what the rule does not keep of the next `limit` articles and advances the job, in one transaction, which sees
 * everything the user has done until then. After the last article the job is removed.
 */
export const removeExpired = (
  job: RetentionJob,
  rule: RetentionRule,
  now: number,
  limit: number,
): Promise<void> =>
  write(removalTables, async (tx) => {
    // Another page may have ended the job, because the rule keeps everything again.
    if (!(await tx.jobs.get(job.kind))) return;
    // Keys first: a damaged row is missing from the rows and must not look like the end of the table.
    const articleIds = await tx.articles.where('id').above(job.afterId).limit(limit).primaryKeys();
    const articles = await getArticles(tx, articleIds);
    const factsOf = await readRetentionFacts(tx, articles, now);
    const candidates = articles.flatMap((article, index): ArticleWithFacts[] => {
      const facts = factsOf[index];
      return facts ? [{ article, facts }] : [];
    });
    const isExpired = ({ facts }: ArticleWithFacts) => !keepsArticle(facts, rule, now);
    const expired = candidates.filter(isExpired).map(({ article }) => article);
    await removeArticles(tx, expired, now);
    const versions = await removeVersions(
      tx,
      candidates.filter((candidate) => !isExpired(candidate)),
      rule,
    );
    await advanceJob(tx, job, articleIds, limit, { articles: expired.length, versions }, now);
  });

async function advanceJob(
  tx: RemovalTables,
  job: RetentionJob,
  articleIds: readonly number[],
  limit: number,
  removed: { articles: number; versions: number },
  now: number,
): Promise<void> {
  const total = {
    articles: job.articles + removed.articles,
    versions: job.versions + removed.versions,
  };
  const last = articleIds.at(-1);
  if (last !== undefined && articleIds.length === limit) {
    await tx.jobs.put({ ...job, ...total, afterId: last, dueAt: now });
    return;
  }
  await putRetentionRun(tx, now, total);
  await tx.jobs.delete(job.kind);
}

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
  await tx.tombstones.bulkPut(
    articles.flatMap((article) =>
      tombstonesOf(article, aliasesById.get(article.id)?.map(({ alias }) => alias) ?? [], now),
    ),
  );
  await recordRemoval(tx, articles, now);
  await releaseMedia(tx, articleIds);
  await removeFromActions(tx, articleIds);
  await tx.bodies.bulkDelete(await versionKeys(tx, articleIds));
  await tx.aliases.bulkDelete(aliases.map(({ alias }) => alias));
  for (const name of tablesPerArticle) await tx[name].bulkDelete(articleIds);
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
  tx: Pick<Tables, 'bodies'>,
  staying: readonly ArticleWithFacts[],
  rule: RetentionRule,
): Promise<number> {
  if (rule.keepVersions === 'all') return 0;
  const factsById = new Map(staying.map(({ article, facts }) => [article.id, facts]));
  const changed = staying.filter(({ article }) => article.changedAt !== null);
  const keys = await versionKeys(
    tx,
    changed.map(({ article }) => article.id),
  );
  const expired = keys.filter(([articleId, hash]) => {
    const facts = factsById.get(articleId);
    return facts && !keepsVersion(facts, hash, rule);
  });
  await tx.bodies.bulkDelete(expired);
  return expired.length;
}
