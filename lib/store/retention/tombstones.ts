import type { Tables } from '../db/tables.ts';

/** Removes every tombstone of articles that are stored again, even under names that they no longer have. */
export async function removeTombstones(
  tx: Pick<Tables, 'tombstones'>,
  articles: readonly { url: string; aliases?: readonly string[] }[],
): Promise<void> {
  if (articles.length === 0) return;
  const urls = articles.map(({ url }) => url);
  await tx.tombstones.bulkDelete([...urls, ...articles.flatMap(({ aliases = [] }) => aliases)]);
  await tx.tombstones.where('articleUrl').anyOf(urls).delete();
}
