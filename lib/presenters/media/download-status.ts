import type { FeedFailure } from '../../feed/failure.ts';
import { words } from '../../i18n/en.ts';
import { formatBytes } from '../../i18n/format-amount.ts';
import { formatClockTime } from '../../i18n/format-time.ts';
import { feedFailureMessage } from '../feed/feed-failure.ts';

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
export interface DownloadStatus {
  state: 'none' | 'running' | 'paused' | 'stored' | 'refused';
  label: string;
  /** Why it does not go on just now. */
  delay: string | null;
  /** Share that is here; `null` where that is not known or of no account. */
  share: number | null;
}

/** More than the pace of requests and a clock that moves by the minute can explain. */
const noticeableMs = 120_000;

const none: DownloadStatus = { state: 'none', label: '', delay: null, share: null };

export function downloadStatus(
  recording: DownloadState | undefined,
  job: DownloadJob | undefined,
  now: number,
): DownloadStatus {
  const { download } = words.player;
  if (!recording) return none;
  const { state, bytes, download: progress } = recording;
  if (state === 'stored') return { ...none, state, label: download.done(formatBytes(bytes)) };
  if (state === 'refused' && progress.refusal !== null) {
    return { ...none, state, label: download.refusal[progress.refusal] };
  }
  const label = progressLabel(bytes, progress.size);
  const share = progress.size === null ? null : bytes / progress.size;
  if (!job || job.state === 'paused') {
    const isFull = job?.failure?.kind === 'storageFull';
    return {
      state: 'paused',
      label: download.paused(label),
      delay: isFull ? download.full : null,
      share,
    };
  }
  return { state: 'running', label, delay: delayMessage(job, now), share };
}

function progressLabel(bytes: number, size: number | null): string {
  const { download } = words.player;
  if (size === null) return bytes === 0 ? download.waiting : download.begun(formatBytes(bytes));
  return download.progress(formatBytes(bytes), formatBytes(size), Math.floor((bytes / size) * 100));
}

function delayMessage({ failure, dueAt }: DownloadJob, now: number): string | null {
  if (failure) return feedFailureMessage(failure, dueAt, now);
  return dueAt - now < noticeableMs ? null : words.record.goesOn(formatClockTime(dueAt, now));
}
