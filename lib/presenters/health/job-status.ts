import type { FeedFailure } from '../../feed/failure.ts';
import { words } from '../../i18n/en.ts';
import type { ChannelId } from '../../site/channels.ts';
import { feedFailureMessage } from '../feed/feed-failure.ts';

/** Long work, as far as it is told. */
export type JobState =
  | GapState
  | BackfillState
  | PictureState
  | AudioState
  | { type: 'fullText' | 'rebuild' | 'retention' };

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
  type: 'archive';
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

/** What a job is at; where its last step failed, why and when it goes on. */
export function jobStatus(job: JobState, now: number): string {
  switch (job.type) {
    case 'gap':
      return withFailure(gapStatus(job), job, now);
    case 'archive':
      return withFailure(backfillStatus(job), job, now);
    case 'pictures':
      if (job.failure?.kind === 'storageFull') return words.pictures.jobWithoutRoom;
      return withFailure(words.pictures.job, job, now);
    case 'audio':
      return audioStatus(job, now);
    default:
      return words.health.job[job.type];
  }
}

function gapStatus({ channel, page, pages, stuck }: GapState): string {
  const name = words.options.channels[channel];
  if (stuck === 'pages') return words.health.job.gapTooLarge(name, pages);
  return stuck === 'feedEnds'
    ? words.health.job.gapBehindEnd(name)
    : words.health.job.gap(name, page);
}

function backfillStatus({ channel, page, state, articles }: BackfillState): string {
  const { job } = words.health;
  const name = words.options.channels[channel];
  const count = job.articles(articles);
  if (state === 'done') return job.archiveDone(name, count);
  return state === 'paused' ? job.archivePaused(name, page, count) : job.archive(name, page, count);
}

function audioStatus(audio: AudioState, now: number): string {
  const { job } = words.health;
  const name = new URL(audio.url).pathname.split('/').at(-1) ?? audio.url;
  if (audio.state === 'running') return withFailure(job.audio(name), audio, now);
  const isFull = audio.failure?.kind === 'storageFull';
  return isFull ? `${job.audioPaused(name)} ${words.player.download.full}` : job.audioPaused(name);
}

type Delayed = Pick<PagingState, 'failure' | 'dueAt'>;

function withFailure(sentence: string, { failure, dueAt }: Delayed, now: number): string {
  return failure ? `${sentence} ${feedFailureMessage(failure, dueAt, now)}` : sentence;
}
