import { t } from '../../i18n/t.ts';

/** A change to a highlight. */
type HighlightAction = 'made' | 'joined' | 'recolored' | 'noted' | 'tagged' | 'deleted' | 'placed';

/** What was undone or redone. */
type UndoResult =
  | { kind: 'nothing' }
  | { kind: 'read'; count: number }
  | { kind: 'highlight'; what: HighlightAction }
  | { kind: 'saved'; what: 'unsaved' | 'tagged' | 'renamed' | 'removed' };

/** The message after an undo. */
export function undoMessage(undone: UndoResult): string {
  if (undone.kind === 'highlight') return t(`highlight_undone_${undone.what}`);
  if (undone.kind === 'saved') return t(`save_undone_${undone.what}`);
  const count = undone.kind === 'read' ? undone.count : 0;
  return count === 0 ? t('toast_nothingToUndo') : t('toast_unreadAgain', { count });
}

/** The message after a redo. */
export function redoMessage(redone: UndoResult): string {
  if (redone.kind === 'highlight') return t(`highlight_redone_${redone.what}`);
  if (redone.kind === 'saved') return t(`save_redone_${redone.what}`);
  return t('highlight_nothingToRedo');
}
