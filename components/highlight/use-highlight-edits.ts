import { saveNote } from '../../lib/app/reading/highlight-note.ts';
import {
  deleteHighlight,
  recolorHighlight,
  tagHighlight,
  untagHighlight,
} from '../../lib/app/reading/highlights.ts';
import { newNoteSession, saveNoteInWorker } from '../../lib/app/reading/note-session.ts';
import { isArticleNote } from '../../lib/highlight/article-note.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { t } from '../../lib/i18n/t.ts';
import { quoteSourceLines, recoloredMessage } from '../../lib/presenters/highlight.ts';
import type { ColorNames } from '../../lib/settings.ts';
import { site } from '../../lib/site/site.ts';
import { undoToastAction } from '../live/undo-toast-action.ts';
import { useAttempt } from '../live/use-attempt.ts';
import { useCopy } from '../live/use-copy.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import type { HighlightEdits } from './highlighter.ts';
import { forgetUnsavedNote, saveOrKeep } from './unsaved-notes.ts';

/**
 * Edits highlights, each with a toast that offers to undo it. `idOf` gives the id under which a highlight is stored.
 */
export function useHighlightEdits(
  names: ColorNames,
  showToast: ShowToast,
  idOf: (id: string) => string | Promise<string> = (id) => id,
): HighlightEdits {
  const attempt = useAttempt(showToast);
  const copy = useCopy(showToast);
  const undoOf = (actionId: number | null) =>
    actionId === null ? undefined : undoToastAction(actionId, showToast, attempt);
  /** If the highlight can't be stored, which the user was told, it is its own id: its note becomes a note on the article. */
  const storedId = ({ id }: Highlight): string | Promise<string> => {
    const known = idOf(id);
    return typeof known === 'string' ? known : known.catch(() => id);
  };
  return {
    startNoteSession: newNoteSession,
    writeNote: (highlight, note, sessionId) =>
      attempt(() =>
        saveOrKeep(highlight, note, async () =>
          saveNote(await storedId(highlight), note, sessionId, highlight),
        ),
      ),
    writeNoteOnHide: (highlight, note, sessionId) =>
      attempt(() => {
        // In the same task, because a closing page runs no further one.
        const known = storedId(highlight);
        const id = typeof known === 'string' ? known : highlight.id;
        return saveOrKeep(highlight, note, () => saveNoteInWorker(id, note, sessionId, highlight));
      }),
    addTags: (id, line) => attempt(async () => tagHighlight(await idOf(id), line)),
    removeTag: (id, tag) => attempt(async () => untagHighlight(await idOf(id), tag)),
    changeColor: (id, color) =>
      attempt(async () => {
        const actionId = await recolorHighlight(await idOf(id), color);
        if (actionId !== null) showToast(recoloredMessage(color, names), undoOf(actionId));
      }),
    remove: (highlight) =>
      attempt(async () => {
        const actionId = await deleteHighlight(await idOf(highlight.id));
        // A highlight that was never stored has no action to undo.
        if (actionId === null) forgetUnsavedNote(highlight.id);
        const isNote = isArticleNote(highlight);
        showToast(isNote ? t('article_noteDeleted') : t('highlight_deleted'), undoOf(actionId));
      }),
    copy: (quote, source, link) =>
      attempt(async () => {
        const lines = [quote, '', quoteSourceLines(source, site.name), await link()];
        copy({ text: lines.join('\n') }, t('highlight_quoteCopied'));
      }),
    undoOf,
  };
}
