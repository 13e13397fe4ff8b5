import type { EntityTable, Table } from 'dexie';
import type { Article } from '../../article/model/article.ts';
import type { Coverage } from '../../article/model/coverage.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import type { ActionRow } from '../rows/actions.ts';
import type {
  AliasRow,
  AuthorRow,
  BodyRow,
  FullTextAttemptRow,
  NotificationRow,
  SavedRow,
  TombstoneRow,
  UnreadRow,
} from '../rows/articles.ts';
import type { ChannelRow, RequestRow } from '../rows/channels.ts';
import type { JobRow } from '../rows/jobs.ts';
import type { MediaRow, PictureBlobRow, RecordingPartRow } from '../rows/media.ts';
import type { MetaRow } from '../rows/meta.ts';
import type { MirrorQueueRow } from '../rows/mirror.ts';
import type { HighlightStateRow, NoteRow } from '../rows/notes.ts';
import type {
  LastReadRow,
  PendingStateRow,
  PlaybackPositionRow,
  ReadingPositionRow,
} from '../rows/reading.ts';
import type { ViewRow } from '../rows/views.ts';
import {
  articleChecks,
  bodyChecks,
  type Check,
  type Checks,
  channelChecks,
  hasFields,
  highlightChecks,
  jobChecks,
  mediaChecks,
  positionChecks,
  savedChecks,
  unreadChecks,
  viewChecks,
} from './guards.ts';

/** A table's rows and its typed form. */
interface Stored<Row, Key, Insert = Row> {
  row: Row;
  table: Table<Row, Key, Insert>;
}

/** A table that numbers its rows. */
interface Numbered<Row extends { id?: number }> {
  row: Row;
  table: EntityTable<Row, 'id'>;
}

interface TableTypes {
  articles: Numbered<Article>;
  aliases: Stored<AliasRow, string>;
  bodies: Stored<BodyRow, [number, string]>;
  unread: Stored<UnreadRow, number>;
  saved: Stored<SavedRow, number>;
  lastRead: Stored<LastReadRow, number>;
  readingPositions: Stored<ReadingPositionRow, number>;
  playbackPositions: Stored<PlaybackPositionRow, number>;
  notes: Stored<NoteRow, number>;
  highlights: Stored<Highlight, string>;
  highlightStates: Stored<HighlightStateRow, [string, string]>;
  tombstones: Stored<TombstoneRow, string>;
  pendingState: Stored<PendingStateRow, string>;
  media: Stored<MediaRow, string>;
  pictureBlobs: Stored<PictureBlobRow, string>;
  recordingParts: Stored<RecordingPartRow, [string, number]>;
  fullTextAttempts: Stored<FullTextAttemptRow, number>;
  authors: Stored<AuthorRow, string>;
  channels: Stored<ChannelRow, string>;
  jobs: Stored<JobRow, string>;
  coverage: Numbered<Coverage>;
  notifications: Stored<NotificationRow, number>;
  actions: Stored<ActionRow, number>;
  mirrorQueue: Numbered<MirrorQueueRow>;
  views: Stored<ViewRow, string>;
  requests: Numbered<RequestRow>;
  meta: Stored<MetaRow, string>;
}

export type TableName = keyof TableTypes;

/** The tables as code reaches them. */
export type Tables = { [Name in TableName]: TableTypes[Name]['table'] };

type Write =
  | 'add'
  | 'bulkAdd'
  | 'bulkDelete'
  | 'bulkPut'
  | 'bulkUpdate'
  | 'clear'
  | 'delete'
  | 'put'
  | 'update'
  | 'upsert';

/** The same tables without the methods that write. */
export type ReadTables = { [Name in TableName]: Omit<Tables[Name], Write> };

