import { write } from '../db/database.ts';
import { addSaved } from './saved-rows.ts';
import { editSaved, savedSnapshotTables } from './saved-snapshots.ts';

/** Saves an article, or removes it from Saved with its tags, which can be undone. Resolves to whether it is saved now. */
export const toggleSaved = (
  articleId: number,
  at: number,
): Promise<{ isSaved: boolean; actionId: number | null }> =>
  write(savedSnapshotTables, async (tx) => {
    if (await addSaved(tx, articleId, at)) return { isSaved: true, actionId: null };
    const row = await tx.saved.get(articleId);
    const before = { saved: row ? [row] : [], tagged: [] };
    const after = { saved: [], tagged: [] };
    return { isSaved: false, actionId: await editSaved(tx, 'unsaved', before, after, at) };
  });
