import type { HighlightActionKind } from '../highlight/highlight-action-kind.ts';
import { t } from '../i18n/t.ts';

/** What was undone or redone. */
type UndoResult =
  | { kind: 'nothing' }
  | { kind: 'backlog' }
  | { kind: 'read'; count: number }
  | { kind: 'highlight'; what: HighlightActionKind }
  | { kind: 'saved'; what: 'saved' | 'unsaved' | 'tagged' | 'renamed' | 'removed' };

/** The message after an undo. */
export function undoMessage(undone: UndoResult): string {
  if (undone.kind === 'highlight') return t(`undo_highlight_${undone.what}`);
  if (undone.kind === 'backlog') return t('undo_backlog');
  if (undone.kind === 'saved') return t(`undo_saved_${undone.what}`);
  const count = undone.kind === 'read' ? undone.count : 0;
  return count === 0 ? t('undo_nothing') : t('toast_unreadAgain', { count });
}

/** The message after a redo. */
export function redoMessage(redone: UndoResult): string {
  if (redone.kind === 'highlight') return t(`redo_highlight_${redone.what}`);
  if (redone.kind === 'backlog') return t('redo_backlog');
  if (redone.kind === 'saved') return t(`redo_saved_${redone.what}`);
  return t('redo_nothing');
}
