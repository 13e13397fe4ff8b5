import { draftOf } from '../../article/ingest/draft.ts';
import type { Article } from '../../article/model/article.ts';
import { textFieldsOf } from '../../article/model/text-fields.ts';
import { textVersion } from '../../article/model/text-version.ts';
import { reportSkipped } from '../../result.ts';
import { endJob, putJobStep, schedulePictureCheck } from '../../store/articles/jobs.ts';
import { readVersions, type Versions } from '../../store/articles/versions.ts';
import {
  outdatedArticleIds,
  type Rederivation,
  replaceDerived,
} from '../../store/ingest/rederive.ts';
import { writeDerived } from '../../store/ingest/write-derived.ts';
import {
  postponeRecovery,
  recoverDamagedRows,
  settleRecovery,
  tablesToRecover,
} from '../../store/recovery/recovery.ts';
import type { BodyRow } from '../../store/rows/articles.ts';
import type { RederiveJob } from '../../store/rows/jobs.ts';
import { readMirrorEntries } from '../backup/restore-from-mirror.ts';
import { followUp } from '../follow-up.ts';

/** Articles rederived in one step: some tens of ms, so that a poll never waits long. */
const batchSize = 20;

/**
 * Recovers damaged rows, or else rederives some articles from their stored source. The job is removed when nothing is
 * left. It waits if only rows are left that were recovered just now, because a page may have met them before that.
 */
export async function rederiveBatch(job: RederiveJob, now: number): Promise<void> {
  const { damaged = [] } = job;
  const due = await tablesToRecover(damaged, now);
  if (due.length > 0) return recoverRows(due, now);
  const outdated = await outdatedArticleIds(textVersion, batchSize);
  for (const articleId of outdated) {
    await writeDerived(
      () => rederive(articleId),
      async (derived) => derived && replaceDerived(articleId, derived),
    );
  }
  if (outdated.length === batchSize) return putJobStep(job, { dueAt: now });
  const mustWait = damaged.length > 0;
  // Only now is it known which pictures the articles show.
  if (outdated.length > 0 || !mustWait) await schedulePictureCheck(now);
  await (mustWait ? postponeRecovery(now) : endJob(job));
}

/**
 * Recovers the damaged rows of these tables. The refresh lock ensures that no poll is in progress, which would
 * overwrite the channels' rows. The mirror lock keeps the mirror from being written, because it may hold the only
 * intact copy of a row.
 */
async function recoverRows(damaged: readonly string[], now: number): Promise<void> {
  await navigator.locks.request('refresh', () =>
    navigator.locks.request('mirror', async () =>
      recoverDamagedRows(damaged, { mirror: await readMirrorEntries(), now }),
    ),
  );
  await followUp(now);
  await settleRecovery(damaged, now);
}

async function rederive(articleId: number): Promise<Rederivation | undefined> {
  const stored = await readVersions(articleId);
  if (!stored) return undefined;
  try {
    return await deriveVersions(stored);
  } catch (error) {
    reportSkipped(stored.article.url, error);
    // Its row stays as it is.
    const hashes = new Map(stored.bodies.map(({ hash }) => [hash, hash]));
    return { from: stored.article.hash, hashes, fields: { textVersion } };
  }
}

async function deriveVersions({ article, bodies }: Versions): Promise<Rederivation> {
  const hashes = new Map<string, string>();
  let fields: Partial<Article> = { textVersion };
  for (const body of bodies) {
    const draft = await deriveFrom(article, body);
    hashes.set(body.hash, draft.hash);
    if (body.hash === article.hash)
      fields = { ...fields, ...textFieldsOf(draft), title: draft.title };
  }
  return { from: article.hash, hashes, fields };
}

const deriveFrom = (article: Article, { title, source }: BodyRow) =>
  draftOf({ ...article, aliases: [], title, source }, article.channel);
