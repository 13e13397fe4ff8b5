import { rowsOfEach } from '../db/rows-of-each.ts';
import type { Tables } from '../db/tables.ts';
import { storedParts } from './recordings.ts';

/** Removes pictures and recordings of these articles with their bytes, except those that other articles show as well. */
export async function releaseMedia(
  tx: Pick<Tables, 'media' | 'pictureBlobs' | 'recordingParts'>,
  articleIds: readonly number[],
): Promise<void> {
  const released = new Set(articleIds);
  const rows = await rowsOfEach(tx.media, 'articleIds', articleIds);
  const distinct = new Map(rows.map((row) => [row.url, row]));
  const left = [...distinct.values()].map((row) => ({
    ...row,
    articleIds: row.articleIds.filter((articleId) => !released.has(articleId)),
  }));
  await tx.media.bulkPut(left.filter((row) => row.articleIds.length > 0));
  const unused = left.filter((row) => row.articleIds.length === 0).map(({ url }) => url);
  await tx.media.bulkDelete(unused);
  await tx.pictureBlobs.bulkDelete(unused);
  for (const url of unused) await storedParts(tx, url).delete();
}
