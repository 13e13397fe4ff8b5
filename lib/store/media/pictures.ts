import {
  nextPicture,
  type PictureArticle,
  type PictureRefusal,
  picturesOverBudget,
  planPictures,
} from '../../article/pictures/picture-retention.ts';
import type { PictureChoice } from '../../settings.ts';
import { pictureBounds } from '../../site/bounds.ts';
import { day } from '../../time.ts';
import { addRequests } from '../articles/channels.ts';
import { putJobStep, readPictureJob, schedulePictureCheckNow } from '../articles/jobs.ts';
import { db } from '../db/database.ts';
import type { RequestRow } from '../rows/channels.ts';
import type { PictureJob } from '../rows/jobs.ts';
import type { MediaRow } from '../rows/media.ts';

/**
 * Brings the pictures in line with articles, marks and choice, in one transaction: what is wanted gets a row, what nobody
 * needs goes with its bytes. The job is done where nothing is left to be fetched.
 */
export function syncPictures(choice: PictureChoice, now: number): Promise<void> {
  const tables = [db.articles, db.unread, db.saved, db.media, db.pictureBlobs, db.jobs];
  return db.transaction('rw', tables, async () => {
    const known = await pictureRows();
    const plan = planPictures(await articlesWithPictures(now), known, choice, now);
    const rows = new Map(known.map((row) => [row.url, row]));
    const changed = plan.toUpdate.flatMap(({ url, articleIds }) => {
      const row = rows.get(url);
      return row ? [{ ...row, articleIds }] : [];
    });
    await db.media.bulkPut([...plan.toFetch.map((want) => newPictureRow(want, now)), ...changed]);
    await db.media.bulkDelete(plan.toRemove);
    await db.pictureBlobs.bulkDelete(plan.toRemove);
    const job = await readPictureJob();
    if ((await wantedRows()).length === 0) await db.jobs.delete('pictures');
    else if (job) await db.jobs.put({ ...job, needsCheck: false });
  });
}

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

const pictureRows = async (): Promise<MediaRow[]> => (await db.media.toArray()).filter(isPicture);

const wantedRows = async (): Promise<MediaRow[]> =>
  (await db.media.where('state').equals('wanted').toArray()).filter(isPicture);

/** The articles on which pictures may depend: what came lately, what is saved, and what shows those that are here. */
async function articlesWithPictures(now: number): Promise<PictureArticle[]> {
  const [recent, saved, shown, unread] = await Promise.all([
    db.articles
      .where('arrivedAt')
      .above(now - pictureBounds.retentionMs)
      .primaryKeys(),
    db.saved.toArray(),
    db.media.orderBy('articleIds').uniqueKeys(),
    db.unread.toCollection().primaryKeys(),
  ]);
  const savedRows = new Map(saved.map((row) => [row.articleId, row]));
  const isUnread = new Set(unread);
  const articles = await db.articles.bulkGet([
    ...new Set([...recent, ...savedRows.keys(), ...shown.map(Number)]),
  ]);
  return articles
    .filter((article) => article !== undefined)
    .map(({ id, pictures, arrivedAt, fromBackfill }) => ({
      articleId: id,
      // Those of the version that was saved stay, whatever a later one shows.
      pictures: [...new Set([...pictures, ...(savedRows.get(id)?.pictures ?? [])])],
      arrivedAt,
      fromBackfill: fromBackfill === 1,
      unread: isUnread.has(id),
      saved: savedRows.has(id),
    }))
    .filter(({ pictures }) => pictures.length > 0);
}

/** The picture to fetch next; `undefined` where none is wanted. */
export const nextWantedPicture = async (): Promise<MediaRow | undefined> =>
  nextPicture(await wantedRows());

/** Whether one is wanted that has not failed yet. */
export const hasUntriedPicture = async (): Promise<boolean> =>
  (await wantedRows()).some(({ failures }) => failures === 0);

/** What came of asking for a picture. */
export type PictureOutcome =
  | { kind: 'stored'; blob: Blob; width: number; height: number }
  | { kind: 'refused'; why: PictureRefusal }
  /** It may come another time; after some tries it is given up. */
  | { kind: 'failed' }
  /** The site wants to be left alone, which says nothing about the picture. */
  | { kind: 'waits' };

/**
 * Stores what came of a step together with its requests, in one transaction; pictures beyond the budget go in the same. One
 * that nobody wants any more is not stored.
 */
