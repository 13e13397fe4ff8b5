import type { FeedFailure } from '../../feed/failure.ts';
import { hasSiteAccess } from '../../platform/permissions.ts';
import { pollBounds } from '../../site/bounds.ts';
import { readNotBefore } from '../../store/articles/channels.ts';
import type { JobRow } from '../../store/rows/jobs.ts';
import type { Env } from '../env.ts';

/** Until when work that needs the site must wait, and why. */
export interface Postponement {
  until: number;
  failure: FeedFailure;
}

/** Whether the site can't be requested now; `null` if it can. */
export async function postponementFor(env: Env): Promise<Postponement | null> {
  const now = env.now();
  const retryAt = await readNotBefore();
  if (retryAt > now) {
    return { until: retryAt, failure: { kind: 'rateLimited', status: 429, retryAt } };
  }
  const until = now + pollBounds.firstRetry;
  if (!env.isOnline()) return { until, failure: { kind: 'offline' } };
  return (await hasSiteAccess()) ? null : { until, failure: { kind: 'noPermission' } };
}

/** The changes to a job that waits for the site. The user watches downloads, so their job also records why. */
export const postponed = ({ type }: JobRow, { until, failure }: Postponement): Partial<JobRow> =>
  type === 'audio' ? { dueAt: until, failure } : { dueAt: until };
