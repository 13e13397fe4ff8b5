import {
  type MarkRange,
  markRange,
  markRead,
  markUnread,
  markVersionRead,
  undoMarkRead,
  updateLastRead,
} from '../../lib/app/reading/read-state.ts';
import { toggleSave } from '../../lib/app/reading/save-article.ts';
import { redo, undo } from '../../lib/app/reading/undo.ts';
import { t } from '../../lib/i18n/t.ts';
import { redoMessage, undoMessage } from '../../lib/presenters/undo.ts';
import type { ToastAction } from '../ui/use-toast.ts';
import type { ArticleActions } from './article-actions.ts';
import type { FlipFlag } from './list/use-flags-ahead.ts';
import { undoToastAction } from './undo-toast-action.ts';
import type { Feedback } from './use-feedback.ts';

export interface ArticleActionOptions {
  flip: FlipFlag;
  /** Runs after an undo. */
  onUndone?: () => void;
  /** The button of the toast for an article that was just saved. */
  savedAction?: (articleId: number) => ToastAction;
}

/** What the user does to articles, each with its toast. */
export function useArticleActions(
  { showToast, endOffer, attempt }: Pick<Feedback, 'showToast' | 'endOffer' | 'attempt'>,
  { flip, onUndone = () => undefined, savedAction }: ArticleActionOptions,
): ArticleActions {
  const undoMarking = async (actionId: number) => {
    const count = await undoMarkRead(actionId);
    onUndone();
    showToast(undoMessage({ kind: 'read', count }));
  };

  const undoLast = async () => {
    const undone = await undo();
    if (undone.kind === 'read' || undone.kind === 'saved') onUndone();
    tell(undoMessage(undone));
  };

  /** Says what was undone or redone: an undo that was offered before would be of something else. */
  const tell = (message: string) => {
    endOffer();
    showToast(message);
  };

  const mark = async (range: MarkRange, phrase: string | undefined) => {
    const { count, actionId } = await markRange(range);
    if (actionId === null) return showToast(nothingToMark(range, phrase));
    const undoThis = () => attempt(() => undoMarking(actionId));
    showToast(markedRead(count, phrase), { label: t('action_undo'), run: undoThis });
  };

  const save = async (articleId: number) => {
    const { isSaved, actionId } = await flip('saved', articleId, () => toggleSave(articleId));
    if (isSaved && savedAction) showToast(t('toast_saved'), savedAction(articleId));
    if (!isSaved && actionId !== null)
      showToast(
        t('toast_removedFromSaved'),
        undoToastAction(actionId, showToast, attempt, onUndone),
      );
  };

  return {
    markOpened: (articleId, hash) => attempt(() => markVersionRead(articleId, hash)),
    markReread: (articleId, hash) => attempt(() => updateLastRead(articleId, hash)),
    toggleRead: (articleId, unread) =>
      attempt(() =>
        flip('unread', articleId, () => (unread ? markRead(articleId) : markUnread(articleId))),
      ),
    markRange: (range, phrase) => attempt(() => mark(range, phrase)),
    undo: () => attempt(undoLast),
    redo: () => attempt(async () => tell(redoMessage(await redo()))),
    toggleSave: (articleId) => attempt(() => save(articleId)),
  };
}

const nothingToMark = (range: MarkRange, phrase: string | undefined): string => {
  if (phrase !== undefined) return t('filter_nothingToMark', { phrase });
  return t(range.kind === 'all' ? 'toast_nothingToMark' : 'toast_alreadyRead');
};

const markedRead = (count: number, phrase: string | undefined): string =>
  phrase === undefined
    ? t('toast_markedRead', { count })
    : t('filter_markedRead', { count, phrase });