/** What has to be answered for every table. */
export interface TableSpec<Row> {
  /** One sentence for the documentation. */
  holds: string;
  /** Primary key and indexes, in Dexie's notation. */
  indexes: string;
  /** Whose data: what the publisher wrote, what the user did, what follows from other rows, or how the app stands. */
  data: 'publisher' | 'user' | 'derived' | 'state';
  /** What a row's fields have to be for it to be read; `null` where any row will do. */
  guard: Partial<Checks<Row>> | null;
  /** The part of a backup that holds it. */
  backup: 'articles' | 'user data' | 'no';
  /** Whether the copy in `storage.local` holds it as well, in case the database is lost. */
  mirror: boolean;
  /** What keeps it from growing without end. */
  bound: string;
}

const perArticle = 'one row per article';

/** Every table with everything that has to be decided about it. */
export const tables: { [Name in TableName]: TableSpec<TableTypes[Name]['row']> } = {
  articles: {
    holds: 'Articles as lists show them, without their text.',
    indexes:
      '++id, &url, sortAt, [kind+sortAt], [author+sortAt], arrivedAt, changedAt, awaitsFullText, textVersion, *categories, *sources',
    data: 'publisher',
    guard: articleChecks,
    backup: 'articles',
    mirror: false,
    bound: 'the retention rule',
  },
  aliases: {
    holds: 'Other names of articles: guids, short addresses, earlier addresses.',
    indexes: '&alias, articleId',
    data: 'publisher',
    guard: null,
    backup: 'articles',
    mirror: false,
    bound: 'a few per article',
  },
  bodies: {
    holds: 'The source of each version of an article.',
    indexes: '[articleId+hash], [articleId+seenAt]',
    data: 'publisher',
    guard: bodyChecks,
    backup: 'articles',
    mirror: false,
    bound: 'the retention rule and the storage quota',
  },
  unread: {
    holds: 'Articles that are unread.',
    indexes: 'articleId, sortAt',
    data: 'user',
    guard: unreadChecks,
    backup: 'user data',
    mirror: true,
    bound: perArticle,
  },
  saved: {
    holds: 'Articles that are saved, with the saved version and tags.',
    indexes: 'articleId, savedAt, *tags',
    data: 'user',
    guard: savedChecks,
    backup: 'user data',
    mirror: true,
    bound: perArticle,
  },
  lastRead: {
    holds: 'The version of an article that was read last, and when.',
    indexes: 'articleId, at',
    data: 'user',
    guard: null,
    backup: 'user data',
    mirror: false,
    bound: perArticle,
  },
  readingPositions: {
    holds: 'How far an article was read.',
    indexes: 'articleId',
    data: 'user',
    guard: positionChecks,
    backup: 'user data',
    mirror: false,
    bound: perArticle,
  },
  playbackPositions: {
    holds: 'How far an episode was played.',
    indexes: 'articleId',
    data: 'user',
    guard: null,
    backup: 'user data',
    mirror: false,
    bound: perArticle,
  },
  notes: {
    holds: 'Notes on articles. Schema room: nothing writes it yet, so no backup holds it.',
    indexes: 'articleId, changedAt',
    data: 'user',
    guard: null,
    backup: 'no',
    mirror: false,
    bound: perArticle,
  },
  highlights: {
    holds: 'Highlights with their quote, color, note and tags.',
    indexes: 'id, url, createdAt, color, *tags',
    data: 'user',
    guard: highlightChecks,
    backup: 'user data',
    mirror: true,
    bound: 'what the user highlights',
  },
  highlightStates: {
    holds: 'How a highlight stands in a version. Schema room: nothing writes it yet.',
    indexes: '[highlightId+version]',
    data: 'derived',
    guard: null,
    backup: 'no',
    mirror: false,
    bound: 'highlights times stored versions',
  },
  tombstones: {
    holds: 'Names of removed articles, so that they do not come back.',
    indexes: '&url',
    data: 'user',
    guard: null,
    backup: 'user data',
    mirror: false,
    bound: 'a few names per removed article',
  },
  pendingState: {
    holds: 'Restored reading state of articles that have not arrived yet.',
    indexes: 'url',
    data: 'user',
    guard: null,
    backup: 'user data',
    mirror: false,
    bound: 'the articles of the restored backups',
  },
  media: {
    holds: 'Pictures and recordings that are stored, wanted or given up.',
    indexes: '&url, *articleIds, state, usedAt, nextTryAt',
    data: 'state',
    guard: mediaChecks,
    backup: 'no',
    mirror: false,
    bound: 'the pictures of stored articles, and downloads',
  },
  pictureBlobs: {
    holds: 'The bytes of pictures.',
    indexes: '&url',
    data: 'publisher',
    guard: null,
    backup: 'no',
    mirror: false,
    bound: 'the picture budget',
  },
  recordingParts: {
    holds: 'The bytes of recordings, in parts.',
    indexes: '[url+offset]',
    data: 'publisher',
    guard: null,
    backup: 'no',
    mirror: false,
    bound: 'the recordings that the user downloads, and the storage quota',
  },
  fullTextAttempts: {
    holds: 'Failed attempts to complete an excerpt. Schema room: nothing writes it yet.',
    indexes: 'articleId, nextTryAt',
    data: 'state',
    guard: null,
    backup: 'no',
    mirror: false,
    bound: 'excerpts that wait for their text',
  },
  authors: {
    holds: 'What the site says about authors.',
    indexes: 'name',
    data: 'publisher',
    guard: null,
    backup: 'articles',
    mirror: false,
    bound: 'one row per author',
  },
  channels: {
    holds: 'Each feed’s address, validators, schedule and failures.',
    indexes: 'id',
    data: 'state',
    guard: channelChecks,
    backup: 'no',
    mirror: false,
    bound: 'one row per channel',
  },
  jobs: {
    holds: 'Background work with its progress.',
    indexes: 'kind, dueAt',
    data: 'state',
    guard: jobChecks,
    backup: 'no',
    mirror: false,
    bound: 'one row per kind and channel, and one per download',
  },
  coverage: {
    holds: 'The stretches of time in which a channel’s articles are stored without a gap.',
    indexes: '++id',
    data: 'derived',
    guard: null,
    backup: 'no',
    mirror: false,
    bound: 'one row per gap',
  },
  notifications: {
    holds: 'The outbox of notifications.',
    indexes: 'articleId, state',
    data: 'state',
    guard: null,
    backup: 'no',
    mirror: false,
    bound: 'unread articles that were not announced',
  },
  actions: {
    holds: 'What the user did, so that it can be undone.',
    indexes: '++id, at',
    data: 'user',
    guard: null,
    backup: 'no',
    mirror: false,
    bound: 'seven days',
  },
  mirrorQueue: {
    holds: 'Keys of the rows that the mirror still lacks.',
    indexes: '++id',
    data: 'state',
    guard: null,
    backup: 'no',
    mirror: false,
    bound: 'what was written since the mirror was',
  },
  views: {
    holds: 'What each surface shows.',
    indexes: 'surface, at',
    data: 'state',
    guard: viewChecks,
    backup: 'no',
    mirror: false,
    bound: 'the latest surfaces of each kind',
  },
  requests: {
    holds: 'The log of requests.',
    indexes: '++id',
    data: 'state',
    guard: null,
    backup: 'no',
    mirror: false,
    bound: '500 rows',
  },
  meta: {
    holds: 'Single facts under a name, such as the time of the last backup.',
    indexes: 'key',
    data: 'state',
    guard: null,
    backup: 'no',
    mirror: false,
    bound: 'one row per fact',
  },
};

/** The guard of a table's rows; `undefined` for a table that has none. */
export function guardOf(name: string): Check | undefined {
  const guard = Object.entries(tables).find(([each]) => each === name)?.[1].guard;
  return guard ? hasFields(guard as Readonly<Record<string, Check>>) : undefined;
}
