import { channels } from '../../site/channels.ts';
import { coverageOf } from '../articles/coverage.ts';
import { audioKind, gapKind, newGapJob } from '../articles/job-rows.ts';
import { guards, standIns } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { storedParts } from '../media/recordings.ts';
import { anyTable, type RefusedRow, removeRefused } from './refused.ts';

/** Resets damaged rows: valid fields stay, the others get their defaults. */
export async function resetFields(
  tx: Tables,
  name: 'channels' | 'views',
  refused: readonly RefusedRow[],
): Promise<void> {
  await removeRefused(tx, name, refused);
  const rows = refused.map(({ row }) => Object(standIns[name]?.(row)));
  await anyTable(tx, name).bulkPut(rows.filter(guards[name]));
}

/** Restores unread rows, whose place follows from their article. */
export async function placeUnread(tx: Tables, refused: readonly RefusedRow[]): Promise<void> {
  await removeRefused(tx, 'unread', refused);
  const articles = await tx.articles.bulkGet(refused.map(({ key }) => key as number));
  await tx.unread.bulkPut(
    articles.flatMap((article) =>
      article ? [{ articleId: article.id, listedAt: article.listedAt }] : [],
    ),
  );
}

/** Removes pictures and recordings with their bytes; what is still wanted is downloaded again. */
export async function forgetMedia(tx: Tables, refused: readonly RefusedRow[]): Promise<void> {
  for (const { key } of refused) {
    // The key of a recording's part is its address and offset.
    const [url] = [key].flat();
    await tx.media.delete(url as string);
    await tx.pictureBlobs.delete(url as string);
    await storedParts(tx, url as string).delete();
    await tx.jobs.delete(audioKind(url as string));
  }
}

/** Ensures that every gap in the coverage has a job that closes it. */
export async function ensureGapJobs(tx: Tables, now: number): Promise<void> {
  for (const { id } of channels) {
    const periods = await coverageOf(tx, id);
    if (periods.length > 1 && !(await tx.jobs.get(gapKind(id))))
      await tx.jobs.put(newGapJob(id, now));
  }
}

/** Lets the next poll read the whole feed, from which the coverage begins again. */
export async function requestFullFeeds({
  channels: rows,
}: Pick<Tables, 'channels'>): Promise<void> {
  await rows.toCollection().modify({ etag: null, lastModified: null, bodyHash: null });
}
