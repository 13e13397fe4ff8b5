import { articlesById } from '../../../../lib/store/articles/articles.ts';
import { listRecordings } from '../../../../lib/store/media/recordings.ts';
import { latest, useLive } from '../../../live/use-live.ts';

/** A recording that takes up room, under the title of its episode. */
export interface StoredRecording {
  url: string;
  title: string;
  bytes: number;
}

/** Every recording of which something is here, the largest first; `undefined` until they were read. */
export const useStoredRecordings = (): StoredRecording[] | undefined =>
  latest(useLive(readRecordings, []));

async function readRecordings(): Promise<StoredRecording[]> {
  const recordings = await listRecordings();
  return Promise.all(
    recordings.map(async ({ url, bytes, articleIds }) => {
      const [article] = await articlesById(articleIds);
      return { url, bytes, title: article?.title ?? url };
    }),
  );
}
