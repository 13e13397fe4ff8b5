import type { Highlight } from '../highlight/highlight.ts';
import { db } from './db.ts';

/** Every highlight, the oldest first. */
export const allHighlights = (): Promise<Highlight[]> =>
  db.highlights.orderBy('createdAt').toArray();

/** The highlights with these ids; `undefined` in the place of one that is no more. */
export const highlightsOf = (ids: readonly string[]): Promise<(Highlight | undefined)[]> =>
  db.highlights.bulkGet([...ids]);

/** Stores highlights, each in the place of the one that has its id. */
export async function putHighlights(highlights: readonly Highlight[]): Promise<void> {
  await db.highlights.bulkPut([...highlights]);
}
