import Dexie from 'dexie';
import { audioKind } from '../articles/jobs.ts';
import { db } from '../db/database.ts';
import type { AudioJob } from '../rows/jobs.ts';
import type { DownloadRefusal, DownloadState, MediaRow } from '../rows/media.ts';

/** A recording that is here or on its way. */
export interface Recording extends MediaRow {
  download: DownloadState;
}

/** The recordings that take up room, and how much. */
export interface RecordingTotals {
  count: number;
  bytes: number;
}

const isRecording = (row: MediaRow): row is Recording =>
  row.kind === 'audio' && row.download !== undefined;

/** What is known of the recording at this address; `undefined` where nobody wanted it. */
export async function readRecording(url: string): Promise<Recording | undefined> {
  const row = await db.media.get(url);
  return row && isRecording(row) ? row : undefined;
}

/** Every recording of which something is here, the largest first. */
export async function listRecordings(): Promise<Recording[]> {
  const rows = await db.media.filter(({ kind, bytes }) => kind === 'audio' && bytes > 0).toArray();
  return rows.filter(isRecording).sort((one, other) => other.bytes - one.bytes);
}

/** How many recordings are here, in part or whole, and what they take up. */
export async function recordingTotals(): Promise<RecordingTotals> {
  const rows = await listRecordings();
  return { count: rows.length, bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** The reader wants a recording, or wants its download to go on: what is here of it stays. */
export function requestRecording(
  job: AudioJob,
  { articleId, type, at }: { articleId: number; type: string; at: number },
): Promise<void> {
  return db.transaction('rw', db.media, db.jobs, async () => {
    const row = await readRecording(job.url);
    if (row?.state === 'stored') return;
    await db.media.put({
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
    await db.jobs.put(job);
  });
}

const newDownload: DownloadState = { size: null, validator: null, restarts: 0, refusal: null };

/** Stores the next bytes of a recording. Resolves to whether more are wanted; the reader may have stopped it meanwhile. */
export function putPart(url: string, offset: number, blob: Blob): Promise<boolean> {
  return db.transaction('rw', db.media, db.recordingParts, db.jobs, async () => {
    const row = await readRecording(url);
    if (row?.state !== 'wanted' || row.bytes !== offset) return false;
    await db.recordingParts.put({ url, offset, blob });
    await db.media.put({ ...row, bytes: offset + blob.size });
    const job = await db.jobs.get(audioKind(url));
    return job?.type === 'audio' && job.state === 'running';
  });
}

/** What the server says about the file, before its bytes are stored. */
export function putDownloadState(
  url: string,
  type: string,
  download: DownloadState,
): Promise<void> {
  return updateWanted(url, (row) => ({ ...row, type, download }));
}

/** Takes away the bytes that are here: they belong to a file that is no more. */
export function restartDownload(url: string, restarts: number): Promise<void> {
  return db.transaction('rw', db.media, db.recordingParts, async () => {
    await partsOf(url).delete();
    await updateWanted(url, (row) => ({
      ...row,
      bytes: 0,
      download: { ...newDownload, restarts },
    }));
  });
}

/** All of a recording is here. */
export function finishRecording(url: string): Promise<void> {
  return db.transaction('rw', db.media, db.jobs, async () => {
    await updateWanted(url, (row) => ({
      ...row,
      state: 'stored',
      download: { ...row.download, size: row.bytes },
    }));
    await db.jobs.delete(audioKind(url));
  });
}

/** A recording cannot be had, or not kept: its bytes go, and the reason stays to be told. */
export function refuseRecording(url: string, refusal: DownloadRefusal): Promise<void> {
  return db.transaction('rw', db.media, db.recordingParts, db.jobs, async () => {
    const row = await readRecording(url);
    await partsOf(url).delete();
    await db.jobs.delete(audioKind(url));
    if (!row) return;
    await db.media.put({
      ...row,
      state: 'refused',
      bytes: 0,
      download: { ...newDownload, refusal },
    });
  });
}

/** The reader does not want it here any more. */
export function removeRecording(url: string): Promise<void> {
  return db.transaction('rw', db.media, db.recordingParts, db.jobs, async () => {
    await partsOf(url).delete();
    await db.media.delete(url);
    await db.jobs.delete(audioKind(url));
  });
}

/** A recording that is whole, as one file; `null` where it is not. */
export function readRecordingFile(url: string, at: number): Promise<Blob | null> {
  return db.transaction('rw', db.media, db.recordingParts, async () => {
    const row = await readRecording(url);
    if (row?.state !== 'stored') return null;
    const parts = await partsOf(url).toArray();
    const sound = new Blob(
      parts.map(({ blob }) => blob),
      { type: row.type },
    );
    if (sound.size !== row.bytes) return null;
    await db.media.put({ ...row, usedAt: at });
    return sound;
  });
}

/**
 * Frees the recording that was used longest ago, of saved articles only when there is no other. Resolves to how many
 * went, which is one at most.
 */
export async function evictRecording(): Promise<number> {
  const recordings = await listRecordings();
  const saved = new Set(await db.saved.toCollection().primaryKeys());
  const isSaved = ({ articleIds }: Recording) =>
    articleIds.some((articleId) => saved.has(articleId));
  const [last] = recordings.sort(
    (one, other) => Number(isSaved(one)) - Number(isSaved(other)) || one.usedAt - other.usedAt,
  );
  if (!last) return 0;
  await refuseRecording(last.url, 'room');
  return 1;
}

const partsOf = (url: string) =>
  db.recordingParts.where('[url+offset]').between([url, Dexie.minKey], [url, Dexie.maxKey]);

async function updateWanted(url: string, change: (row: Recording) => Recording): Promise<void> {
  await db.transaction('rw', db.media, async () => {
    const row = await readRecording(url);
    if (row?.state === 'wanted') await db.media.put(change(row));
  });
}
