import { checkAfterFailure } from '../../feed/schedule.ts';
import { readSettings } from '../../platform/settings.ts';
import { pollBounds } from '../../site/bounds.ts';
import { putJobStep, removeJob } from '../../store/articles/jobs.ts';
import { nextExcerpt } from '../../store/ingest/full-text.ts';
import type { FullTextJob } from '../../store/rows/jobs.ts';
import type { Env } from '../env.ts';
import { fetchFullText } from './full-text.ts';

/** Completes the newest excerpt; the job is removed when none is left or full texts are off. */
export async function completeNextExcerpt(job: FullTextJob, env: Env): Promise<void> {
  const article = await nextExcerpt();
  if (!article || !(await readSettings()).fetchFullText) return removeJob(job.kind);
  const result = await fetchFullText(article, env);
  const now = env.now();
  if (result.ok || result.failure.kind === 'noText') {
    return putJobStep({ ...job, failures: 0, dueAt: now + pollBounds.requestDelay });
  }
  const failures = job.failures + 1;
  const schedule = { now, interval: 0, random: env.random() };
  const { at } = checkAfterFailure(result.failure, failures, schedule);
  await putJobStep({ ...job, failures, dueAt: at });
}
