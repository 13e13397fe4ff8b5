import type { RetentionJob } from '../../store/db/rows/jobs.ts';

/** A look at all articles, from the first on. */
export const newRetention = (now: number): RetentionJob => ({
  type: 'retention',
  kind: 'retention',
  dueAt: now,
  after: 0,
  articles: 0,
  versions: 0,
});
