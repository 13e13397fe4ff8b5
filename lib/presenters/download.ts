import type { DownloadRefusal } from '../article/audio/download-refusal.ts';
import type { FeedFailure } from '../feed/failure.ts';
import { formatBytes } from '../i18n/format-amount.ts';
import { t } from '../i18n/t.ts';
import { delayMessage } from './delay.ts';

/** The stored state of a recording's download. */
export interface StoredDownload {
  state: 'wanted' | 'stored' | 'refused';
  bytes: number;
  download: { size: number | null; refusal: DownloadRefusal | null };
}

/** The download job, if one exists. */
export interface DownloadJob {
  state: 'running' | 'paused';
  dueAt: number;
  failure: FeedFailure | null;
}

/** The state of a download and the actions it allows. */
export interface DownloadStatus {
  state: 'none' | 'running' | 'paused' | 'stored' | 'refused';
  label: string;
  /** Why the download is waiting. */
  delay: string | null;
  /** Downloaded share, from 0 to 1; `null` if unknown or irrelevant. */
  share: number | null;
}

const none: DownloadStatus = { state: 'none', label: '', delay: null, share: null };

/** Derives the status of a download from the stored recording and its job. */
export function downloadStatus(
  recording: StoredDownload | undefined,
  job: DownloadJob | undefined,
  now: number,
): DownloadStatus {
  if (!recording) return none;
  const { state, bytes, download: progress } = recording;
  if (state === 'stored')
    return { ...none, state, label: t('player_download_done', { size: formatBytes(bytes) }) };
  if (state === 'refused' && progress.refusal !== null) {
    return { ...none, state, label: t(`player_download_failure_${progress.refusal}`) };
  }
  const label = progressLabel(bytes, progress.size);
  const share = progress.size === null ? null : bytes / progress.size;
  if (!job || job.state === 'paused') {
    const isFull = job?.failure?.kind === 'storageFull';
    return {
      state: 'paused',
      label: t('player_download_paused', { progress: label }),
      delay: isFull ? t('player_download_storageFull') : null,
      share,
    };
  }
  return { state: 'running', label, delay: delayMessage(job, now), share };
}

function progressLabel(bytes: number, size: number | null): string {
  if (size === null)
    return bytes === 0
      ? t('player_download_starting')
      : t('player_download_downloadedSize', { size: formatBytes(bytes) });
  return t('player_download_progress', {
    here: formatBytes(bytes),
    size: formatBytes(size),
    percent: Math.floor((bytes / size) * 100),
  });
}
