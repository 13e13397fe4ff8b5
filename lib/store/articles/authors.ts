import type { Tables } from '../db/tables.ts';
import type { AuthorRow } from '../rows/articles.ts';

/** Stores what is said about authors. Rows that stay the same are not written, so that no open page is redrawn. */
export async function putAuthors(
  { authors }: Pick<Tables, 'authors'>,
  rows: readonly AuthorRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const known = await authors.bulkGet(rows.map(({ name }) => name));
  await authors.bulkPut(rows.filter(({ bio }, index) => known[index]?.bio !== bio));
}
