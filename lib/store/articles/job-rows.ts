import { pollBounds } from '../../site/bounds.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import { channels } from '../../site/channels.ts';
import { endOfWait, minute } from '../../time.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import {
  type BackfillJob,
  type FullTextJob,
  type GapJob,
  isSiteJob,
  type JobRow,
  never,
  type PictureJob,
} from '../rows/jobs.ts';

type ReadJobs = Pick<ReadTables, 'jobs'>;
type WriteJobs = Pick<Tables, 'jobs'>;

/** Whether a job was requested, paused or canceled since a step read it. */
export async function changedSince({ jobs }: ReadJobs, job: JobRow): Promise<boolean> {
  return !isSame(await jobs.get(job.kind), job);
}

/**
 * Ends a step by changing fields of the job that the step has read. What happened meanwhile takes precedence: a canceled
 * job stays removed, a paused one paused, and one that was requested again is due again.
 */
export async function putNextStep<Job extends JobRow>(
  { jobs }: WriteJobs,
  job: Job,
  changes: Partial<Job>,
): Promise<void> {
  // Jobs of a kind have the same type.
  const current = (await jobs.get(job.kind)) as Job | undefined;
  if (!current) return;
  const isEnded = current.dueAt === never && changes.dueAt === never;
  await jobs.put(
    isEnded || isSame(current, job) ? { ...job, ...changes } : merged(job, current, changes),
  );
}

/** `endJob` inside a transaction. */
export async function removeDoneJob(tx: WriteJobs, job: JobRow): Promise<void> {
  if (!(await changedSince(tx, job))) await tx.jobs.delete(job.kind);
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Fields that a request for the job sets: whether it goes on, when, and from where. */
const requestedFields = new Set(['dueAt', 'state', 'stuck', 'afterId', 'beforeId', 'needsCheck']);

/** Fields that the site's answer sets, which applies to a request made during the step too. */
const answeredFields = new Set(['failures', 'failure', 'restUntil']);

/** A step's changes on top of a request that was made during the step. */
function merged<Job extends JobRow>(begun: Job, current: Job, changes: Partial<Job>): Job {
  const isUntouched = (field: keyof Job) => isSame(begun[field], current[field]);
  const kept = Object.entries(changes).filter(
    ([field]) =>
      !requestedFields.has(field) && (answeredFields.has(field) || isUntouched(field as keyof Job)),
  );
  return { ...current, ...Object.fromEntries(kept), dueAt: dueAgain(begun, current, changes) };
}

/**
 * When a job that was requested again is due: not before the delay between requests to the site, and its rest, are
 * over.
 */
function dueAgain(begun: JobRow, current: JobRow, changes: Partial<JobRow>): number {
  const { dueAt = never } = changes;
  if (current.dueAt === never || !isSiteJob(current)) return current.dueAt;
  if (current.dueAt === begun.dueAt) return dueAt;
  const restUntil = ('restUntil' in changes && changes.restUntil) || 0;
  return Math.min(dueAt, Math.max(current.dueAt + pollBounds.requestDelay, restUntil));
}

/** `schedulePictureCheck` inside a transaction, so that the job is stored together with its cause. */
export async function queuePictureCheck(tx: WriteJobs, now: number): Promise<void> {
  const dueAt = now + pollBounds.requestDelay;
  const job = await jobOf(tx, 'pictures');
  if (job) await tx.jobs.put({ ...bringForward(job, now, dueAt), needsCheck: true });
  else await tx.jobs.put({ ...newPictureJob, dueAt });
}

/**
 * Brings a job forward because it has something new to request. It still rests, but does not wait for the next turn of
 * what had failed. A job that is due becomes due now, so that a step in progress notices the request.
 */
export const bringForward = <Job extends FullTextJob | PictureJob>(
  job: Job,
  now: number,
  dueAt: number,
): Job => ({
  ...job,
  dueAt:
    job.dueAt <= now
      ? now
      : Math.min(
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

/** The job of this type. `kind` is its key if there may be several. */
export async function jobOf<Type extends JobRow['type']>(
  { jobs }: ReadJobs,
  type: Type,
  kind: string = type,
): Promise<Extract<JobRow, { type: Type }> | undefined> {
  const job = await jobs.get(kind);
  return job?.type === type ? (job as Extract<JobRow, { type: Type }>) : undefined;
}

/** The key of a channel's gap job. */
export const gapKind = (channel: ChannelId): string => `gap:${channel}`;

/** How far ahead the next page of a gap may be for notifications and briefings to wait for it. */
const maxGapPause = minute;

/**
 * When the next page of a gap that is being closed is due; `null` if there is none soon. A page may always fail, or the
 * site may ask for a longer pause.
 */
export async function gapDueAt({ jobs }: ReadJobs, now: number): Promise<number | null> {
  const gaps = await jobs.bulkGet(channels.map(({ id }) => gapKind(id)));
  // A gap that can't be closed is never due.
  const times = gaps.flatMap((job) => (job && job.dueAt - now <= maxGapPause ? job.dueAt : []));
  return times.length > 0 ? Math.min(...times) : null;
}

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

/** A job that loads a channel's older articles, from the first page that polls don't read. */
export const newBackfillJob = (channel: ChannelId, dueAt: number): BackfillJob => ({
  type: 'backfill',
  kind: backfillKind(channel),
  channel,
  dueAt,
  page: 2,
  failures: 0,
  failure: null,
  state: 'running',
  pages: 0,
  articles: 0,
  oldest: null,
});

/** The key of a channel's backfill job. */
export const backfillKind = (channel: ChannelId): string => `backfill:${channel}`;

/** The key of a recording's download job. */
export const audioKind = (url: string): string => `audio:${url}`;
