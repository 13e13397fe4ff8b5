import { pollBounds } from '../../site/bounds.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import {
  type AudioJob,
  type BackfillJob,
  type GapJob,
  type JobRow,
  never,
  type PictureJob,
  type RetentionJob,
} from '../rows/jobs.ts';

type ReadJobs = Pick<ReadTables, 'jobs'>;
type WriteJobs = Pick<Tables, 'jobs'>;

/** Every job, those that wait for the user included. */
export const readJobs = (): Promise<JobRow[]> => read(['jobs'], ({ jobs }) => jobs.toArray());

/** The job that has been due longest, if any is due. A damaged row before it is skipped. */
export const nextJob = (now: number): Promise<JobRow | undefined> =>
  read(['jobs'], async ({ jobs }) => {
    const [job] = await jobs.where('dueAt').belowOrEqual(now).toArray();
    return job;
  });

export const hasJob = (kind: string): Promise<boolean> =>
  read(['jobs'], async ({ jobs }) => (await jobs.get(kind)) !== undefined);

export const putJob = (job: JobRow): Promise<void> =>
  write(['jobs'], async ({ jobs }) => {
    await jobs.put(job);
  });

export const removeJob = (kind: string): Promise<void> =>
  write(['jobs'], ({ jobs }) => jobs.delete(kind));

/** Removes every job. */
export const clearJobs = (): Promise<void> => write(['jobs'], ({ jobs }) => jobs.clear());

/** Replaces a job by its next step, unless the user canceled it meanwhile. */
export const putJobStep = (job: JobRow): Promise<void> =>
  write(['jobs'], (tx) => putNextStep(tx, job));

/**
 * `putJobStep` inside a transaction. What happened during the step stands: a canceled job stays away, a paused one stays
 * paused, and a picture check that was asked for is still to be done.
 */
export async function putNextStep({ jobs }: WriteJobs, job: JobRow): Promise<void> {
  const current = await jobs.get(job.kind);
  if (!current) return;
  const isPaused = hasState(current) && current.state === 'paused';
  const goesOn = hasState(job) && job.state === 'running';
  const needsCheck = current.type === 'pictures' && current.needsCheck;
  if (isPaused && goesOn) await jobs.put({ ...job, state: 'paused', dueAt: never });
  else await jobs.put(job.type === 'pictures' && needsCheck ? { ...job, needsCheck: true } : job);
}

const hasState = (job: JobRow): job is BackfillJob | AudioJob =>
  job.type === 'backfill' || job.type === 'audio';

/** Makes the picture job check which pictures are wanted. A rest after a failure goes on. */
export const schedulePictureCheck = (now: number): Promise<void> =>
  write(['jobs'], (tx) => queuePictureCheck(tx, now));

/** `schedulePictureCheck` inside a transaction, so that a worker that dies leaves the job with its cause. */
export async function queuePictureCheck(
  tx: WriteJobs,
  now: number,
  dueAt: number = now + pollBounds.requestDelay,
): Promise<void> {
  const job = await pictureJobOf(tx);
  if (job) await tx.jobs.put({ ...job, needsCheck: true });
  else await tx.jobs.put({ ...newPictureJob, dueAt });
}

const newPictureJob = {
  type: 'pictures',
  kind: 'pictures',
  needsCheck: true,
  failures: 0,
  failure: null,
} as const satisfies Omit<PictureJob, 'dueAt'>;

/** The same at the user's request, which ends a rest after a failure. */
export const schedulePictureCheckNow = (now: number): Promise<void> =>
  write(['jobs'], (tx) => queuePictureCheckNow(tx, now));

/** `schedulePictureCheckNow` inside a transaction. */
export async function queuePictureCheckNow({ jobs }: WriteJobs, now: number): Promise<void> {
  await jobs.put({ ...newPictureJob, dueAt: now });
}

/** Makes jobs due whose time a clock that was set back has left further ahead than possible. Resolves to how many. */
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

export const readPictureJob = (): Promise<PictureJob | undefined> => read(['jobs'], pictureJobOf);

/** `readPictureJob` inside a transaction. */
export async function pictureJobOf({ jobs }: ReadJobs): Promise<PictureJob | undefined> {
  const job = await jobs.get('pictures');
  return job?.type === 'pictures' ? job : undefined;
}

export const readRetentionJob = (): Promise<RetentionJob | undefined> =>
  read(['jobs'], async ({ jobs }) => {
    const job = await jobs.get('retention');
    return job?.type === 'retention' ? job : undefined;
  });

export const readGapJob = (channel: ChannelId): Promise<GapJob | undefined> =>
  read(['jobs'], async ({ jobs }) => {
    const job = await jobs.get(gapKind(channel));
    return job?.type === 'gap' ? job : undefined;
  });

export const readBackfillJob = (channel: ChannelId): Promise<BackfillJob | undefined> =>
  read(['jobs'], (tx) => backfillJobOf(tx, channel));

/** `readBackfillJob` inside a transaction. */
export async function backfillJobOf(
  { jobs }: ReadJobs,
  channel: ChannelId,
): Promise<BackfillJob | undefined> {
  const job = await jobs.get(backfillKind(channel));
  return job?.type === 'backfill' ? job : undefined;
}

export const readDownloadJob = (url: string): Promise<AudioJob | undefined> =>
  read(['jobs'], async ({ jobs }) => {
    const job = await jobs.get(audioKind(url));
    return job?.type === 'audio' ? job : undefined;
  });

export const gapKind = (channel: ChannelId): string => `gap:${channel}`;
export const backfillKind = (channel: ChannelId): string => `backfill:${channel}`;
export const audioKind = (url: string): string => `audio:${url}`;
