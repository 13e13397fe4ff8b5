import type { EntityTable, Table } from 'dexie';
import type { Article } from '../../article/model/article.ts';
import type { Coverage } from '../../article/model/coverage.ts';
import type { Briefing } from '../../briefing/briefing.ts';
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
import type { HighlightStateRow } from '../rows/highlight-states.ts';
import type { JobRow } from '../rows/jobs.ts';
import type { MediaRow, PictureBlobRow, RecordingPartRow } from '../rows/media.ts';
import type { MetaRow } from '../rows/meta.ts';
import type { MirrorQueueRow } from '../rows/mirror.ts';
import type {
  LastReadRow,
  PendingStateRow,
  PlaybackPositionRow,
  ReadingPositionRow,
} from '../rows/reading.ts';
import type { RuleTurnRow } from '../rows/rules.ts';
import type { SearchBlockRow, SearchSegmentRow, UnindexedRow } from '../rows/search.ts';
import type { SetAsideRow } from '../rows/set-aside.ts';
import type { ViewRow } from '../rows/views.ts';
import type { WatchedRow } from '../rows/watch.ts';

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
  highlights: Stored<Highlight, string>;
  highlightStates: Stored<HighlightStateRow, [string, string]>;
  tombstones: Stored<TombstoneRow, string>;
  pendingState: Stored<PendingStateRow, string>;
  media: Stored<MediaRow, string>;
  pictureBlobs: Stored<PictureBlobRow, string>;
  recordingParts: Stored<RecordingPartRow, [string, number]>;
  fullTextAttempts: Stored<FullTextAttemptRow, number>;
  authors: Stored<AuthorRow, string>;
  searchSegments: Stored<SearchSegmentRow, number>;
  searchBlocks: Stored<SearchBlockRow, [number, string, number]>;
  unindexed: Stored<UnindexedRow, number>;
  watched: Stored<WatchedRow, number>;
  ruleTurns: Stored<RuleTurnRow, number>;
  briefings: Stored<Briefing, string>;
  channels: Stored<ChannelRow, string>;
  jobs: Stored<JobRow, string>;
  coverage: Numbered<Coverage>;
  notifications: Stored<NotificationRow, number>;
  actions: Stored<ActionRow, number>;
  setAside: Numbered<SetAsideRow>;
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

/** The tables without the methods that write. */
export type ReadTables = { [Name in TableName]: Omit<Tables[Name], Write> };

/** Primary key and indexes of every table, in Dexie's notation. */
export const indexes: Record<TableName, string> = {
  articles:
    '++id, &url, sortAt, listedAt, [kind+listedAt], [author+listedAt], arrivedAt, changedAt, awaitsFullText, textVersion, *categoryKeys, *sourceKeys, *sources',
  aliases: '&alias, articleId',
  bodies: '[articleId+hash], [articleId+seenAt]',
  unread: 'articleId, listedAt',
  saved: 'articleId, savedAt, *tags',
  lastRead: 'articleId, at',
  readingPositions: 'articleId',
  playbackPositions: 'articleId',
  highlights: 'id, url, createdAt, color, *tags',
  highlightStates: '[highlightId+version]',
  tombstones: '&url, articleUrl',
  pendingState: 'url',
  media: '&url, *articleIds, state, usedAt, nextTryAt',
  pictureBlobs: '&url',
  recordingParts: '[url+offset]',
  fullTextAttempts: 'articleId, nextTryAt',
  authors: 'name',
  searchSegments: 'segment',
  searchBlocks: '[segment+part+number]',
  unindexed: 'articleId, sortAt, isStale',
  watched: 'articleId, [isAbout+listedAt]',
  ruleTurns: 'articleId',
  briefings: 'day, createdAt',
  channels: 'id',
  jobs: 'kind, dueAt',
  coverage: '++id',
  notifications: 'articleId, state',
  actions: '++id, at',
  setAside: '++id',
  mirrorQueue: '++id',
  views: 'surface, at',
  requests: '++id',
  meta: 'key',
};

export const tableNames = Object.keys(indexes) as TableName[];
