import type { ChannelId } from '../site.ts';
import { db } from './db.ts';
import type { ArchiveJob, GapJob, JobRow } from './rows.ts';

/** Every job there is, those that wait for the reader among them. */
export const readJobs = (): Promise<JobRow[]> => db.jobs.toArray();

/** The job that has been due longest, if any is. */
export const nextJob = (now: number): Promise<JobRow | undefined> =>
  db.jobs.where('dueAt').belowOrEqual(now).first();

export const hasJob = async (kind: string): Promise<boolean> =>
  (await db.jobs.get(kind)) !== undefined;

export const putJob = async (job: JobRow): Promise<void> => {
  await db.jobs.put(job);
};

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
