import Dexie from 'dexie';
import type { DownloadRefusal } from '../../article/audio/download-refusal.ts';
import { audioKind, jobOf } from '../articles/job-rows.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import type { DownloadState, MediaRow } from '../rows/media.ts';

/** A recording that is stored, wanted or given up. */
export interface Recording extends MediaRow {
  download: DownloadState;
}

/** How many recordings take up space, and how much. */
export interface RecordingTotals {
  count: number;
  bytes: number;
}

const isRecording = (row: MediaRow): row is Recording =>
  row.kind === 'audio' && row.download !== undefined;

type ReadMedia = Pick<ReadTables, 'media'>;

/** The recording at this address; `undefined` if it was never requested. */
export const readRecording = (url: string): Promise<Recording | undefined> =>
  read(['media'], (tx) => recordingAt(tx, url));

/** `readRecording` inside a transaction. */
export async function recordingAt(
  { media }: ReadMedia,
  url: string,
): Promise<Recording | undefined> {
  const row = await media.get(url);
  return row && isRecording(row) ? row : undefined;
}

/** The recordings with stored bytes, largest first. */
export async function storedRecordings({ media }: ReadMedia): Promise<Recording[]> {
  const rows = await media.filter(({ kind, bytes }) => kind === 'audio' && bytes > 0).toArray();
  return rows.filter(isRecording).sort((one, other) => other.bytes - one.bytes);
}

/** The number and size of the recordings with stored bytes. */
export const recordingTotals = (): Promise<RecordingTotals> => read(['media'], recordingTotalsIn);

/** `recordingTotals` inside a transaction. */
export async function recordingTotalsIn(tx: ReadMedia): Promise<RecordingTotals> {
  const rows = await storedRecordings(tx);
  return { count: rows.length, bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** A download of which nothing is known. */
export const newDownload: DownloadState = {
  size: null,
  validator: null,
  restarts: 0,
  refusal: null,
};

/** Stores the next part of a recording. Resolves to whether more is wanted; the user may have paused or removed it. */
export const putPart = (url: string, offset: number, blob: Blob): Promise<boolean> =>
  write(['media', 'recordingParts', 'jobs'], async (tx) => {
    const row = await recordingAt(tx, url);
    if (row?.state !== 'wanted' || row.bytes !== offset) return false;
    await tx.recordingParts.put({ url, offset, blob });
    await tx.media.put({ ...row, bytes: offset + blob.size });
    return (await jobOf(tx, 'audio', audioKind(url)))?.state === 'running';
  });

/** Stores what the server says about the file, before its bytes arrive. */
export const putDownloadState = (
  url: string,
  type: string,
  download: DownloadState,
): Promise<void> =>
  write(['media'], (tx) => updateWanted(tx, url, (row) => ({ ...row, type, download })));

/** Removes the stored parts, because the file has changed on the server. */
export const restartDownload = (url: string, restarts: number): Promise<void> =>
  write(['media', 'recordingParts'], async (tx) => {
    await storedParts(tx, url).delete();
    await updateWanted(tx, url, (row) => ({
      ...row,
      bytes: 0,
      download: { ...newDownload, restarts },
    }));
  });

/** Marks a recording as completely stored. */
export const finishRecording = (url: string): Promise<void> =>
  write(['media', 'jobs'], async (tx) => {
    await updateWanted(tx, url, (row) => ({
      ...row,
      state: 'stored',
      download: { ...row.download, size: row.bytes },
    }));
    await tx.jobs.delete(audioKind(url));
  });

/** Gives up a download: its bytes are removed, the reason stays. */
export const refuseRecording = (url: string, refusal: DownloadRefusal): Promise<void> =>
  write(['media', 'recordingParts', 'jobs'], (tx) => giveUpRecording(tx, url, refusal));

/** `refuseRecording` inside a transaction. */
async function giveUpRecording(
  tx: Pick<Tables, 'media' | 'recordingParts' | 'jobs'>,
  url: string,
  refusal: DownloadRefusal,
): Promise<void> {
  const row = await recordingAt(tx, url);
  await storedParts(tx, url).delete();
  await tx.jobs.delete(audioKind(url));
  if (!row) return;
  await tx.media.put({
    ...row,
    state: 'refused',
    bytes: 0,
    download: { ...newDownload, refusal },
  });
}

/**
 * Evicts the least recently used recording, one of a saved article only if there is no other. Resolves to how many were
 * evicted.
 */
export async function evictRecording(
  tx: Pick<Tables, 'media' | 'saved' | 'recordingParts' | 'jobs'>,
): Promise<number> {
  const recordings = await storedRecordings(tx);
  const saved = new Set(await tx.saved.toCollection().primaryKeys());
  const isSaved = ({ articleIds }: Recording) =>
    articleIds.some((articleId) => saved.has(articleId));
  const [last] = recordings.sort(
    (one, other) => Number(isSaved(one)) - Number(isSaved(other)) || one.usedAt - other.usedAt,
  );
  if (!last) return 0;
  await giveUpRecording(tx, last.url, 'evicted');
  return 1;
}

/** The stored parts of a recording, in order. */
export const storedParts = ({ recordingParts }: Pick<Tables, 'recordingParts'>, url: string) =>
  recordingParts.where('[url+offset]').between([url, Dexie.minKey], [url, Dexie.maxKey]);

async function updateWanted(
  tx: Pick<Tables, 'media'>,
  url: string,
  change: (row: Recording) => Recording,
): Promise<void> {
  const row = await recordingAt(tx, url);
  if (row?.state === 'wanted') await tx.media.put(change(row));
}
