import type { Coverage } from '../article/model/coverage.ts';
import { db } from './db/database.ts';
import { countPictures, type PictureCounts } from './media/pictures.ts';
import { type RecordingTotals, recordingTotals } from './media/recordings.ts';
import { type RetentionLog, readRetentionLog } from './retention/retention-log.ts';
import type { ChannelRow, RequestRow } from './rows/channels.ts';
import type { JobRow } from './rows/jobs.ts';

/** What the health page shows of the database. */
export interface Health {
  channels: ChannelRow[];
  articles: number;
  unread: number;
  saved: number;
  /** Texts kept, earlier versions among them. */
  versions: number;
  /** Place in the lists of the oldest article. */
  oldest: number | null;
  /** Recordings of episodes, in part or whole. */
  recordings: RecordingTotals;
  coverage: Coverage[];
  jobs: JobRow[];
  pictures: PictureCounts;
  /** What was removed because the reader does not want it kept. */
  retained: RetentionLog;
}

/** Counts and states, in one read. */
export async function readHealth(): Promise<Health> {
  const [
    channels,
    articles,
    unread,
    saved,
    versions,
    oldest,
    recordings,
    coverage,
    jobs,
    pictures,
    retained,
  ] = await Promise.all([
    db.channels.toArray(),
    db.articles.count(),
    db.unread.count(),
    db.saved.count(),
    db.bodies.count(),
    db.articles.orderBy('sortAt').first(),
    recordingTotals(),
    db.coverage.toArray(),
    db.jobs.toArray(),
    countPictures(),
    readRetentionLog(),
  ]);
  return {
    channels,
    articles,
    unread,
    saved,
    versions,
    oldest: oldest?.sortAt ?? null,
    recordings,
    coverage,
    jobs,
    pictures,
    retained,
  };
}

/** The last requests, the newest first. */
export const readRequests = (limit: number): Promise<RequestRow[]> =>
  db.requests.orderBy('id').reverse().limit(limit).toArray();
