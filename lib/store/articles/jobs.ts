import { pollBounds } from '../../site/bounds.ts';
import type { ChannelId } from '../../site/channels.ts';
import { db } from '../db/database.ts';
import {
  type AudioJob,
  type BackfillJob,
  type GapJob,
  type JobRow,
  never,
  type PictureJob,
  type RetentionJob,
} from '../rows/jobs.ts';

/** Every job there is, those that wait for the reader among them. */
export const readJobs = (): Promise<JobRow[]> => db.jobs.toArray();

/** The job that has been due longest, if any is. A damaged row in front of it is skipped. */
export async function nextJob(now: number): Promise<JobRow | undefined> {
  const [job] = await db.jobs.where('dueAt').belowOrEqual(now).toArray();
  return job;
}

export const hasJob = async (kind: string): Promise<boolean> =>
  (await db.jobs.get(kind)) !== undefined;

export const putJob = async (job: JobRow): Promise<void> => {
  await db.jobs.put(job);
};

/**
 * Puts a job's next step in the place of the one that was done. What the reader did meanwhile stands: a job that was
 * cancelled stays away, one that was paused stays paused behind the step, and one that has to look still has to.
 */
export function putJobStep(job: JobRow): Promise<void> {
  return db.transaction('rw', db.jobs, async () => {
    const stands = await db.jobs.get(job.kind);
    if (!stands) return;
    const isPaused = hasState(stands) && stands.state === 'paused';
    const goesOn = hasState(job) && job.state === 'running';
    const hasToLook = stands.type === 'pictures' && stands.needsCheck;
    if (isPaused && goesOn) await db.jobs.put({ ...job, state: 'paused', dueAt: never });
    else
      await db.jobs.put(job.type === 'pictures' && hasToLook ? { ...job, needsCheck: true } : job);
  });
}

const hasState = (job: JobRow): job is BackfillJob | AudioJob =>
  job.type === 'archive' || job.type === 'audio';

/**
 * Something may have changed which pictures are to be kept: the job looks. Where it rests because of a failure it goes on
 * resting. Joins the transaction around it, so that a worker that dies leaves the job with what it is for.
 */
export function schedulePictureCheck(
  now: number,
  dueAt: number = now + pollBounds.requestDelay,
): Promise<void> {
  return db.transaction('rw', db.jobs, async () => {
    const job = await readPictureJob();
    if (job) await db.jobs.put({ ...job, needsCheck: true });
    else await db.jobs.put({ ...newPictureJob, dueAt });
  });
}

const newPictureJob = {
  type: 'pictures',
  kind: 'pictures',
  needsCheck: true,
  failures: 0,
  failure: null,
} as const satisfies Omit<PictureJob, 'dueAt'>;

/** The same, because the reader asks: a rest after a failure is over. */
export async function schedulePictureCheckNow(now: number): Promise<void> {
  await db.jobs.put({ ...newPictureJob, dueAt: now });
}

/** Makes jobs due that a clock put back has left further ahead than they can be. Resolves to how many. */
export const fixJobClockSkew = (now: number, longest: number): Promise<number> =>
  db.jobs
    .where('dueAt')
    .between(now + longest, never, false, false)
    .modify({ dueAt: now });

export const removeJob = (kind: string): Promise<void> => db.jobs.delete(kind);

export async function readPictureJob(): Promise<PictureJob | undefined> {
  const job = await db.jobs.get('pictures');
  return job?.type === 'pictures' ? job : undefined;
}

export async function readRetentionJob(): Promise<RetentionJob | undefined> {
  const job = await db.jobs.get('retention');
  return job?.type === 'retention' ? job : undefined;
}

export async function readGapJob(channel: ChannelId): Promise<GapJob | undefined> {
  const job = await db.jobs.get(gapKind(channel));
  return job?.type === 'gap' ? job : undefined;
}

export async function readBackfillJob(channel: ChannelId): Promise<BackfillJob | undefined> {
  const job = await db.jobs.get(backfillKind(channel));
  return job?.type === 'archive' ? job : undefined;
}

export async function readDownloadJob(url: string): Promise<AudioJob | undefined> {
  const job = await db.jobs.get(audioKind(url));
  return job?.type === 'audio' ? job : undefined;
}

/** Makes downloads due that waited for a connection. Resolves to how many. */
export const retryOfflineDownloads = (now: number): Promise<number> =>
  db.jobs
    .filter((job) => job.type === 'audio' && job.failure?.kind === 'offline' && job.dueAt < never)
    .modify({ dueAt: now });

export const gapKind = (channel: ChannelId): string => `gap:${channel}`;
export const backfillKind = (channel: ChannelId): string => `archive:${channel}`;
export const audioKind = (url: string): string => `audio:${url}`;
