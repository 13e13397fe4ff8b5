import { words } from '../words/en.ts';

/** What was taken back or done again. */
type Undone =
  | { kind: 'nothing' }
  | { kind: 'read'; count: number }
  | { kind: 'highlight'; what: keyof typeof words.highlight.undone };

/** What came of an undo. */
export function undoneSentence(undone: Undone): string {
  if (undone.kind === 'highlight') return words.highlight.undone[undone.what];
  const count = undone.kind === 'read' ? undone.count : 0;
  return count === 0 ? words.toast.nothingToUndo : words.toast.unreadAgain(count);
}

/** What came of doing again what was undone. */
export const redoneSentence = (redone: Undone): string =>
  redone.kind === 'highlight' ? words.highlight.redone[redone.what] : words.highlight.nothingToRedo;
