import { audioKind } from '../articles/job-rows.ts';
import { read, write } from '../db/database.ts';
import type { AudioJob } from '../rows/jobs.ts';
import {
  newDownload,
  type Recording,
  recordingAt,
  storedParts,
  storedRecordings,
} from './recordings.ts';

/** Every recording with stored bytes, largest first. */
export const listRecordings = (): Promise<Recording[]> => read(['media'], storedRecordings);

/** Starts or resumes the download of a recording; stored bytes stay. */
export const requestRecording = (
  job: AudioJob,
  { articleId, type, at }: { articleId: number; type: string; at: number },
): Promise<void> =>
  write(['media', 'jobs'], async (tx) => {
    const row = await recordingAt(tx, job.url);
    if (row?.state === 'stored') return;
    await tx.media.put({
      url: job.url,
      kind: 'audio',
      articleIds: [...new Set([...(row?.articleIds ?? []), articleId])],
      type: row?.type ?? type,
      bytes: row?.bytes ?? 0,
      failures: 0,
      state: 'wanted',
      usedAt: at,
      download: { ...(row?.download ?? newDownload), restarts: 0, refusal: null },
    });
    await tx.jobs.put(job);
  });

/** Removes a recording and cancels its download. */
export const removeRecording = (url: string): Promise<void> =>
  write(['media', 'recordingParts', 'jobs'], async (tx) => {
    await storedParts(tx, url).delete();
    await tx.media.delete(url);
    await tx.jobs.delete(audioKind(url));
  });

/** A stored recording as one file; `null` if it is not complete. */
export const readRecordingFile = (url: string, at: number): Promise<Blob | null> =>
  write(['media', 'recordingParts'], async (tx) => {
    const row = await recordingAt(tx, url);
    if (row?.state !== 'stored') return null;
    const parts = await storedParts(tx, url).toArray();
    const file = new Blob(
      parts.map(({ blob }) => blob),
      { type: row.type },
    );
    if (file.size !== row.bytes) return null;
    await tx.media.put({ ...row, usedAt: at });
    return file;
  });
