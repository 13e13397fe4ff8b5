import type { FeedFailure } from '../../feed/failure.ts';
import type { ChannelId } from '../../site/channels.ts';

/** Long work, with its place in it: what a worker that dies leaves to the next one. */
export type JobRow =
  | GapJob
  | BackfillJob
  | FullTextJob
  | PictureJob
  | RederiveJob
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
export interface BackfillJob extends PagingJob {
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
  needsCheck: boolean;
  /** Failed steps in a row, and the last of them. */
  failures: number;
  failure: FeedFailure | null;
}

/** Rows that an older derivation made are made again. */
export interface RederiveJob {
  type: 'rebuild';
  kind: 'rebuild';
  dueAt: number;
  /** Whether a guard refused a row since damaged rows were last recovered. */
  hasDamage?: boolean;
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
  afterId: number;
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

/** A time that does not come. */
export const never = Number.MAX_SAFE_INTEGER;
