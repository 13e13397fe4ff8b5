import type { PictureRefusal } from '../../article/pictures/picture-refusal.ts';
import {
  nextPicture,
  type PictureArticle,
  picturesOverBudget,
  planPictures,
  turnOf,
} from '../../article/pictures/picture-retention.ts';
import type { FeedFailure } from '../../feed/failure.ts';
import type { PictureChoice } from '../../settings.ts';
import { pictureBounds } from '../../site/bounds.ts';
import { addRequests } from '../articles/channels.ts';
import { changedSince, jobOf, putNextStep, queuePictureCheckNow } from '../articles/job-rows.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import type { RequestRow } from '../rows/channels.ts';
import type { PictureJob } from '../rows/jobs.ts';
import type { MediaRow } from '../rows/media.ts';

/**
 * Plans pictures for the current articles and setting: wanted ones get a row, unneeded ones are removed with their
 * bytes. The job is removed if nothing is left to download. If it was requested again since `job` and `choice` were
 * read, it checks again.
 */
export const syncPictures = (choice: PictureChoice, now: number, job: PictureJob): Promise<void> =>
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
    if (await changedSince(tx, job)) return;
    if ((await wantedRows(tx)).length === 0) await tx.jobs.delete(job.kind);
    else await tx.jobs.put({ ...job, needsCheck: false });
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

export type ReadMedia = Pick<ReadTables, 'media'>;

/** The rows of all pictures. */
export const pictureRows = async ({ media }: ReadMedia): Promise<MediaRow[]> =>
  (await media.toArray()).filter(isPicture);

const wantedRows = async ({ media }: ReadMedia): Promise<MediaRow[]> =>
  (await media.where('state').equals('wanted').toArray()).filter(isPicture);

/** The articles that decide which pictures are wanted: recent and saved ones, and those that show stored pictures. */
export async function articlesWithPictures(
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
    ...new Set([...recent, ...savedRows.keys(), ...shown.filter((key) => typeof key === 'number')]),
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

/** The next picture to download; `undefined` if none is wanted, or if all that are wanted have failed and wait. */
export const nextWantedPicture = (now: number): Promise<MediaRow | undefined> =>
  read(['media'], async (tx) => nextPicture(await wantedRows(tx), now));

/** The outcome of requesting a picture. */
export type PictureOutcome =
  | { kind: 'stored'; blob: Blob; width: number; height: number }
  | { kind: 'refused'; refusal: PictureRefusal }
  /** It may be requested again. */
  | { kind: 'waits'; failures: number; nextTryAt: number };

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
      const { refusal: _refusal, ...rest } = untried(row);
      const { blob, width, height } = outcome;
      const { size: bytes, type } = blob;
      return { ...rest, state: 'stored', usedAt: now, bytes, type, width, height };
    }
    case 'refused':
      return { ...row, state: 'refused', refusal: outcome.refusal };
    case 'waits': {
      const { failures, nextTryAt } = outcome;
      return { ...row, failures, nextTryAt };
    }
  }
}

/** A picture's row without its failures. */
function untried(row: MediaRow): MediaRow {
  const { nextTryAt: _nextTryAt, decodings: _decodings, ...rest } = row;
  return { ...rest, failures: 0 };
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

/** Counts a decoding before it begins, so that a file that crashes the worker is not tried forever. */
export const countDecoding = (url: string): Promise<void> =>
  write(['media'], async ({ media }) => {
    await media
      .where('url')
      .equals(url)
      .modify((row) => {
        row.decodings = (row.decodings ?? 0) + 1;
      });
  });

/** What a step changes about the job. */
export type PictureStepChanges = Pick<PictureJob, 'dueAt'> & Partial<PictureJob>;

/**
 * Ends a step of the job, which is due again when the next picture has its turn. Removes the job if nothing is left to
 * download. `failure` is why the job waits, if it does.
 */
export const putPictureStep = (
  job: PictureJob,
  changes: PictureStepChanges,
  failure: FeedFailure | null,
  now: number,
): Promise<void> =>
  write(['jobs', 'media'], async (tx) => {
    const needsCheck = (await jobOf(tx, 'pictures'))?.needsCheck;
    const wanted = await wantedRows(tx);
    if (!needsCheck && wanted.length === 0) {
      await tx.jobs.delete(job.kind);
      return;
    }
    const turn = wanted.reduce((first, row) => Math.min(first, turnOf(row, now)), Infinity);
    const waits = !needsCheck && turn > changes.dueAt;
    const { restUntil = job.restUntil } = changes;
    await putNextStep(tx, job, {
      ...changes,
      dueAt: waits ? turn : changes.dueAt,
      failure: waits || restUntil > now ? failure : null,
    });
  });

/** Requests a picture again that was given up. */
export const retryPicture = (url: string, now: number): Promise<void> =>
  write(['media', 'jobs'], async (tx) => {
    const row = await tx.media.get(url);
    if (row?.state !== 'refused') return;
    const { refusal: _refusal, ...rest } = untried(row);
    await tx.media.put({ ...rest, state: 'wanted' });
    await queuePictureCheckNow(tx, now);
  });
