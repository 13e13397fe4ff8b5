import { readSettings } from '../platform/settings.ts';
import { hasJob, putJob } from '../store/articles/jobs.ts';
import { nextExcerpt } from '../store/ingest/full-text.ts';

/** Queues the job where any stored article is only an excerpt. */
export async function ensureFullTextJob(now: number): Promise<void> {
  if (!(await readSettings()).fetchFullText || (await hasJob('fullText'))) return;
  if (await nextExcerpt())
    await putJob({ type: 'fullText', kind: 'fullText', dueAt: now, failures: 0 });
}
