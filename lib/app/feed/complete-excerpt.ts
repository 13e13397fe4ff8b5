import { type FailedTurn, failedTurn, type RetryInput } from '../../feed/schedule.ts';
import { readSettings } from '../../platform/settings.ts';
import { pollBounds } from '../../site/bounds.ts';
import { putJobStep } from '../../store/articles/jobs.ts';
import {
  type ExcerptTurn,
  endFullText,
  giveUpFullText,
  nextExcerpt,
  putFullTextAttempt,
} from '../../store/ingest/full-text.ts';
import type { FullTextJob } from '../../store/rows/jobs.ts';
import type { Env } from '../env.ts';
import { fetchFullText } from './full-text.ts';

/** Completes the next excerpt. The job is removed when none is left or full texts are turned off. */
export async function completeNextExcerpt(job: FullTextJob, env: Env): Promise<void> {
  const turn = await nextExcerpt(env.now());
  if (!turn || !(await readSettings()).fetchFullText) return endFullText(job);
  if ('waitsUntil' in turn) return putJobStep(job, { dueAt: turn.waitsUntil });
  await putJobStep(job, await complete(job, turn, env));
}

/** Resolves to the changes to the job. */
async function complete(
  job: FullTextJob,
  { article, attempts }: ExcerptTurn,
  env: Env,
): Promise<Partial<FullTextJob>> {
  const { id: articleId } = article;
  // Counted as failed beforehand: a page that stops the step or crashes the worker must not get the next turn too.
  const begun = failedTurn({ kind: 'timeout' }, attempts, job, retryInput(env));
  await putAttempts(articleId, begun);
  const result = await fetchFullText(article, env);
  const dueAt = env.now() + pollBounds.requestDelay;
  if (result.ok || result.failure.kind === 'noText') return { failures: 0, restUntil: 0, dueAt };
  const failed = failedTurn(result.failure, attempts, job, retryInput(env));
  const isGivenUp = failed.isOwn && failed.failures >= pollBounds.maxPageFailures;
  await (isGivenUp ? giveUpFullText(articleId) : putAttempts(articleId, failed));
  return { ...failed.job, dueAt: Math.max(failed.job.restUntil, dueAt) };
}

const retryInput = (env: Env): RetryInput => ({ now: env.now(), random: env.random() });

const putAttempts = (articleId: number, { failures, nextTryAt }: FailedTurn): Promise<void> =>
  putFullTextAttempt({ articleId, failures, nextTryAt });
