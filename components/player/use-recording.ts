import { useEffect } from 'preact/hooks';
import { requestJobRun } from '../../lib/app/commands.ts';
import { recordingUrl } from '../../lib/article/audio/recording-url.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { type DownloadStatus, downloadStatus } from '../../lib/presenters/download.ts';
import { readDownloadJob } from '../../lib/store/articles/jobs.ts';
import { readRecording } from '../../lib/store/media/recordings.ts';
import type { AudioJob } from '../../lib/store/rows/jobs.ts';
import type { PlaybackPositionRow } from '../../lib/store/rows/reading.ts';
import { readPlaybackPosition } from '../../lib/store/user/playback-positions.ts';
import { latest, useExactLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';

export interface RecordingState {
  download: DownloadStatus;
  playback: PlaybackPositionRow | undefined;
}

/** An episode's playback progress and download state; `undefined` until loaded. */
export function useRecording({ id, enclosure }: Article): RecordingState | undefined {
  const now = useNow();
  const url = enclosure ? recordingUrl(enclosure) : '';
  const read = async () => ({
    recording: await readRecording(url),
    job: await readDownloadJob(url),
    playback: await readPlaybackPosition(id),
  });
  const found = latest(useExactLive(read, [id, url]));
  useJobRequests(found?.job);
  return (
    found && {
      download: downloadStatus(found.recording, found.job, now),
      playback: found.playback,
    }
  );
}

const requestEveryMs = 5_000;

/** Requests a job run every few seconds while a download is shown: the worker may be stopped, and its alarm late. */
function useJobRequests(job: AudioJob | undefined): void {
  const isWaiting = job?.state === 'running' && job.failure === null;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(requestJobRun, requestEveryMs);
    return () => clearInterval(timer);
  }, [isWaiting]);
}
