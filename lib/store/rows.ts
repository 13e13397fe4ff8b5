import type { Place } from '../article/find-place.ts';
import type { PictureRefusal } from '../article/picture-keeping.ts';
import type { FeedFailure } from '../feed/failure.ts';
import type { SeenHeaders } from '../feed/fetch-feed.ts';
import type { Silence } from '../feed/hints.ts';
import type { Reason } from '../feed/schedule.ts';
import type { ValidatorHistory } from '../feed/validators.ts';
import type { HighlightOrder } from '../highlight/filed.ts';
import type { Highlight } from '../highlight/highlight.ts';
import type { HighlightFilter } from '../highlight/narrow.ts';
import type { ChannelId, Purpose } from '../site.ts';

/** Another name of an article: guid, `?p=ID`, an address it had earlier. */
export interface AliasRow {
  alias: string;
  n: number;
}

/** One version's source as the publisher sent it. */
export interface BodyRow {
  n: number;
  hash: string;
  seenAt: number;
  title: string;
  source: string;
}

/** There while the article is unread. */
export interface UnreadRow {
  n: number;
  sortAt: number;
}

export interface SavedRow {
  n: number;
  savedAt: number;
  /** The version that was saved. */
  hash?: string;
  /** The pictures of that version: a later one may show others. */
  pictures?: string[];
  /** The tags under which it is saved. */
  tags?: string[];
}

/** A name of an article that was removed: its address, or another one it went by. */
export interface GoneRow {
  url: string;
  /** The article's address, where this is another name. */
  of?: string;
  arrivedAt?: number;
  /** When it was removed. */
  at?: number;
}

/** The version that was read last, and when. */
export interface OpenedRow {
  n: number;
  hash: string;
  at: number;
}

/** How far an article was read: the words at the top of the view, so that an edit above them does not move the place. */
export interface PlaceRow extends Place {
  n: number;
  /** Whether the end had come into view. */
  finished: boolean;
  at: number;
}

/** How far an episode was heard, in seconds. */
export interface HeardRow {
  n: number;
  seconds: number;
  /** How long it plays; `null` until the recording has said so itself. */
  length: number | null;
  /** What the reader adds to the transcript's times where they drift from the sound. */
  nudge: number;
  at: number;
}

/** What the reader did to an article that is not stored, so that it is known again when it comes. */
export interface AwaitedRow {
  url: string;
  read: boolean;
  opened?: Omit<OpenedRow, 'n'>;
  place?: Omit<PlaceRow, 'n'>;
  heard?: Omit<HeardRow, 'n'>;
}

/** A picture or a recording that is kept, or is to be. The bytes lie apart. */
export interface MediaRow {
  url: string;
  kind: 'picture' | 'audio';
  /** The articles that show it. */
  articles: number[];
  /** `refused`: it was asked for, and is no picture, too large or gone. */
  state: 'wanted' | 'stored' | 'refused';
  /** Why a picture is refused. */
  why?: PictureRefusal;
  /** Size of a stored picture in pixels. */
  width?: number;
  height?: number;
  type: string;
  /** Bytes that are here; of a recording, also while it is not yet whole. */
  bytes: number;
  /** Failed tries in a row. */
  failures: number;
  usedAt: number;
  /** Of a recording only. */
  download?: DownloadState;
}

/** What has to be known to go on with a download. */
export interface DownloadState {
  /** Bytes of all of it; `null` until the server has said how many. */
  size: number | null;
  /** The server's name for this state of the file. Pieces of another one do not fit to those that are here. */
  validator: string | null;
  /** How often the file was another than before and was begun anew. */
  restarts: number;
  /** Why it is not here, and will not be before the reader asks again. */
  refusal: DownloadRefusal | null;
}

/** `room`: it had to make room for articles. */
export type DownloadRefusal =
  | 'gone'
  | 'notSound'
  | 'tooLarge'
  | 'overBudget'
  | 'unsteady'
  | 'breaksOff'
  | 'room';

/** The bytes of a picture. */
export interface BlobRow {
  url: string;
  blob: Blob;
}

/** A piece of a recording, at its first byte: a download that broke off goes on behind the last one. */
export interface PartRow {
  url: string;
  at: number;
  blob: Blob;
}

/** What the site says about who writes. */
export interface AuthorRow {
  name: string;
  words: string;
}

