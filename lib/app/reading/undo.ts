import {
  redoLatest,
  type UndoResult,
  undoLatest,
  undoAction as undoStored,
} from '../../store/user/undo-redo.ts';
import { requestAfterWrite } from '../commands.ts';
import { followUp } from '../follow-up.ts';

/** Undoes the latest action: a range marked read, or a change of highlights, saved articles or tags. */
export const undo = (): Promise<UndoResult> => {
  void requestAfterWrite();
  return followed(undoLatest(Date.now()));
};

/** Undoes one change of highlights, saved articles or tags, though something else was done since. */
export const undoAction = (actionId: number): Promise<UndoResult> =>
  followed(undoStored(actionId, Date.now()));

/** Redoes the change that was undone last. */
export const redo = (): Promise<UndoResult> => followed(redoLatest(Date.now()));

async function followed(change: Promise<UndoResult>): Promise<UndoResult> {
  const result = await change;
  await followUp('page');
  return result;
}
