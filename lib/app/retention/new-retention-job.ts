import type { RetentionJob } from '../../store/rows/jobs.ts';

/** A look at all articles, from the first on. */
export const newRetentionJob = (now: number): RetentionJob => ({
  type: 'retention',
  kind: 'retention',
  dueAt: now,
  afterId: 0,
  articles: 0,
  versions: 0,
});
