import type { PictureRefusal } from '../../article/pictures/picture-refusal.ts';
import {
  nextPicture,
  type PictureArticle,
  picturesOverBudget,
  planPictures,
} from '../../article/pictures/picture-retention.ts';
import type { PictureChoice } from '../../settings.ts';
import { pictureBounds } from '../../site/bounds.ts';
import { day } from '../../time.ts';
import { addRequests } from '../articles/channels.ts';
import { pictureJobOf, putNextStep, queuePictureCheckNow } from '../articles/job-rows.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import type { RequestRow } from '../rows/channels.ts';
import type { PictureJob } from '../rows/jobs.ts';
import type { MediaRow } from '../rows/media.ts';

/**
 * Plans pictures for the articles and the setting as they are now: wanted ones get a row, unneeded ones are removed with
 * their bytes. The job is removed where nothing is left to download.
 */
export const syncPictures = (choice: PictureChoice, now: number): Promise<void> =>
  write(['articles', 'unread', 'saved', 'media', 'pictureBlobs', 'jobs'], async (tx) => {
    const known = await pictureRows(tx);
    const plan = planPictures(await articlesWithPictures(tx, now), known, choice, now);
    const rows = new Map(known.map((row) => [row.url, row]));
    const changed = plan.toUpdate.flatMap(({ url, articleIds }) => {
      const row = rows.get(url);
      return row ? [{ ...row, articleIds }] : [];
    });
    await tx.media.bulkPut([...plan.toFetch.map((want) => newPictureRow(want, now)), ...changed]);
    await tx.media.bulkDelete(plan.toRemove);
    await tx.pictureBlobs.bulkDelete(plan.toRemove);
    const job = await pictureJobOf(tx);
    if ((await wantedRows(tx)).length === 0) await tx.jobs.delete('pictures');
    else if (job) await tx.jobs.put({ ...job, needsCheck: false });
  });

/** How many stored pictures a choice would remove now, and their bytes. */
export const previewPictureRemoval = (
  choice: PictureChoice,
  now: number,
): Promise<{ count: number; bytes: number }> =>
  read(['articles', 'unread', 'saved', 'media'], async (tx) => {
    const known = await pictureRows(tx);
    const plan = planPictures(await articlesWithPictures(tx, now), known, choice, now);
    const removed = new Set(plan.toRemove);
    const stored = known.filter(({ url, state }) => state === 'stored' && removed.has(url));
    return { count: stored.length, bytes: stored.reduce((sum, { bytes }) => sum + bytes, 0) };
  });

const newPictureRow = (want: { url: string; articleIds: number[] }, now: number): MediaRow => ({
  ...want,
  kind: 'picture',
  state: 'wanted',
  type: '',
  bytes: 0,
  failures: 0,
  usedAt: now,
});

const isPicture = ({ kind }: MediaRow): boolean => kind === 'picture';

type ReadMedia = Pick<ReadTables, 'media'>;

const pictureRows = async ({ media }: ReadMedia): Promise<MediaRow[]> =>
  (await media.toArray()).filter(isPicture);

const wantedRows = async ({ media }: ReadMedia): Promise<MediaRow[]> =>
  (await media.where('state').equals('wanted').toArray()).filter(isPicture);

/** The articles that decide which pictures are wanted: recent and saved ones, and those that show stored pictures. */
async function articlesWithPictures(
  tx: Pick<ReadTables, 'articles' | 'saved' | 'media' | 'unread'>,
  now: number,
): Promise<PictureArticle[]> {
  const [recent, saved, shown, unread] = await Promise.all([
    tx.articles
      .where('arrivedAt')
      .above(now - pictureBounds.retentionMs)
      .primaryKeys(),
    tx.saved.toArray(),
    tx.media.orderBy('articleIds').uniqueKeys(),
    tx.unread.toCollection().primaryKeys(),
  ]);
  const savedRows = new Map(saved.map((row) => [row.articleId, row]));
  const isUnread = new Set(unread);
  const articles = await tx.articles.bulkGet([
    ...new Set([...recent, ...savedRows.keys(), ...shown.map(Number)]),
  ]);
  return articles
    .filter((article) => article !== undefined)
    .map(({ id, pictures, arrivedAt, fromBackfill }) => ({
      articleId: id,
      // Pictures of the saved version stay, whatever a later one shows.
      pictures: [...new Set([...pictures, ...(savedRows.get(id)?.pictures ?? [])])],
      arrivedAt,
      fromBackfill: fromBackfill === 1,
      unread: isUnread.has(id),
      saved: savedRows.has(id),
    }))
    .filter(({ pictures }) => pictures.length > 0);
}

/** The picture to download next; `undefined` where none is wanted. */
export const nextWantedPicture = (): Promise<MediaRow | undefined> =>
  read(['media'], async (tx) => nextPicture(await wantedRows(tx)));

/** Whether a picture is wanted that has not failed yet. */
export const hasUntriedPicture = (): Promise<boolean> =>
  read(['media'], async (tx) => (await wantedRows(tx)).some(({ failures }) => failures === 0));

/** The outcome of requesting a picture. */
export type PictureOutcome =
  | { kind: 'stored'; blob: Blob; width: number; height: number }
  | { kind: 'refused'; refusal: PictureRefusal }
  /** Worth another attempt, up to a number of failures. */
  | { kind: 'failed' }
  /** The site asked not to be requested, which does not count as a failure. */
  | { kind: 'waits' };

