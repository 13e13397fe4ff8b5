import {
  markOpened,
  markRange,
  markRead,
  markReread,
  markUnread,
  type ReadRange,
  redo,
  undo,
  undoMarking,
} from '../../lib/app/reading/read-state.ts';
import { toggleSave } from '../../lib/app/reading/save-article.ts';
import { redoneSentence, undoneSentence } from '../../lib/presenters/lists/undo-result.ts';
import { words } from '../../lib/i18n/en.ts';
import { undoAction } from './undo-toast-action.ts';
import { useAttempt } from './use-attempt.ts';
import type { Say, ToastAction } from '../ui/use-toast.ts';

export interface Marking {
  /** This version of the article was on the screen long enough. */
  opened: (n: number, hash: string) => void;
  /** Another version of the article that is open has come on the screen. */
  reread: (n: number, hash: string) => void;
  toggleRead: (n: number, unread: boolean) => void;
  /** Marks many as read and offers to take it back. `phrase` says of which articles they are: "in Policy". */
  range: (range: ReadRange, phrase?: string) => void;
  undo: () => void;
  redo: () => void;
  /** Saves it, or takes it off the list. */
  toggleSave: (n: number) => void;
}

/**
 * What a reader does to articles, each with its sentence. `undone` runs after a marking was taken back; `saved` says what
 * an article that was just saved offers.
 */
export function useMarking(
  say: Say,
  undone: () => void,
  saved?: (n: number) => ToastAction,
): Marking {
  const attempt = useAttempt(say);

  const takeBack = async () => {
    const count = await undoMarking();
    undone();
    say(count === 0 ? words.toast.nothingToUndo : words.toast.unreadAgain(count));
  };
  const undoRange = () => attempt(takeBack);

  const undoLast = async () => {
    const act = await undo();
    if (act.kind === 'read' || act.kind === 'saved') undone();
    say(undoneSentence(act));
  };

  const mark = async (range: ReadRange, phrase: string | undefined) => {
    const marked = await markRange(range);
    if (marked === 0) return say(nothingToMark(phrase));
    say(markedRead(marked, phrase), { label: words.action.undo, run: undoRange });
  };

  const save = async (n: number) => {
    const { isSaved, act } = await toggleSave(n);
    if (isSaved && saved) say(words.action.saved, saved(n));
    if (act !== null) say(words.toast.unsaved, undoAction(act, say, attempt, undone));
  };

  return {
    opened: (n, hash) => attempt(() => markOpened(n, hash)),
    reread: (n, hash) => attempt(() => markReread(n, hash)),
    toggleRead: (n, unread) => attempt(() => (unread ? markRead(n) : markUnread(n))),
    range: (range, phrase) => attempt(() => mark(range, phrase)),
    undo: () => attempt(undoLast),
    redo: () => attempt(async () => say(redoneSentence(await redo()))),
    toggleSave: (n) => attempt(() => save(n)),
  };
}

const nothingToMark = (phrase: string | undefined): string =>
  phrase === undefined ? words.toast.nothingToMark : words.filter.nothingToMark(phrase);

const markedRead = (count: number, phrase: string | undefined): string =>
  phrase === undefined ? words.toast.markedRead(count) : words.filter.marked(count, phrase);
