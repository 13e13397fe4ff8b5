import {
  readNextUndo,
  redoLatest,
  type UndoResult,
  undoLatest,
  undoAction as undoStored,
} from '../../store/user/undo-redo.ts';
import { followed, followedByWorker } from './followed-write.ts';
import { undoMarkRead } from './read-state.ts';

/** Undoes the latest action of any window: marking a range as read, or a change to highlights, saved articles or tags. */
export async function undo(): Promise<UndoResult> {
  const next = await readNextUndo();
  if (next.kind === 'read') return { kind: 'read', count: await undoMarkRead(next.actionId) };
  return followedByWorker(undoLatest(Date.now()));
}

/** Undoes one change to highlights, saved articles or tags, even if other actions followed it. */
export const undoAction = (actionId: number): Promise<UndoResult> =>
  followed(undoStored(actionId, Date.now()));

/** Redoes the change that was undone last. */
export const redo = (): Promise<UndoResult> => followed(redoLatest(Date.now()));
