import { db } from '../db/database.ts';
import type { AuthorRow } from '../rows/articles.ts';

/**
 * Keeps what is said about authors; the last word counts. Only rows that differ are written, so that no open page is
 * told of nothing. To be run inside a transaction over `authors`.
 */
export async function putAuthors(said: readonly AuthorRow[]): Promise<void> {
  if (said.length === 0) return;
  const known = await db.authors.bulkGet(said.map(({ name }) => name));
  await db.authors.bulkPut(said.filter(({ bio }, index) => known[index]?.bio !== bio));
}
