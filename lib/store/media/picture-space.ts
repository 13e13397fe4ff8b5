import { planPictures } from '../../article/pictures/picture-retention.ts';
import type { PictureChoice } from '../../settings.ts';
import { read } from '../db/database.ts';
import type { MediaRow } from '../rows/media.ts';
import { articlesWithPictures, pictureRows, type ReadMedia } from './pictures.ts';

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

/** The counts of pictures for the health page. */
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
