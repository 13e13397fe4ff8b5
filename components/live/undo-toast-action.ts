import { undoAction } from '../../lib/app/reading/undo.ts';
import { t } from '../../lib/i18n/t.ts';
import { undoMessage } from '../../lib/presenters/undo.ts';
import type { ShowToast, ToastAction } from '../ui/use-toast.ts';
import type { Attempt } from './use-attempt.ts';

/** The undo button of a toast, for this action only. `onUndone` runs afterward. */
export function undoToastAction(
  actionId: number,
  showToast: ShowToast,
  attempt: Attempt,
  onUndone?: () => void,
): ToastAction {
  const undo = async () => {
    const undone = await undoAction(actionId);
    onUndone?.();
    showToast(undoMessage(undone));
  };
  return { label: t('action_undo'), run: () => attempt(undo) };
}
