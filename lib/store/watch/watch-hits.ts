import type { WatchHits } from '../../watch/watch-hits.ts';
import { read } from '../db/database.ts';
import { neighboringRows } from '../db/neighboring-rows.ts';

/** The watch hits of these articles; those without any are left out. */
export const watchHitsOf = (
  articleIds: readonly number[],
): Promise<ReadonlyMap<number, WatchHits>> =>
  read(['watched'], async ({ watched }) => {
    const rows = await neighboringRows(watched, articleIds, ({ articleId }) => articleId);
    return new Map(rows.map((row) => [row.articleId, row]));
  });
