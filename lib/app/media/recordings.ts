import { recordingUrl } from '../../article/audio/recording-url.ts';
import type { Article } from '../../article/model/article.ts';
import { audioKind } from '../../store/articles/job-rows.ts';
import { pauseJob } from '../../store/articles/jobs.ts';
import {
  listRecordings,
  removeRecording,
  requestRecording,
} from '../../store/media/recording-library.ts';
import { requestJobRun } from '../commands.ts';

/** Starts or resumes the download of an article's recording. */
export async function downloadRecording({ id, channel, enclosure }: Article): Promise<void> {
  if (!enclosure) return;
  const url = recordingUrl(enclosure);
  const now = Date.now();
  await requestRecording(
    {
      type: 'audio',
      kind: audioKind(url),
      url,
      channel,
      dueAt: now,
      state: 'running',
      failures: 0,
      failure: null,
    },
    { articleId: id, type: enclosure.type, at: now },
  );
  requestJobRun();
}

/** Pauses a download; stored parts stay. */
export const pauseDownload = (url: string): Promise<void> => pauseJob(audioKind(url));

/** Deletes a recording, complete or partial. */
export const deleteRecording = (url: string): Promise<void> => removeRecording(url);

/** Deletes every recording. */
export async function deleteRecordings(): Promise<void> {
  for (const { url } of await listRecordings()) await removeRecording(url);
}
