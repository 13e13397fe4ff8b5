import { write } from '../db/database.ts';
import type { SavedSnapshot } from '../rows/actions.ts';
import { addSaved } from './saved-rows.ts';
import { editSaved, savedSnapshotTables } from './saved-snapshots.ts';

/** Saves an article, or removes it from Saved with its tags; both can be undone. Resolves to whether it is saved now. */
export const toggleSaved = (
  articleId: number,
  at: number,
): Promise<{ isSaved: boolean; actionId: number | null }> =>
  write(savedSnapshotTables, async (tx) => {
    const isSaved = await addSaved(tx, articleId, at);
    const row = await tx.saved.get(articleId);
    const snapshot = { saved: row ? [row] : [], tagged: [] };
    const actionId = isSaved
      ? await editSaved(tx, 'saved', notSaved, snapshot, at)
      : await editSaved(tx, 'unsaved', snapshot, notSaved, at);
    return { isSaved, actionId };
  });

const notSaved: SavedSnapshot = { saved: [], tagged: [] };
