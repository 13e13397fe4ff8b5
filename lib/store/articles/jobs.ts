import type { ChannelId } from '../../site/channel-id.ts';
import { read, write } from '../db/database.ts';
import {
  type AudioJob,
  type BackfillJob,
  type FeedPageJob,
  type GapJob,
  isFeedPageJob,
  type JobRow,
  never,
  type PictureJob,
  type RetentionJob,
} from '../rows/jobs.ts';
import {
  audioKind,
  backfillKind,
  gapDueAt,
  gapKind,
  jobOf,
  putNextStep,
  queuePictureCheck,
  queuePictureCheckNow,
  removeDoneJob,
} from './job-rows.ts';

/** Every job, those that wait for the user included. */
export const readJobs = (): Promise<JobRow[]> => read(['jobs'], ({ jobs }) => jobs.toArray());

/** The job that is due first; `undefined` if none is due by then. */
export const nextJob = (by: number): Promise<JobRow | undefined> =>
  read(['jobs'], ({ jobs }) => jobs.where('dueAt').belowOrEqual(by).first());

/** `gapDueAt` in a transaction of its own. */
export const readGapDueAt = (now: number): Promise<number | null> =>
  read(['jobs'], (tx) => gapDueAt(tx, now));

/** Whether a job of this kind exists, due or not. */
export const hasJob = (kind: string): Promise<boolean> =>
  read(['jobs'], async ({ jobs }) => (await jobs.get(kind)) !== undefined);

/** Stores a job, replacing one of its kind. */
export const putJob = (job: JobRow): Promise<void> =>
  write(['jobs'], async ({ jobs }) => {
    await jobs.put(job);
  });

/** Stores a job, unless there is one of its kind, which may have more left to do. */
export const addJob = (job: JobRow): Promise<void> =>
  write(['jobs'], async ({ jobs }) => {
    if (!(await jobs.get(job.kind))) await jobs.put(job);
  });

/** Pauses a job where it is, unless it has ended. */
export const pauseJob = (kind: string): Promise<void> =>
  write(['jobs'], async ({ jobs }) => {
    const job = await jobs.get(kind);
    if (job && 'state' in job && job.state === 'running')
      await jobs.put({ ...job, state: 'paused', dueAt: never, failure: null });
  });

/** Removes the job of this kind, if there is one. */
export const removeJob = (kind: string): Promise<void> =>
  write(['jobs'], ({ jobs }) => jobs.delete(kind));

/**
 * Ends a step of a job by changing these of its fields. A request made during the step is kept, and so are a pause and a
 * cancellation.
 */
export const putJobStep = <Job extends JobRow>(job: Job, changes: Partial<Job>): Promise<void> =>
  write(['jobs'], (tx) => putNextStep(tx, job, changes));

/**
 * Postpones the other jobs that request pages of the same feed to this time, unless they are due later anyway. Called
 * before a request: a job may end with it, and leave nothing by which the others could wait.
 */
export const postponeOtherPages = ({ kind, channel }: FeedPageJob, dueAt: number): Promise<void> =>
  write(['jobs'], async ({ jobs }) => {
    await jobs
      .where('dueAt')
      .below(dueAt)
      .and((other) => isFeedPageJob(other) && other.kind !== kind && other.channel === channel)
      .modify({ dueAt });
  });

/** Removes a job whose step has left nothing to do, unless it was requested again during the step. */
export const endJob = (job: JobRow): Promise<void> =>
  write(['jobs'], (tx) => removeDoneJob(tx, job));

/** Makes the picture job check which pictures are wanted. A rest after a failure goes on. */
export const schedulePictureCheck = (now: number): Promise<void> =>
  write(['jobs'], (tx) => queuePictureCheck(tx, now));

/** Like `schedulePictureCheck`, but at the user's request, which ends a rest after a failure. */
export const schedulePictureCheckNow = (now: number): Promise<void> =>
  write(['jobs'], (tx) => queuePictureCheckNow(tx, now));

/** Makes jobs due whose time is further ahead than possible because the clock was set back. Resolves to how many. */
export const fixJobClockSkew = (now: number, longest: number): Promise<number> =>
  write(['jobs'], ({ jobs }) =>
    jobs
      .where('dueAt')
      .between(now + longest, never, false, false)
      .modify({ dueAt: now }),
  );

/** Makes downloads due that waited for a connection. Resolves to how many. */
export const retryOfflineDownloads = (now: number): Promise<number> =>
  write(['jobs'], ({ jobs }) =>
    jobs
      .filter((job) => job.type === 'audio' && job.failure?.kind === 'offline' && job.dueAt < never)
      .modify({ dueAt: now }),
  );

/** The job that downloads pictures. */
export const readPictureJob = (): Promise<PictureJob | undefined> =>
  read(['jobs'], (tx) => jobOf(tx, 'pictures'));

/** The job that applies the retention rule. */
export const readRetentionJob = (): Promise<RetentionJob | undefined> =>
  read(['jobs'], (tx) => jobOf(tx, 'retention'));

/** The job that closes a channel's gap. */
export const readGapJob = (channel: ChannelId): Promise<GapJob | undefined> =>
  read(['jobs'], (tx) => jobOf(tx, 'gap', gapKind(channel)));

/** The job that loads a channel's older articles. */
export const readBackfillJob = (channel: ChannelId): Promise<BackfillJob | undefined> =>
  read(['jobs'], (tx) => jobOf(tx, 'backfill', backfillKind(channel)));

/** The job that downloads a recording. */
export const readDownloadJob = (url: string): Promise<AudioJob | undefined> =>
  read(['jobs'], (tx) => jobOf(tx, 'audio', audioKind(url)));
