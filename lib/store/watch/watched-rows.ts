import Dexie from 'dexie';
import type { WatchHits } from '../../watch/watch-hits.ts';
import type { ReadTables, Tables } from '../db/tables.ts';

/**
 * The articles of Watch, which are about what is followed, or those that only mention it, earliest first. Muted ones
 * are below 0 and left out.
 */
export const watchedIn = ({ watched }: Pick<ReadTables, 'watched'>, list: 'watch' | 'mentions') => {
  const isAbout = aboutIn[list];
  return watched.where('[isAbout+listedAt]').between([isAbout, 0], [isAbout, Dexie.maxKey]);
};

/** The value of `isAbout` in the rows of each list. */
export const aboutIn = { watch: 1, mentions: 0 } as const;

/** Makes the job look through all stored articles again. */
export const putWatchJob = ({ jobs }: Pick<Tables, 'jobs'>, now: number) =>
  jobs.put({ type: 'watch', kind: 'watch', dueAt: now, beforeId: null });

/** An article that was searched for what is followed. */
export interface WatchedArticle {
  id: number;
  listedAt: number;
  /** `null` if nothing was found; `undefined` if nothing was looked for. */
  hits?: WatchHits | null | undefined;
}

/** Stores what was found in articles of what is followed, replacing what was found in earlier versions. */
export async function putHits(
  { watched }: Pick<Tables, 'watched'>,
  articles: readonly WatchedArticle[],
): Promise<void> {
  const searched = articles.filter(({ hits }) => hits !== undefined);
  if (searched.length === 0) return;
  const rows = searched.flatMap(({ id, listedAt, hits }) =>
    hits ? [{ articleId: id, listedAt, isAbout: isAbout(hits), ...hits }] : [],
  );
  const without = searched.filter(({ hits }) => !hits).map(({ id }) => id);
  await Promise.all([watched.bulkPut(rows), watched.bulkDelete(without)]);
}

const isAbout = ({ about }: WatchHits): 0 | 1 => (about.length > 0 ? 1 : 0);

export const watchRunsKey = 'watchRuns';

/** How often all stored articles have been looked through. */
export const watchRuns = async ({ meta }: Pick<ReadTables, 'meta'>): Promise<number> =>
  Number((await meta.get(watchRunsKey))?.value ?? 0);