export function savePictureOutcome(
  url: string,
  outcome: PictureOutcome,
  log: readonly RequestRow[],
  now: number,
): Promise<void> {
  const tables = [db.media, db.pictureBlobs, db.saved, db.requests];
  return db.transaction('rw', tables, async () => {
    await addRequests(log);
    const row = await db.media.get(url);
    if (row?.kind !== 'picture') return;
    await db.media.put(afterOutcome(row, outcome, now));
    if (outcome.kind !== 'stored') return;
    await db.pictureBlobs.put({ url, blob: outcome.blob });
    await enforceBudget();
  });
}

function afterOutcome(row: MediaRow, outcome: PictureOutcome, now: number): MediaRow {
  switch (outcome.kind) {
    case 'stored': {
      const { why: _why, ...rest } = row;
      const { blob, width, height } = outcome;
      const { size: bytes, type } = blob;
      return { ...rest, state: 'stored', failures: 0, usedAt: now, bytes, type, width, height };
    }
    case 'refused':
      return { ...row, state: 'refused', why: outcome.why };
    case 'failed': {
      const failures = row.failures + 1;
      if (failures < pictureBounds.maxFailures) return { ...row, failures };
      return { ...row, failures, state: 'refused', why: 'failed' };
    }
    case 'waits':
      return row;
  }
}

async function enforceBudget(): Promise<void> {
  const rows = await pictureRows();
  const going = new Set(
    picturesOverBudget(rows, new Set(await db.saved.toCollection().primaryKeys())),
  );
  await evictPictures(rows.filter(({ url }) => going.has(url)));
}

/** Lets stored pictures go to make room. Their rows stay, so that they are not fetched again. Must run inside a transaction over `media` and `blobs`. */
export async function evictPictures(rows: readonly MediaRow[]): Promise<void> {
  await db.media.bulkPut(
    rows.map((row) => ({ ...row, state: 'refused', why: 'noRoom', bytes: 0 })),
  );
  await db.pictureBlobs.bulkDelete(rows.map(({ url }) => url));
}

/** A try is counted before a file is decoded: one that takes the worker down with it is not tried for ever. */
export async function countAttempt(url: string): Promise<void> {
  await db.media
    .where('url')
    .equals(url)
    .modify((row) => {
      row.failures += 1;
    });
}

/** Ends a step of the job, or the job where nothing is left to be fetched. */
export function putPictureStep(job: PictureJob): Promise<void> {
  return db.transaction('rw', db.jobs, db.media, async () => {
    const hasToLook = (await readPictureJob())?.needsCheck;
    if (!hasToLook && (await wantedRows()).length === 0) await db.jobs.delete('pictures');
    else await putJobStep(job);
  });
}

/** The reader asks once more for a picture that was given up. */
export function retryPicture(url: string, now: number): Promise<void> {
  return db.transaction('rw', db.media, db.jobs, async () => {
    const row = await db.media.get(url);
    if (row?.state !== 'refused') return;
    const { why: _why, ...rest } = row;
    await db.media.put({ ...rest, state: 'wanted', failures: 0 });
    await schedulePictureCheckNow(now);
  });
}

/** What is known of a picture. */
export async function readPicture(url: string): Promise<MediaRow | undefined> {
  const row = await db.media.get(url);
  return row?.kind === 'picture' ? row : undefined;
}

/** The bytes of a picture. */
export const readPictureBlob = async (url: string): Promise<Blob | undefined> =>
  (await db.pictureBlobs.get(url))?.blob;

/** Looks are noted once a day: all that they decide is which picture goes first. */
const useRecordedEvery = day;

/** Notes that a picture was looked at. */
export async function recordPictureUse(url: string, now: number): Promise<void> {
  await db.media
    .where('url')
    .equals(url)
    .filter(({ usedAt }) => now - usedAt >= useRecordedEvery)
    .modify({ usedAt: now });
}

/** Pictures in numbers, for the health page. */
export interface PictureCounts {
  stored: number;
  bytes: number;
  wanted: number;
  refused: number;
}

/** Counts the pictures and their bytes. */
export async function countPictures(): Promise<PictureCounts> {
  const rows = await pictureRows();
  const inState = (state: MediaRow['state']) => rows.filter((row) => row.state === state);
  return {
    stored: inState('stored').length,
    bytes: inState('stored').reduce((sum, { bytes }) => sum + bytes, 0),
    wanted: inState('wanted').length,
    refused: inState('refused').length,
  };
}
