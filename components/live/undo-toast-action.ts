import { undoAct } from '../../lib/app/reading/read-state.ts';
import { undoneSentence } from '../../lib/presenters/lists/undo-result.ts';
import { words } from '../../lib/i18n/en.ts';
import type { Attempt } from './use-attempt.ts';
import type { Say, ToastAction } from '../ui/use-toast.ts';

/** What a message offers that tells of an act: to take back that very act. `undone` runs after it was. */
export function undoAction(
  act: number,
  say: Say,
  attempt: Attempt,
  undone?: () => void,
): ToastAction {
  const takeBack = async () => {
    const taken = await undoAct(act);
    undone?.();
    say(undoneSentence(taken));
  };
  return { label: words.action.undo, run: () => attempt(takeBack) };
}
