import type { ChannelId } from '../site.ts';
import { db } from './db.ts';
import { type ArchiveJob, type GapJob, type JobRow, never } from './rows.ts';

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
 * cancelled stays away, and one that was paused stays paused behind the step.
 */
export function putStep(job: JobRow): Promise<void> {
  return db.transaction('rw', db.jobs, async () => {
    const stands = await db.jobs.get(job.kind);
    if (!stands) return;
    const isPaused = stands.type === 'archive' && stands.state === 'paused';
    const goesOn = job.type === 'archive' && job.state === 'running';
    await db.jobs.put(isPaused && goesOn ? { ...job, state: 'paused', dueAt: never } : job);
  });
}

/** Makes jobs due that a clock put back has left further ahead than they can be. Resolves to how many. */
export const clampJobs = (now: number, longest: number): Promise<number> =>
  db.jobs
    .where('dueAt')
    .between(now + longest, never, false, false)
    .modify({ dueAt: now });

export const removeJob = (kind: string): Promise<void> => db.jobs.delete(kind);

export async function readGap(channel: ChannelId): Promise<GapJob | undefined> {
  const job = await db.jobs.get(gapKind(channel));
  return job?.type === 'gap' ? job : undefined;
}

export async function readArchive(channel: ChannelId): Promise<ArchiveJob | undefined> {
  const job = await db.jobs.get(archiveKind(channel));
  return job?.type === 'archive' ? job : undefined;
}

export const gapKind = (channel: ChannelId): string => `gap:${channel}`;
export const archiveKind = (channel: ChannelId): string => `archive:${channel}`;