/** Stores the outcome of a step with its requests and enforces the budget. A picture no longer wanted is not stored. */
export const savePictureOutcome = (
  url: string,
  outcome: PictureOutcome,
  log: readonly RequestRow[],
  now: number,
): Promise<void> =>
  write(['media', 'pictureBlobs', 'saved', 'requests'], async (tx) => {
    await addRequests(tx, log);
    const row = await tx.media.get(url);
    if (row?.kind !== 'picture') return;
    await tx.media.put(afterOutcome(row, outcome, now));
    if (outcome.kind !== 'stored') return;
    await tx.pictureBlobs.put({ url, blob: outcome.blob });
    await enforceBudget(tx);
  });

function afterOutcome(row: MediaRow, outcome: PictureOutcome, now: number): MediaRow {
  switch (outcome.kind) {
    case 'stored': {
      const { refusal: _refusal, ...rest } = row;
      const { blob, width, height } = outcome;
      const { size: bytes, type } = blob;
      return { ...rest, state: 'stored', failures: 0, usedAt: now, bytes, type, width, height };
    }
    case 'refused':
      return { ...row, state: 'refused', refusal: outcome.refusal };
    case 'failed': {
      const failures = row.failures + 1;
      if (failures < pictureBounds.maxFailures) return { ...row, failures };
      return { ...row, failures, state: 'refused', refusal: 'failed' };
    }
    case 'waits':
      return row;
  }
}

async function enforceBudget(tx: Pick<Tables, 'media' | 'saved' | 'pictureBlobs'>): Promise<void> {
  const rows = await pictureRows(tx);
  const evicted = new Set(
    picturesOverBudget(rows, new Set(await tx.saved.toCollection().primaryKeys())),
  );
  await evictPictures(
    tx,
    rows.filter(({ url }) => evicted.has(url)),
  );
}

/** Evicts stored pictures. Their rows stay, so that they are not downloaded again. */
export async function evictPictures(
  tx: Pick<Tables, 'media' | 'pictureBlobs'>,
  rows: readonly MediaRow[],
): Promise<void> {
  await tx.media.bulkPut(
    rows.map((row) => ({ ...row, state: 'refused', refusal: 'evicted', bytes: 0 })),
  );
  await tx.pictureBlobs.bulkDelete(rows.map(({ url }) => url));
}

/** Counts an attempt before the file is decoded, so that one that crashes the worker is not tried forever. */
export const countAttempt = (url: string): Promise<void> =>
  write(['media'], async ({ media }) => {
    await media
      .where('url')
      .equals(url)
      .modify((row) => {
        row.failures += 1;
      });
  });

/** Ends a step of the job, or the job where nothing is left to download. */
export const putPictureStep = (job: PictureJob): Promise<void> =>
  write(['jobs', 'media'], async (tx) => {
    const needsCheck = (await pictureJobOf(tx))?.needsCheck;
    if (!needsCheck && (await wantedRows(tx)).length === 0) await tx.jobs.delete('pictures');
    else await putNextStep(tx, job);
  });

/** Requests a picture again that was given up. */
export const retryPicture = (url: string, now: number): Promise<void> =>
  write(['media', 'jobs'], async (tx) => {
    const row = await tx.media.get(url);
    if (row?.state !== 'refused') return;
    const { refusal: _refusal, ...rest } = row;
    await tx.media.put({ ...rest, state: 'wanted', failures: 0 });
    await queuePictureCheckNow(tx, now);
  });

/** The row of a picture; `undefined` where there is none. */
export const readPicture = (url: string): Promise<MediaRow | undefined> =>
  read(['media'], async ({ media }) => {
    const row = await media.get(url);
    return row?.kind === 'picture' ? row : undefined;
  });

/** The bytes of a picture. */
export const readPictureBlob = (url: string): Promise<Blob | undefined> =>
  read(['pictureBlobs'], async ({ pictureBlobs }) => (await pictureBlobs.get(url))?.blob);

/** Uses only decide which picture is evicted first, so one per day is recorded. */
const useRecordedEvery = day;

/** Records that a picture was shown. */
export const recordPictureUse = (url: string, now: number): Promise<void> =>
  write(['media'], async ({ media }) => {
    await media
      .where('url')
      .equals(url)
      .filter(({ usedAt }) => now - usedAt >= useRecordedEvery)
      .modify({ usedAt: now });
  });

/** The numbers of pictures for the health page. */
export interface PictureCounts {
  stored: number;
  bytes: number;
  wanted: number;
  refused: number;
}

/** Counts the pictures and their bytes. */
export const countPictures = (): Promise<PictureCounts> => read(['media'], countPicturesIn);

/** `countPictures` inside a transaction. */
export async function countPicturesIn(tx: ReadMedia): Promise<PictureCounts> {
  const rows = await pictureRows(tx);
  const inState = (state: MediaRow['state']) => rows.filter((row) => row.state === state);
  return {
    stored: inState('stored').length,
    bytes: inState('stored').reduce((sum, { bytes }) => sum + bytes, 0),
    wanted: inState('wanted').length,
    refused: inState('refused').length,
  };
}
