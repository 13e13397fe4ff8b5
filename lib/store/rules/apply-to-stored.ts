import { normalizeTags } from '../../tag.ts';
import { write } from '../db/database.ts';
import type { SavedRow } from '../rows/articles.ts';
import { editSaved, savedSnapshotTables } from '../user/saved-snapshots.ts';

/**
 * Saves articles with these tags, as one action that can be undone. Resolves to the action, and to how many were not
 * saved with these tags before.
 */
export const saveAll = (
  articleIds: readonly number[],
  tags: readonly string[],
  at: number,
): Promise<{ count: number; actionId: number | null }> =>
  write(savedSnapshotTables, async (tx) => {
    const [articles, rows] = await Promise.all([
      tx.articles.bulkGet([...articleIds]),
      tx.saved.bulkGet([...articleIds]),
    ]);
    const changed = articles.flatMap(
      (article, index): { before: SavedRow[]; after: SavedRow }[] => {
        if (!article) return [];
        const row = rows[index];
        const { id: articleId, hash, pictures } = article;
        const all = normalizeTags([...(row?.tags ?? []), ...tags]);
        if (row && all.length === (row.tags?.length ?? 0)) return [];
        const saved = row ?? { articleId, savedAt: at, hash, pictures };
        return [
          {
            before: row ? [row] : [],
            after: { ...saved, ...(all.length > 0 ? { tags: all } : {}) },
          },
        ];
      },
    );
    const before = { saved: changed.flatMap((each) => each.before), tagged: [] };
    const after = { saved: changed.map((each) => each.after), tagged: [] };
    return { count: changed.length, actionId: await editSaved(tx, 'saved', before, after, at) };
  });
