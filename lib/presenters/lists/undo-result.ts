import { words } from '../../i18n/en.ts';

/** What was taken back or done again. */
type UndoResult =
  | { kind: 'nothing' }
  | { kind: 'read'; count: number }
  | { kind: 'highlight'; what: keyof typeof words.highlight.undone }
  | { kind: 'saved'; what: keyof typeof words.saving.undone };

/** What came of an undo. */
export function undoMessage(undone: UndoResult): string {
  if (undone.kind === 'highlight') return words.highlight.undone[undone.what];
  if (undone.kind === 'saved') return words.saving.undone[undone.what];
  const count = undone.kind === 'read' ? undone.count : 0;
  return count === 0 ? words.toast.nothingToUndo : words.toast.unreadAgain(count);
}

/** What came of doing again what was undone. */
export function redoMessage(redone: UndoResult): string {
  if (redone.kind === 'highlight') return words.highlight.redone[redone.what];
  if (redone.kind === 'saved') return words.saving.redone[redone.what];
  return words.highlight.nothingToRedo;
}
