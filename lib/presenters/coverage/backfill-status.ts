import type { FeedFailure } from '../../feed/failure.ts';
import { words } from '../../i18n/en.ts';
import { formatClockTime, formatShortDate } from '../../i18n/format-time.ts';
import { feedFailureMessage } from '../feed/feed-failure.ts';

/** The reading of one channel's archive, as far as it is told. */
export interface BackfillState {
  state: 'running' | 'paused' | 'done';
  pages: number;
  articles: number;
  oldest: number | null;
  dueAt: number;
  failure: FeedFailure | null;
}

/** The reading of the archive, all channels as one. */
export interface BackfillStatus {
  state: BackfillState['state'];
  /** How far it got. */
  progress: string;
  /** Why it does not go on just now, and when it does; `null` while all is well. */
  delay: string | null;
}

/** More than the pace of requests and a clock that moves by the minute can explain. */
const noticeableMs = 120_000;

/** `null` where nobody asked for the archive. */
export function backfillStatus(jobs: readonly BackfillState[], now: number): BackfillStatus | null {
  if (jobs.length === 0) return null;
  const has = (state: BackfillState['state']) => jobs.some((job) => job.state === state);
  const state = has('running') ? 'running' : has('paused') ? 'paused' : 'done';
  const running = jobs.filter((job) => job.state === 'running');
  return { state, progress: progressLabel(jobs, state, now), delay: delayMessage(running, now) };
}

function progressLabel(
  jobs: readonly BackfillState[],
  state: BackfillState['state'],
  now: number,
): string {
  const { record } = words;
  const articles = sum(jobs.map((job) => job.articles));
  if (state === 'done') return record.fetched(articles);
  const pages = sum(jobs.map((job) => job.pages));
  if (pages === 0) return record.beginning;
  const reached = jobs.flatMap(({ oldest }) => oldest ?? []);
  const progress = record.progress(pages, articles);
  return reached.length === 0
    ? progress
    : `${progress}, ${record.backTo(formatShortDate(Math.min(...reached), now))}`;
}

/** The channel that has to wait longest says why. */
function delayMessage(running: readonly BackfillState[], now: number): string | null {
  const [latest] = running.toSorted((one, other) => other.dueAt - one.dueAt);
  const failing = running.find(({ failure }) => failure !== null);
  if (failing?.failure) return feedFailureMessage(failing.failure, failing.dueAt, now);
  if (!latest || latest.dueAt - now < noticeableMs) return null;
  return words.record.goesOn(formatClockTime(latest.dueAt, now));
}

const sum = (articleIds: readonly number[]): number =>
  articleIds.reduce((all, each) => all + each, 0);
