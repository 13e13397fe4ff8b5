import { t } from '../../lib/i18n/t.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import type { Highlighter } from './highlighter.ts';

/** What the key and the menu item of the article's note do. */
export const articleNoteLabel = (notes: Highlighter['notes']): string =>
  notes.length === 0 ? t('article_addNote') : t('article_editNote');

/** The keys that select and highlight text. `reachedId` is the highlight that the user was led to, if it is in view. */
export function highlighterBindings(
  highlighter: Highlighter,
  reachedId: string | null,
): KeyBinding[] {
  const { actions, target, active, isBusy, articleId, notes } = highlighter;
  const isOn = target?.kind === 'selection' && target.by === 'key';
  const arrow = (key: string, what: string, run: () => void): KeyBinding => ({
    keys: [key],
    group: 'mark',
    label: what,
    run,
    isOn,
    repeats: true,
  });
  return [
    {
      keys: ['h'],
      group: 'mark',
      label: t('highlight_shortcut_highlight'),
      run: actions.highlight,
    },
    {
      keys: ['n'],
      group: 'mark',
      label: t('highlight_shortcut_addNote'),
      run: () => (isBusy || reachedId === null ? actions.editNote() : actions.openNote(reachedId)),
    },
    {
      keys: ['i'],
      group: 'mark',
      label: articleNoteLabel(notes),
      run: actions.editArticleNote,
      // A comparison shows no notes.
      isOn: articleId !== null,
    },
    {
      keys: ['}'],
      group: 'move',
      label: t('highlight_shortcut_nextHighlight'),
      run: () => actions.openNextHighlight('forward'),
      repeats: true,
    },
    {
      keys: ['{'],
      group: 'move',
      label: t('highlight_shortcut_previousHighlight'),
      run: () => actions.openNextHighlight('backward'),
      repeats: true,
    },
    arrow('Shift+ArrowRight', t('highlight_shortcut_extendByWord'), () =>
      actions.extend('words', 'forward'),
    ),
    arrow('Shift+ArrowLeft', t('highlight_shortcut_shrinkByWord'), () =>
      actions.extend('words', 'backward'),
    ),
    arrow('Shift+ArrowDown', t('highlight_shortcut_extendBySentence'), () =>
      actions.extend('sentences', 'forward'),
    ),
    arrow('Shift+ArrowUp', t('highlight_shortcut_shrinkBySentence'), () =>
      actions.extend('sentences', 'backward'),
    ),
    arrow('ArrowDown', t('highlight_shortcut_nextSentence'), () => actions.move('forward')),
    arrow('ArrowUp', t('highlight_shortcut_previousSentence'), () => actions.move('backward')),
    arrow('ArrowRight', t('highlight_shortcut_startWordLater'), () => actions.moveStart('forward')),
    arrow('ArrowLeft', t('highlight_shortcut_startWordEarlier'), () =>
      actions.moveStart('backward'),
    ),
    {
      keys: ['Enter'],
      group: 'mark',
      label: t('highlight_shortcut_openToolbar'),
      run: actions.focusColors,
      isOn: target !== null || active !== null,
    },
    {
      keys: ['Escape'],
      group: 'mark',
      label: t('highlight_shortcut_clearSelection'),
      run: actions.dismiss,
      isOn: isBusy,
    },
  ];
}
