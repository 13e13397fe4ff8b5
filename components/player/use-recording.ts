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
import { latest, useLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';

export interface RecordingState {
  notice: DownloadStatus;
  playback: PlaybackPositionRow | undefined;
}

/** An episode's playback progress and download state; `undefined` until read. */
export function useRecording({ id, enclosure }: Article): RecordingState | undefined {
  const now = useNow();
  const url = enclosure ? recordingUrl(enclosure) : '';
  const row = latest(
    useLive(
      async () => ({
        recording: await readRecording(url),
        job: await readDownloadJob(url),
        heard: await readPlaybackPosition(id),
      }),
      [id, url],
    ),
  );
  useWatching(row?.job);
  return row && { notice: downloadStatus(row.recording, row.job, now), playback: row.heard };
}

const patienceMs = 5_000;

/** Requests a job run at intervals while a download is shown, because the worker may be stopped and its alarm late. */
function useWatching(job: AudioJob | undefined): void {
  const waits = job?.state === 'running' && job.failure === null;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void requestJobRun(), patienceMs);
    return () => clearInterval(timer);
  }, [waits]);
}
