import { undoAction } from '../../lib/app/reading/undo.ts';
import { t } from '../../lib/i18n/t.ts';
import { undoMessage } from '../../lib/presenters/undo.ts';
import type { ShowToast, ToastAction } from '../ui/use-toast.ts';
import type { Attempt } from './use-attempt.ts';

/** The undo button of a toast: undoes this action and no other. `undone` runs afterward. */
export function undoToastAction(
  act: number,
  showToast: ShowToast,
  attempt: Attempt,
  undone?: () => void,
): ToastAction {
  const takeBack = async () => {
    const taken = await undoAction(act);
    undone?.();
    showToast(undoMessage(taken));
  };
  return { label: t('action_undo'), run: () => attempt(takeBack) };
}
