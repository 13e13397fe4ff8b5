import type { RetentionJob } from '../store/rows/jobs.ts';

/** A job that starts with the oldest article. */
export const newRetentionJob = (now: number): RetentionJob => ({
  type: 'retention',
  kind: 'retention',
  dueAt: now,
  afterId: 0,
  articles: 0,
  versions: 0,
});
