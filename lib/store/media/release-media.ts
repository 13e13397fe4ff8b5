import { db } from '../db/database.ts';

/**
 * Lets go of what only these articles showed or played, with its bytes; what others show as well stays for them. Must run
 * inside a transaction over `media`, `blobs` and `parts`.
 */
export async function releaseMedia(articleIds: readonly number[]): Promise<void> {
  const going = new Set(articleIds);
  const rows = await db.media.where('articleIds').anyOf(articleIds).distinct().toArray();
  const left = rows.map((row) => ({
    ...row,
    articleIds: row.articleIds.filter((articleId) => !going.has(articleId)),
  }));
  await db.media.bulkPut(left.filter((row) => row.articleIds.length > 0));
  const unused = left.filter((row) => row.articleIds.length === 0).map(({ url }) => url);
  await db.media.bulkDelete(unused);
  await db.pictureBlobs.bulkDelete(unused);
  for (const url of unused) {
    await db.recordingParts
      .where('[url+offset]')
      .between([url, 0], [url, Number.MAX_SAFE_INTEGER])
      .delete();
  }
}