/** A channel's whole memory: which feed, what it was recognised by, how it went, when it is due. */
export interface ChannelRow extends ValidatorHistory {
  id: ChannelId;
  /** The feed in use; `null` until one was found. */
  url: string | null;
  /** How it was found. */
  found: 'candidate' | 'announced' | 'redirect' | 'reader' | null;
  /** Addresses that answered 410: never asked again. */
  retired: string[];
  /** When the candidates were last walked. */
  walkedAt: number | null;
  /** Where redirects have led lately, all to the same place. */
  redirect: { url: string; since: number; successes: number } | null;
  /** Digest of the bytes last stored: an answer with the same bytes changes nothing. */
  bodyHash: string | null;
  /** What the feed asks for, from the document last read. */
  silence: Silence;
  rest: number | null;
  checkedAt: number | null;
  succeededAt: number | null;
  nextDueAt: number;
  reason: Reason;
  /** Until then the server asked not to be asked again; the button waits too. */
  notBefore: number;
  /** In a row. */
  failures: number;
  /** How many of those in a row found no feed at the address. */
  missing: number;
  failingSince: number | null;
  failure: FeedFailure | null;
  /** The last failure there was, for the health page. */
  lastFailure: { failure: FeedFailure; at: number } | null;
  /** How often in a row the machine was offline when a poll was due. */
  offlineLooks: number;
  /** Items in the document last read, and how many of them could not be used. */
  items: number;
  rejects: number;
  /** Headers of the last answer. */
  headers: SeenHeaders;
}

/** Outbox of notifications. `claimed` means that it may have been shown already. */
export interface NoticeRow {
  n: number;
  state: 'waiting' | 'claimed';
  at: number;
}

/** Something the reader did, kept so that it can be undone. */
export type ActRow = ReadAct | HighlightAct | SavedAct;

/** Many articles were marked as read at once. */
export interface ReadAct {
  id?: number;
  at: number;
  kind: 'read';
  /** The articles that were unread, and beside each its place in the lists: two plain arrays are stored far faster than as many rows. */
  numbers: number[];
  places: number[];
}

/** A change of highlights: the rows as they were and as they became, so that it can be undone and done again. */
export interface HighlightAct {
  id?: number;
  at: number;
  kind: 'highlight';
  what: HighlightDeed;
  before: Highlight[];
  after: Highlight[];
  /** Names the sitting in which a note is written: all that is typed in it is one act. */
  sitting: string | null;
  /** Whether it was undone, and can be done again. */
  undone: boolean;
}

export type HighlightDeed =
  | 'made'
  | 'joined'
  | 'recoloured'
  | 'noted'
  | 'tagged'
  | 'deleted'
  | 'placed';

/** A change of what is saved, or of tags wherever they are: what it touched as it was and as it became. */
export interface SavedAct {
  id?: number;
  at: number;
  kind: 'saved';
  what: SavedDeed;
  before: Kept;
  after: Kept;
  undone: boolean;
}

/** Saved articles, and the tags of highlights. */
export interface Kept {
  saved: SavedRow[];
  tagged: Pick<Highlight, 'id' | 'tags' | 'changedAt'>[];
}

/** `renamed` and `removed` are tags. */
export type SavedDeed = 'unsaved' | 'tagged' | 'renamed' | 'removed';

/** What a surface shows. `window` is `popup`, or `panel:<window id>`. */
export interface ViewRow {
  window: string;
  list: ListName;
  /** What the list is narrowed to; `null` for all of it. */
  filter: ListFilter | null;
  tab: PopupTab;
  /** The article in the reading view; `null` for the list. */
  article: number | null;
  /** The row that has the keyboard, so that a closed list opens where it was. */
  selected: number | null;
  /** Where the list is scrolled to; `null` for its beginning. */
  top: ListTop | null;
  /** The episode in the player. */
  episode?: number | null;
  /** The highlight whose note is open; absent or `null` for none. */
  note?: string | null;
  /** How "My highlights" is shown; absent until that was changed. */
  highlights?: HighlightsView;
  at: number;
}

/** How the list of all highlights is shown, and where it was left. */
export interface HighlightsView {
  order: HighlightOrder;
  filter: HighlightFilter;
  /** The id of the row that has the keyboard. */
  selected: string | null;
  /** The row at the top of the view, and how far below the edge of the view it begins. */
  top: { row: string; offset: number } | null;
}

