import type { Coverage } from '../article/model/coverage.ts';
import { read } from './db/database.ts';
import { countListed } from './db/muted.ts';
import { type TableName, tableNames } from './db/tables.ts';
import { countPicturesIn, type PictureCounts } from './media/picture-space.ts';
import { type RecordingTotals, recordingTotalsIn } from './media/recordings.ts';
import { type RetentionLog, retentionLogIn } from './retention/retention-log.ts';
import type { ChannelRow } from './rows/channels.ts';
import type { JobRow } from './rows/jobs.ts';

/** What the health page shows about the database. */
export interface Health {
  channels: ChannelRow[];
  articles: number;
  unread: number;
  saved: number;
  /** Stored versions, earlier ones included. */
  versions: number;
  /** Time of the oldest article; `null` if none is stored. */
  oldest: number | null;
  recordings: RecordingTotals;
  coverage: Coverage[];
  jobs: JobRow[];
  pictures: PictureCounts;
  retention: RetentionLog;
  /** Number of the user's damaged rows that were set aside. */
  setAside: number;
}

/** How many rows each table has. */
export const countRows = (): Promise<[table: TableName, rows: number][]> =>
  read(tableNames, (tx) =>
    Promise.all(
      tableNames.map(async (name): Promise<[TableName, number]> => [name, await tx[name].count()]),
    ),
  );

/** Reads everything that the health page shows, as it is at one moment. */
export const readHealth = (): Promise<Health> =>
  read(
    [
      'channels',
      'articles',
      'unread',
      'saved',
      'bodies',
      'coverage',
      'jobs',
      'media',
      'meta',
      'tombstones',
      'setAside',
    ],
    async (tx) => {
      const oldest = await tx.articles.orderBy('sortAt').first();
      return {
        channels: await tx.channels.toArray(),
        articles: await tx.articles.count(),
        unread: await countListed(tx.unread),
        saved: await tx.saved.count(),
        versions: await tx.bodies.count(),
        oldest: oldest?.sortAt ?? null,
        recordings: await recordingTotalsIn(tx),
        coverage: await tx.coverage.toArray(),
        jobs: await tx.jobs.toArray(),
        pictures: await countPicturesIn(tx),
        retention: await retentionLogIn(tx),
        setAside: await tx.setAside.count(),
      };
    },
  );
