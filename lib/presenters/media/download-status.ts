import type { FeedFailure } from '../../feed/failure.ts';
import { words } from '../../i18n/en.ts';
import { clockTime } from '../../i18n/format-time.ts';
import { sizeWords } from '../../i18n/format-amount.ts';
import { failureSentence } from '../feed/feed-failure.ts';

/** What is stored about a recording, as far as it is told. */
export interface DownloadState {
  state: 'wanted' | 'stored' | 'refused';
  bytes: number;
  download: { size: number | null; refusal: keyof typeof words.player.download.refusal | null };
}

/** Its job, while there is one. */
export interface DownloadJob {
  state: 'running' | 'paused';
  dueAt: number;
  failure: FeedFailure | null;
}

/** How a download stands, and what can be done about it. */
export interface DownloadNotice {
  state: 'none' | 'running' | 'paused' | 'stored' | 'refused';
  says: string;
  /** Why it does not go on just now. */
  delay: string | null;
  /** Share that is here; `null` where that is not known or of no account. */
  share: number | null;
}

/** More than the pace of requests and a clock that moves by the minute can explain. */
const noticeableMs = 120_000;

const none: DownloadNotice = { state: 'none', says: '', delay: null, share: null };

export function downloadNotice(
  recording: DownloadState | undefined,
  job: DownloadJob | undefined,
  now: number,
): DownloadNotice {
  const { download } = words.player;
  if (!recording) return none;
  const { state, bytes, download: progress } = recording;
  if (state === 'stored') return { ...none, state, says: download.done(sizeWords(bytes)) };
  if (state === 'refused' && progress.refusal !== null) {
    return { ...none, state, says: download.refusal[progress.refusal] };
  }
  const says = progressWords(bytes, progress.size);
  const share = progress.size === null ? null : bytes / progress.size;
  if (!job || job.state === 'paused') {
    const isFull = job?.failure?.kind === 'storageFull';
    return {
      state: 'paused',
      says: download.paused(says),
      delay: isFull ? download.full : null,
      share,
    };
  }
  return { state: 'running', says, delay: delayWords(job, now), share };
}

function progressWords(bytes: number, size: number | null): string {
  const { download } = words.player;
  if (size === null) return bytes === 0 ? download.waiting : download.begun(sizeWords(bytes));
  return download.progress(sizeWords(bytes), sizeWords(size), Math.floor((bytes / size) * 100));
}

function delayWords({ failure, dueAt }: DownloadJob, now: number): string | null {
  if (failure) return failureSentence(failure, dueAt, now);
  return dueAt - now < noticeableMs ? null : words.record.goesOn(clockTime(dueAt, now));
}