/** The row at the top of a list's view. */
export interface ListTop {
  n: number;
  /** The row's place in time: should it be gone from the list, the one that follows takes its place. */
  sortAt: number;
  /** Pixels from the top of the view down to the row's; below 0 where the row begins above it. */
  offset: number;
}

/** Narrows a list to what has this author, category, kind, source among its links, or tag of the reader's. */
export interface ListFilter {
  by: 'author' | 'category' | 'kind' | 'source' | 'tag';
  value: string;
}

/** A list whose rows are articles. */
export type ArticleListName = 'unread' | 'all' | 'saved' | 'changed';

export type ListName = ArticleListName | 'highlights';

export type PopupTab = 'unread' | 'highlights' | 'saved';

/** One request as it went. */
export interface LogRow {
  id?: number;
  at: number;
  channel: Purpose;
  url: string;
  /** 0 where no answer came. */
  status: number;
  bytes: number;
  ms: number;
}

export interface MetaRow {
  key: string;
  value: string | number;
}

/** Long work, with its place in it: what a worker that dies leaves to the next one. */
export type JobRow =
  | GapJob
  | ArchiveJob
  | FullTextJob
  | PictureJob
  | RebuildJob
  | CheckJob
  | AudioJob
  | RetentionJob
  | BackupJob;

interface PagingJob {
  /** The key: a kind of work exists once for a channel. */
  kind: string;
  channel: ChannelId;
  /** When the next step is due; `never` for a job that waits for the reader. */
  dueAt: number;
  /** The page of the feed that is fetched next. */
  page: number;
  /** Failed steps in a row. */
  failures: number;
  failure: FeedFailure | null;
}

/** The newest page reached nothing known: older ones are fetched until one does. */
export interface GapJob extends PagingJob {
  type: 'gap';
  /** When it was noticed. */
  noticedAt: number;
  /** Pages fetched for it so far. */
  pages: number;
  /** Why it was given up; a gap may be left. */
  stuck: 'pages' | 'feedEnds' | null;
}

/** The reader asked for the archive. */
export interface ArchiveJob extends PagingJob {
  type: 'archive';
  state: 'running' | 'paused' | 'done';
  pages: number;
  articles: number;
  oldest: number | null;
}

/** Excerpts are completed from the site's pages, all alike, whether they are opened or not. */
export interface FullTextJob {
  type: 'fullText';
  kind: 'fullText';
  dueAt: number;
  failures: number;
}

/** Pictures are fetched ahead. Which ones are still to come is in their own rows. */
export interface PictureJob {
  type: 'pictures';
  kind: 'pictures';
  dueAt: number;
  /** Whether articles, marks or settings have changed since the rows were last brought in line with them. */
  look: boolean;
  /** Failed steps in a row, and the last of them. */
  failures: number;
  failure: FeedFailure | null;
}

/** Rows that an older derivation made are made again. */
export interface RebuildJob {
  type: 'rebuild';
  kind: 'rebuild';
  dueAt: number;
}

/** All rows are looked through for damage. */
export interface CheckJob {
  type: 'check';
  kind: 'check';
  dueAt: number;
  /** Number of the article that was looked at last. */
  after: number;
  damaged: number;
  mended: number;
}

/** The reader wants an episode's recording here. Each has a job of its own. */
export interface AudioJob {
  type: 'audio';
  kind: string;
  url: string;
  /** Of the article that it belongs to. */
  channel: ChannelId;
  dueAt: number;
  state: 'running' | 'paused';
  failures: number;
  failure: FeedFailure | null;
}

/** What the reader does not want kept any longer is removed, some of it at a time. */
export interface RetentionJob {
  type: 'retention';
  kind: 'retention';
  dueAt: number;
  /** Number of the article that was looked at last. */
  after: number;
  /** Articles and older versions removed so far. */
  articles: number;
  versions: number;
}

/** A backup is made on the rhythm that the reader chose. */
export interface BackupJob {
  type: 'backup';
  kind: 'backup';
  /** When it is looked at next, at least once a day; `never` while the browser's question stands in the way. */
  dueAt: number;
}

/** The hash of an article of which only the name is known: a text that comes is its first. */
export const noText = '';

/** A time that does not come. */
export const never = Number.MAX_SAFE_INTEGER;
