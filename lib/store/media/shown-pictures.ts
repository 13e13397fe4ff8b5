import { day } from '../../time.ts';
import { read, write } from '../db/database.ts';
import type { MediaRow } from '../rows/media.ts';

/** The row of a picture; `undefined` if there is none. */
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
