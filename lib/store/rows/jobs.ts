import type { FeedFailure } from '../../feed/failure.ts';
import type { ChannelId } from '../../site/channel-id.ts';

/** Background work with its progress, so that the next worker can resume what a stopped one has left. */
export type JobRow =
  | GapJob
  | BackfillJob
  | FullTextJob
  | PictureJob
  | RederiveJob
  | AudioJob
  | RetentionJob
  | BackupJob
  | HighlightStatesJob
  | RecheckJob
  | SearchIndexJob
  | WatchJob
  | RulesJob
  | NotificationJob
  | BriefingJob;

interface PagingJob {
  /** The key, so that each kind of work exists once per channel. */
  kind: string;
  channel: ChannelId;
  /** When the next step is due; `never` for a job that waits for the user. */
  dueAt: number;
  /** The page of the feed that is fetched next. */
  page: number;
  /** Failed steps in a row. */
  failures: number;
  failure: FeedFailure | null;
}

/** Fetches older pages until one has a known article, because the newest page had none. */
export interface GapJob extends PagingJob {
  type: 'gap';
  noticedAt: number;
  /** Pages fetched for it so far. */
  pages: number;
  /** Why it gave up with a gap possibly left; `null` while it goes on. */
  stuck: 'pages' | 'feedEnds' | null;
}

/** Loads older articles, as the user has asked. */
export interface BackfillJob extends PagingJob {
  type: 'backfill';
  state: 'running' | 'paused' | 'done';
  pages: number;
  articles: number;
  oldest: number | null;
}

/** Requests pages or pictures in turn. Those that failed wait on their own: see lib/feed/schedule.ts. */
interface QueueJob {
  /** When the next page or picture has its turn. */
  dueAt: number;
  /** How many different pages or pictures have failed since one succeeded. */
  failures: number;
  /** Until when the job requests nothing, not even new ones, because the site may be failing. */
  restUntil: number;
}

/** Completes excerpts from the site's pages: all alike, whether they are opened or not. */
export interface FullTextJob extends QueueJob {
  type: 'fullText';
  kind: 'fullText';
}

/** Downloads pictures. Their rows say which ones are still wanted. */
export interface PictureJob extends QueueJob {
  type: 'pictures';
  kind: 'pictures';
  /** Whether articles, saved articles or settings have changed since the rows were last planned. */
  needsCheck: boolean;
  /** Why it waits. */
  failure: FeedFailure | null;
}

/** Rederives articles that an older version of the parser derived, and recovers rows that their guard refuses. */
export interface RederiveJob {
  type: 'rederive';
  kind: 'rederive';
  dueAt: number;
  /** The tables in which a guard has refused a row since damaged rows were last recovered. */
  damaged?: string[];
}

/** Downloads one recording. */
export interface AudioJob {
  type: 'audio';
  kind: string;
  url: string;
  /** The channel of its article. */
  channel: ChannelId;
  dueAt: number;
  state: 'running' | 'paused';
  failures: number;
  failure: FeedFailure | null;
}

/** Removes what the retention rule does not keep, some articles per step. */
export interface RetentionJob {
  type: 'retention';
  kind: 'retention';
  dueAt: number;
  /** Id of the article that was checked last. */
  afterId: number;
  /** Articles and older versions removed so far. */
  articles: number;
  versions: number;
}

/** Makes automatic backups. */
export interface BackupJob {
  type: 'backup';
  kind: 'backup';
  /** When to check next whether one is due, at least once a day; `never` while a permission is missing. */
  dueAt: number;
}

/** Finds the highlights of edited articles in the current version. */
export interface HighlightStatesJob {
  type: 'highlightStates';
  kind: 'highlightStates';
  dueAt: number;
  /** The articles that are left. */
  articleIds: number[];
}

/** Rechecks older pages of a feed for edits. */
export interface RecheckJob {
  type: 'recheck';
  kind: 'recheck';
  channel: ChannelId;
  dueAt: number;
  /** The pages of this day that are left, in order. */
  left: number[];
}

/** Brings the search index up to date. */
export interface SearchIndexJob {
  type: 'searchIndex';
  kind: 'searchIndex';
  dueAt: number;
}

/** Looks for what is followed in all stored articles, newest first. */
export interface WatchJob {
  type: 'watch';
  kind: 'watch';
  dueAt: number;
  /** Articles with a smaller id are left; `null` before the first step. */
  beforeId: number | null;
}

/** Mutes and unmutes stored articles by the current rules, newest first. */
export interface RulesJob {
  type: 'rules';
  kind: 'rules';
  dueAt: number;
  /** Articles with a smaller id are left; `null` before the first step. */
  beforeId: number | null;
}

/** Announces what a quiet time has held, at its end, and what has waited long enough for a text. */
export interface NotificationJob {
  type: 'notifications';
  kind: 'notifications';
  dueAt: number;
}

/** Makes the daily briefing and announces it. */
export interface BriefingJob {
  type: 'briefing';
  kind: 'briefing';
  dueAt: number;
  /** The last day whose briefing is done, whether it had news or not. */
  doneDay: string | null;
  /** The day of the briefing that is still to be announced. */
  unannounced: string | null;
}

/** A job that sends requests to the site; the others work on what is stored. */
export type SiteJob = GapJob | BackfillJob | FullTextJob | PictureJob | AudioJob | RecheckJob;

const siteTypes: Record<SiteJob['type'], true> = {
  gap: true,
  backfill: true,
  fullText: true,
  pictures: true,
  audio: true,
  recheck: true,
};

export const isSiteJob = (job: JobRow): job is SiteJob => Object.hasOwn(siteTypes, job.type);

/** A job that requests older pages of a feed. */
export type FeedPageJob = GapJob | BackfillJob | RecheckJob;

export const isFeedPageJob = (job: JobRow): job is FeedPageJob =>
  job.type === 'gap' || job.type === 'backfill' || job.type === 'recheck';

/** The due time of a job that waits for the user. */
export const never = Number.MAX_SAFE_INTEGER;
