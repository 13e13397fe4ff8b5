import { readSettings } from '../platform/settings.ts';
import { queueFullText } from '../store/ingest/full-text.ts';

/** Queues the full text job if any stored article is only an excerpt. */
export async function ensureFullTextJob(now: number): Promise<void> {
  if ((await readSettings()).fetchFullText) await queueFullText(now);
}
