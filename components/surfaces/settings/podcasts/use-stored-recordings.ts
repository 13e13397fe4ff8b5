import { articlesById } from '../../../../lib/store/articles/articles.ts';
import { listRecordings } from '../../../../lib/store/media/recording-library.ts';
import { latest, useLive } from '../../../live/use-live.ts';

/** A stored recording, with its episode's title. */
export interface StoredRecording {
  url: string;
  title: string;
  bytes: number;
}

/** All recordings that are stored at least in part, largest first; `undefined` until loaded. */
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
