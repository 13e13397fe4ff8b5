import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Article } from '../../article/model/article.ts';
import type { Coverage } from '../../article/model/coverage.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import type { ActRow } from './rows/actions.ts';
import type {
  AliasRow,
  AuthorRow,
  BodyRow,
  GoneRow,
  NoticeRow,
  SavedRow,
  UnreadRow,
} from './rows/articles.ts';
import type { ChannelRow, LogRow } from './rows/channels.ts';
import type { JobRow } from './rows/jobs.ts';
import type { BlobRow, MediaRow, PartRow } from './rows/media.ts';
import type { AwaitedRow, HeardRow, OpenedRow, PlaceRow } from './rows/reading.ts';
import type { ViewRow } from './rows/views.ts';
import { skipDamaged } from './skip-damaged-rows.ts';

/** The number of this schema; a database with a higher one was made by a newer version of the reader. */
export const schemaVersion = 2;

/** The database was made by a newer version of the reader. Dexie would open it without a word, and write into it. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/** Dexie stores its version times ten. */
const firstNewer = (schemaVersion + 1) * 10;

const newerError = (version: number): NewerDatabaseError =>
  new NewerDatabaseError(`Schema ${version / 10} is newer than ${schemaVersion}.`);

/** Where a newer schema lacks something of this one, Dexie would put it back, by an upgrade of its own, before anyone is asked. */
const olderOnly = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version !== undefined && version >= firstNewer) throw newerError(version);
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
  declare articles: EntityTable<Article, 'n'>;
  declare aliases: Table<AliasRow, string>;
  declare bodies: Table<BodyRow, [number, string]>;
  declare unread: Table<UnreadRow, number>;
  declare saved: Table<SavedRow, number>;
  declare opened: Table<OpenedRow, number>;
  declare places: Table<PlaceRow, number>;
  declare heard: Table<HeardRow, number>;
  declare highlights: Table<Highlight, string>;
  declare gone: Table<GoneRow, string>;
  declare awaited: Table<AwaitedRow, string>;
  declare media: Table<MediaRow, string>;
  declare blobs: Table<BlobRow, string>;
  declare parts: Table<PartRow, [string, number]>;
  declare authors: Table<AuthorRow, string>;
  declare channels: Table<ChannelRow, string>;
  declare jobs: Table<JobRow, string>;
  declare coverage: EntityTable<Coverage, 'id'>;
  declare notices: Table<NoticeRow, number>;
  declare acts: Table<ActRow, number>;
  declare view: Table<ViewRow, string>;
  declare log: EntityTable<LogRow, 'id'>;
  declare meta: Table<MetaRow, string>;

  constructor(name = 'reex-reader') {
    super(name, { indexedDB: olderOnly });
    this.use(skipDamaged);
    this.version(1).stores({
      articles:
        '++n, &url, sortAt, [kind+sortAt], arrivedAt, changedAt, awaitsPage, textVersion, *categories',
      aliases: '&alias, n',
      bodies: '[n+hash], [n+seenAt]',
      unread: 'n, sortAt',
      saved: 'n, savedAt',
      opened: 'n',
      highlights: 'id, url, createdAt, colour, *tags',
      gone: '&url',
      media: '&url, n, usedAt',
      blobs: '&url',
      channels: 'id',
      jobs: 'kind, dueAt',
      notices: 'n, state',
      coverage: '++id',
      acts: '++id, at',
      view: 'window, at',
      log: '++id',
      meta: 'key',
    });
    this.version(2)
      .stores({
        articles:
          '++n, &url, sortAt, [kind+sortAt], arrivedAt, changedAt, awaitsPage, textVersion, author, *categories, *sources',
        media: '&url, *articles, state, usedAt',
        parts: '[url+at]',
        places: 'n',
        heard: 'n',
        authors: 'name',
        awaited: 'url',
        saved: 'n, savedAt, *tags',
      })
      .upgrade(async (transaction) => {
        // Filled by the rebuild, which the new number of the derivation calls for.
        await transaction.table('articles').toCollection().modify({ sources: [], pictures: [] });
        await transaction.table('view').toCollection().modify({ filter: null });
        // Nothing was ever kept in it, and a row would have another shape.
        await transaction.table('media').clear();
      });
    // Each time that it is opened: another version may have come while this one was closed.
    this.on('ready', () => this.refuseNewer(), true);
  }

  private refuseNewer(): void {
    const { version } = this.backendDB();
    if (version < firstNewer) return;
    this.close();
    throw newerError(version);
  }
}

export const db = new ReaderDatabase();

/** Once an opening has failed, the library refuses every other one. The disk may be well again, so the next event tries anew. */
export function forgetFailedOpening(): void {
  if (db.hasFailed()) db.close({ disableAutoOpen: false });
}
