import type { FeedFailure } from '../../feed/failure.ts';
import type { ChannelId } from '../../site/site.ts';
import { words } from '../../i18n/en.ts';
import { failureSentence } from '../feed/feed-failure.ts';

/** Long work, as far as it is told. */
export type JobState =
  | GapState
  | ArchiveState
  | PictureState
  | AudioState
  | { type: 'fullText' | 'rebuild' | 'check' | 'retention' };

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

interface ArchiveState extends PagingState {
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
export function jobSentence(job: JobState, now: number): string {
  switch (job.type) {
    case 'gap':
      return withFailure(gapWords(job), job, now);
    case 'archive':
      return withFailure(archiveWords(job), job, now);
    case 'pictures':
      if (job.failure?.kind === 'storageFull') return words.pictures.jobWithoutRoom;
      return withFailure(words.pictures.job, job, now);
    case 'audio':
      return audioSentence(job, now);
    default:
      return words.health.job[job.type];
  }
}

function gapWords({ channel, page, pages, stuck }: GapState): string {
  const name = words.options.channels[channel];
  if (stuck === 'pages') return words.health.job.gapTooLarge(name, pages);
  return stuck === 'feedEnds'
    ? words.health.job.gapBehindEnd(name)
    : words.health.job.gap(name, page);
}

function archiveWords({ channel, page, state, articles }: ArchiveState): string {
  const { job } = words.health;
  const name = words.options.channels[channel];
  const count = job.articles(articles);
  if (state === 'done') return job.archiveDone(name, count);
  return state === 'paused' ? job.archivePaused(name, page, count) : job.archive(name, page, count);
}

function audioSentence(audio: AudioState, now: number): string {
  const { job } = words.health;
  const name = new URL(audio.url).pathname.split('/').at(-1) ?? audio.url;
  if (audio.state === 'running') return withFailure(job.audio(name), audio, now);
  const isFull = audio.failure?.kind === 'storageFull';
  return isFull ? `${job.audioPaused(name)} ${words.player.download.full}` : job.audioPaused(name);
}

type Delayed = Pick<PagingState, 'failure' | 'dueAt'>;

function withFailure(sentence: string, { failure, dueAt }: Delayed, now: number): string {
  return failure ? `${sentence} ${failureSentence(failure, dueAt, now)}` : sentence;
}
