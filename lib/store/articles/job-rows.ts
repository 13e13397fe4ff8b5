import { pollBounds } from '../../site/bounds.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import { endOfWait } from '../../time.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import {
  type AudioJob,
  type BackfillJob,
  type FullTextJob,
  type GapJob,
  type JobRow,
  never,
  type PictureJob,
} from '../rows/jobs.ts';

type ReadJobs = Pick<ReadTables, 'jobs'>;
type WriteJobs = Pick<Tables, 'jobs'>;

/**
 * `putJobStep` inside a transaction. What happened during the step takes precedence: a canceled job stays removed, a
 * paused one stays paused, and a picture check that was requested meanwhile is still due.
 */
export async function putNextStep({ jobs }: WriteJobs, job: JobRow): Promise<void> {
  const current = await jobs.get(job.kind);
  if (!current) return;
  const isPaused = hasState(current) && current.state === 'paused';
  const isRunning = hasState(job) && job.state === 'running';
  const needsCheck = current.type === 'pictures' && current.needsCheck;
  if (isPaused && isRunning) await jobs.put({ ...job, state: 'paused', dueAt: never });
  else await jobs.put(job.type === 'pictures' && needsCheck ? { ...job, needsCheck: true } : job);
}

const hasState = (job: JobRow): job is BackfillJob | AudioJob =>
  job.type === 'backfill' || job.type === 'audio';

/** `schedulePictureCheck` inside a transaction, so that a worker that dies leaves the job with its cause. */
export async function queuePictureCheck(
  tx: WriteJobs,
  now: number,
  dueAt: number = now + pollBounds.requestDelay,
): Promise<void> {
  const job = await pictureJobOf(tx);
  if (job) await tx.jobs.put({ ...bringForward(job, now, dueAt), needsCheck: true });
  else await tx.jobs.put({ ...newPictureJob, dueAt });
}

/** A job with something new to request: it waits for its rest, not for the turn of what had failed. */
export const bringForward = <Job extends FullTextJob | PictureJob>(
  job: Job,
  now: number,
  dueAt: number,
): Job => ({
  ...job,
  dueAt: Math.min(
    job.dueAt,
    Math.max(dueAt, endOfWait(job.restUntil, now, pollBounds.maxRetryAfter)),
  ),
});

const newPictureJob = {
  type: 'pictures',
  kind: 'pictures',
  needsCheck: true,
  failures: 0,
  restUntil: 0,
  failure: null,
} as const satisfies Omit<PictureJob, 'dueAt'>;

/** `schedulePictureCheckNow` inside a transaction. */
export async function queuePictureCheckNow({ jobs }: WriteJobs, now: number): Promise<void> {
  await jobs.put({ ...newPictureJob, dueAt: now });
}

/** `readPictureJob` inside a transaction. */
export async function pictureJobOf({ jobs }: ReadJobs): Promise<PictureJob | undefined> {
  const job = await jobs.get('pictures');
  return job?.type === 'pictures' ? job : undefined;
}

/** `readBackfillJob` inside a transaction. */
export async function backfillJobOf(
  { jobs }: ReadJobs,
  channel: ChannelId,
): Promise<BackfillJob | undefined> {
  const job = await jobs.get(backfillKind(channel));
  return job?.type === 'backfill' ? job : undefined;
}

/** The key of a channel's gap job. */
export const gapKind = (channel: ChannelId): string => `gap:${channel}`;

/** A job that closes a channel's gap. */
export const newGapJob = (channel: ChannelId, now: number): GapJob => ({
  type: 'gap',
  kind: gapKind(channel),
  channel,
  dueAt: now + pollBounds.requestDelay,
  page: 2,
  pages: 0,
  noticedAt: now,
  failures: 0,
  failure: null,
  stuck: null,
});

/** The key of a channel's backfill job. */
export const backfillKind = (channel: ChannelId): string => `backfill:${channel}`;

/** The key of a recording's download job. */
export const audioKind = (url: string): string => `audio:${url}`;
