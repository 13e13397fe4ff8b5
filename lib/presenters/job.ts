import type { FeedFailure } from '../feed/failure.ts';
import { formatSentences } from '../i18n/format-text.ts';
import { formatClockTime } from '../i18n/format-time.ts';
import { t } from '../i18n/t.ts';
import type { ChannelId } from '../site/channel-id.ts';
import { isNoticeable } from './delay.ts';
import { feedFailureMessage } from './failure.ts';

/** The state of a long-running job. */
export type JobState =
  | GapState
  | BackfillState
  | PictureState
  | AudioState
  | {
      type:
        | 'fullText'
        | 'rederive'
        | 'retention'
        | 'highlightStates'
        | 'recheck'
        | 'watch'
        | 'rules'
        | 'notifications';
    };

interface PictureState {
  type: 'pictures';
  dueAt: number;
  failure: FeedFailure | null;
}

interface PagingState {
  channel: ChannelId;
  page: number;
  pages: number;
  dueAt: number;
  failure: FeedFailure | null;
}

interface GapState extends PagingState {
  type: 'gap';
  stuck: 'pages' | 'feedEnds' | null;
}

interface BackfillState extends PagingState {
  type: 'backfill';
  state: 'running' | 'paused' | 'done';
  articles: number;
}

interface AudioState {
  type: 'audio';
  url: string;
  state: 'running' | 'paused';
  dueAt: number;
  failure: FeedFailure | null;
}

/** What a job is doing or, after a failed step, why it failed and when it resumes. */
export function jobStatus(job: JobState, now: number): string {
  switch (job.type) {
    case 'gap':
      return withFailure(gapStatus(job), job, now);
    case 'backfill':
      return withFailure(backfillStatus(job), job, now);
    case 'pictures':
      if (job.failure?.kind === 'storageFull') return t('health_job_picturesStorageFull');
      return withFailure(t('health_job_pictures'), job, now);
    case 'audio':
      return audioStatus(job, now);
    default:
      return t(`health_job_${job.type}`);
  }
}

function gapStatus({ channel, page, pages, stuck }: GapState): string {
  const name = t(`channel_name_${channel}`);
  if (stuck === 'pages') return t('health_job_gapSkipped', { channel: name, count: pages });
  return stuck === 'feedEnds'
    ? t('health_job_gapBeyondFeed', { channel: name })
    : t('health_job_gap', { channel: name, page });
}

function backfillStatus({ channel, page, state, articles }: BackfillState): string {
  const name = t(`channel_name_${channel}`);
  const count = t('count_articles', { count: articles });
  if (state === 'done') return t('health_job_backfillDone', { channel: name, articles: count });
  return state === 'paused'
    ? t('health_job_backfillPaused', { channel: name, page, articles: count })
    : t('health_job_backfill', { channel: name, page, articles: count });
}

function audioStatus(audio: AudioState, now: number): string {
  const name = new URL(audio.url).pathname.split('/').at(-1) ?? audio.url;
  if (audio.state === 'running') return withFailure(t('health_job_download', { name }), audio, now);
  const isFull = audio.failure?.kind === 'storageFull';
  return isFull
    ? formatSentences(t('health_job_downloadPaused', { name }), t('player_download_storageFull'))
    : t('health_job_downloadPaused', { name });
}

/** Why the search index waits, and until when; `null` while it is being updated. Only a failed step has it wait. */
export const indexDelay = (dueAt: number, now: number): string | null =>
  isNoticeable(dueAt, now)
    ? formatSentences(
        t('health_job_searchIndexFailed'),
        t('failure_nextTry', { time: formatClockTime(dueAt, now) }),
      )
    : null;

type Delayed = Pick<PagingState, 'failure' | 'dueAt'>;

function withFailure(sentence: string, { failure, dueAt }: Delayed, now: number): string {
  return failure ? formatSentences(sentence, feedFailureMessage(failure, dueAt, now)) : sentence;
}
