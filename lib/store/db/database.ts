import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Article } from '../../article/model/article.ts';
import type { Coverage } from '../../article/model/coverage.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import type { ActionRow } from '../rows/actions.ts';
import type {
  AliasRow,
  AuthorRow,
  BodyRow,
  NotificationRow,
  SavedRow,
  TombstoneRow,
  UnreadRow,
} from '../rows/articles.ts';
import type { ChannelRow, RequestRow } from '../rows/channels.ts';
import type { JobRow } from '../rows/jobs.ts';
import type { MediaRow, PictureBlobRow, RecordingPartRow } from '../rows/media.ts';
import type {
  LastReadRow,
  PendingStateRow,
  PlaybackPositionRow,
  ReadingPositionRow,
} from '../rows/reading.ts';
import type { ViewRow } from '../rows/views.ts';
import { type MirrorQueueRow, queueForMirror } from './queue-for-mirror.ts';
import { skipDamaged } from './skip-damaged-rows.ts';

/** The number of this schema; a database with a higher one was made by a newer version of the reader. */
export const schemaVersion = 1;

/** The database was made by a newer version of the reader. Dexie would open it without a word, and write into it. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/** Dexie stores its version times ten. */
const firstNewerVersion = (schemaVersion + 1) * 10;

const newerError = (version: number): NewerDatabaseError =>
  new NewerDatabaseError(`Schema ${version / 10} is newer than ${schemaVersion}.`);

/** Where a newer schema lacks something of this one, Dexie would put it back, by an upgrade of its own, before anyone is asked. */
const refuseNewerDatabases = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version !== undefined && version >= firstNewerVersion) throw newerError(version);
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name: string): IDBOpenDBRequest => indexedDB.deleteDatabase(name),
  databases: (): Promise<IDBDatabaseInfo[]> => indexedDB.databases(),
  cmp: (one: unknown, other: unknown): number => indexedDB.cmp(one, other),
};

/** A fact that stands alone, under a name. */
interface MetaRow {
  key: string;
  value: string | number;
}

/**
 * The one database. What the publisher said (articles, bodies) and what the reader did (unread, saved, opened)
 * are different tables with different lifetimes; lists and counts come from the small ones.
 */
export class ReaderDatabase extends Dexie {
  declare articles: EntityTable<Article, 'id'>;
  declare aliases: Table<AliasRow, string>;
  declare bodies: Table<BodyRow, [number, string]>;
  declare unread: Table<UnreadRow, number>;
  declare saved: Table<SavedRow, number>;
  declare lastRead: Table<LastReadRow, number>;
  declare readingPositions: Table<ReadingPositionRow, number>;
  declare playbackPositions: Table<PlaybackPositionRow, number>;
  declare highlights: Table<Highlight, string>;
  declare tombstones: Table<TombstoneRow, string>;
  declare pendingState: Table<PendingStateRow, string>;
  declare media: Table<MediaRow, string>;
  declare pictureBlobs: Table<PictureBlobRow, string>;
  declare recordingParts: Table<RecordingPartRow, [string, number]>;
  declare authors: Table<AuthorRow, string>;
  declare channels: Table<ChannelRow, string>;
  declare jobs: Table<JobRow, string>;
  declare coverage: EntityTable<Coverage, 'id'>;
  declare notifications: Table<NotificationRow, number>;
  declare actions: Table<ActionRow, number>;
  declare mirrorQueue: EntityTable<MirrorQueueRow, 'id'>;
  declare views: Table<ViewRow, string>;
  declare requests: EntityTable<RequestRow, 'id'>;
  declare meta: Table<MetaRow, string>;
  private isQueueingRecovery = false;

  constructor(name = 'rare-earth-reader') {
    super(name, { indexedDB: refuseNewerDatabases });
    this.use(skipDamaged(() => void this.queueRecovery()));
    this.use(queueForMirror);
    this.version(1).stores({
      articles:
        '++id, &url, sortAt, [kind+sortAt], arrivedAt, changedAt, awaitsFullText, textVersion, [author+sortAt], *categories, *sources',
      aliases: '&alias, articleId',
      bodies: '[articleId+hash], [articleId+seenAt]',
      unread: 'articleId, sortAt',
      saved: 'articleId, savedAt, *tags',
      lastRead: 'articleId',
      readingPositions: 'articleId',
      playbackPositions: 'articleId',
      highlights: 'id, url, createdAt, color, *tags',
      tombstones: '&url',
      pendingState: 'url',
      media: '&url, *articleIds, state, usedAt',
      pictureBlobs: '&url',
      recordingParts: '[url+offset]',
      authors: 'name',
      channels: 'id',
      jobs: 'kind, dueAt',
      notifications: 'articleId, state',
      coverage: '++id',
      actions: '++id, at',
      mirrorQueue: '++id',
      views: 'window, at',
      requests: '++id',
      meta: 'key',
    });
    // Each time that it is opened: another version may have come while this one was closed.
    this.on('ready', () => this.refuseNewer(), true);
  }

  /** Has the rederive job recover damaged rows; queued outside of the transaction that read them. */
  private async queueRecovery(): Promise<void> {
    if (this.isQueueingRecovery) return;
    this.isQueueingRecovery = true;
    try {
      await Dexie.ignoreTransaction(() => this.putRecoveryJob());
    } catch (error) {
      console.error('The recovery of damaged rows could not be queued.', error);
    } finally {
      this.isQueueingRecovery = false;
    }
  }

  private putRecoveryJob(): Promise<void> {
    return this.transaction('rw', this.jobs, async () => {
      const job = await this.jobs.get('rebuild');
      if (job?.type === 'rebuild' && job.hasDamage) return;
      await this.jobs.put({ type: 'rebuild', kind: 'rebuild', dueAt: 0, hasDamage: true });
    });
  }

  private refuseNewer(): void {
    const { version } = this.backendDB();
    if (version < firstNewerVersion) return;
    this.close();
    throw newerError(version);
  }
}

export const db = new ReaderDatabase();

/** Once an opening has failed, the library refuses every other one. The disk may be well again, so the next event tries anew. */
export function resetFailedOpening(): void {
  if (db.hasFailed()) db.close({ disableAutoOpen: false });
}
