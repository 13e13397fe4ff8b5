import { t } from '../../lib/i18n/t.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import type { Highlighter } from './highlighter.ts';

/** The keys that select and highlight text. */
export function highlighterBindings(highlighter: Highlighter): KeyBinding[] {
  const { act, target, about, isBusy } = highlighter;
  const isOn = target?.kind === 'selection' && target.by === 'key';
  const arrow = (key: string, what: string, run: () => void): KeyBinding => ({
    ...{ keys: [key], label: what, run, isOn },
    repeats: true,
  });
  return [
    { keys: ['h'], label: t('highlight_shortcut_highlight'), run: act.highlight },
    { keys: ['n'], label: t('highlight_shortcut_addNote'), run: act.note },
    {
      keys: ['}'],
      label: t('highlight_shortcut_nextHighlight'),
      run: () => act.go('forward'),
      repeats: true,
    },
    {
      keys: ['{'],
      label: t('highlight_shortcut_previousHighlight'),
      run: () => act.go('backward'),
      repeats: true,
    },
    arrow('Shift+ArrowRight', t('highlight_shortcut_extendByWord'), () =>
      act.extend('words', 'forward'),
    ),
    arrow('Shift+ArrowLeft', t('highlight_shortcut_shrinkByWord'), () =>
      act.extend('words', 'backward'),
    ),
    arrow('Shift+ArrowDown', t('highlight_shortcut_extendBySentence'), () =>
      act.extend('sentences', 'forward'),
    ),
    arrow('Shift+ArrowUp', t('highlight_shortcut_shrinkBySentence'), () =>
      act.extend('sentences', 'backward'),
    ),
    arrow('ArrowDown', t('highlight_shortcut_nextSentence'), () => act.step('forward')),
    arrow('ArrowUp', t('highlight_shortcut_previousSentence'), () => act.step('backward')),
    arrow('ArrowRight', t('highlight_shortcut_startWordLater'), () => act.moveStart('forward')),
    arrow('ArrowLeft', t('highlight_shortcut_startWordEarlier'), () => act.moveStart('backward')),
    {
      keys: ['Enter'],
      label: t('highlight_shortcut_openToolbar'),
      run: act.focusColors,
      isOn: target !== null || about !== null,
    },
    {
      keys: ['Escape'],
      label: t('highlight_shortcut_clearSelection'),
      run: act.dismiss,
      isOn: isBusy,
    },
  ];
}
