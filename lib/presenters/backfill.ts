import type { FeedFailure } from '../feed/failure.ts';
import { formatShortDate } from '../i18n/format-time.ts';
import { t } from '../i18n/t.ts';
import { delayMessage } from './delay.ts';

/** The state of one channel's archive backfill. */
export interface BackfillProgress {
  state: 'running' | 'paused' | 'done';
  pages: number;
  articles: number;
  oldest: number | null;
  dueAt: number;
  failure: FeedFailure | null;
}

/** The state of the archive backfill over all channels. */
export interface BackfillStatus {
  state: BackfillProgress['state'];
  /** How far the backfill has progressed. */
  progress: string;
  /** Why the backfill is waiting, and until when; `null` if it is not. */
  delay: string | null;
}

/** Summarizes the backfill jobs; `null` if no backfill was requested. */
export function backfillStatus(
  jobs: readonly BackfillProgress[],
  now: number,
): BackfillStatus | null {
  if (jobs.length === 0) return null;
  const has = (state: BackfillProgress['state']) => jobs.some((job) => job.state === state);
  const state = has('running') ? 'running' : has('paused') ? 'paused' : 'done';
  const running = jobs.filter((job) => job.state === 'running');
  return { state, progress: progressLabel(jobs, state, now), delay: longestDelay(running, now) };
}

function progressLabel(
  jobs: readonly BackfillProgress[],
  state: BackfillProgress['state'],
  now: number,
): string {
  const articles = sum(jobs.map((job) => job.articles));
  if (state === 'done') return t('backfill_done', { count: articles });
  const pages = sum(jobs.map((job) => job.pages));
  if (pages === 0) return t('backfill_starting');
  const reached = jobs.flatMap(({ oldest }) => oldest ?? []);
  const progress = {
    articles: t('count_articles', { count: articles }),
    pages: t('backfill_pages', { count: pages }),
  };
  return reached.length === 0
    ? t('backfill_progress', progress)
    : t('backfill_progressTo', {
        ...progress,
        date: formatShortDate(Math.min(...reached), now),
      });
}

/** The delay of the channel that fails, or else of the one that has to wait longest. */
function longestDelay(running: readonly BackfillProgress[], now: number): string | null {
  const [latest] = running.toSorted((one, other) => other.dueAt - one.dueAt);
  const waiting = running.find(({ failure }) => failure !== null) ?? latest;
  return waiting ? delayMessage(waiting, now) : null;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
