import { t } from '../../lib/i18n/t.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import type { Highlighter } from './use-highlighter.ts';

/** The keys that select and highlight text. */
export function highlighterBindings(highlighter: Highlighter): KeyBinding[] {
  const { act, target, about, isBusy } = highlighter;
  const isOn = target?.kind === 'selection' && target.by === 'key';
  const arrow = (key: string, what: string, run: () => void): KeyBinding => ({
    ...{ keys: [key], label: what, run, isOn },
    repeats: true,
  });
  return [
    { keys: ['h'], label: t('highlight_keys_highlight'), run: act.highlight },
    { keys: ['n'], label: t('highlight_keys_note'), run: act.note },
    { keys: ['}'], label: t('highlight_keys_next'), run: () => act.go('forward'), repeats: true },
    {
      keys: ['{'],
      label: t('highlight_keys_previous'),
      run: () => act.go('backward'),
      repeats: true,
    },
    arrow('Shift+ArrowRight', t('highlight_keys_wordMore'), () => act.extend('words', 'forward')),
    arrow('Shift+ArrowLeft', t('highlight_keys_wordLess'), () => act.extend('words', 'backward')),
    arrow('Shift+ArrowDown', t('highlight_keys_sentenceMore'), () =>
      act.extend('sentences', 'forward'),
    ),
    arrow('Shift+ArrowUp', t('highlight_keys_sentenceLess'), () =>
      act.extend('sentences', 'backward'),
    ),
    arrow('ArrowDown', t('highlight_keys_sentenceAfter'), () => act.step('forward')),
    arrow('ArrowUp', t('highlight_keys_sentenceBefore'), () => act.step('backward')),
    arrow('ArrowRight', t('highlight_keys_startLater'), () => act.moveStart('forward')),
    arrow('ArrowLeft', t('highlight_keys_startEarlier'), () => act.moveStart('backward')),
    {
      keys: ['Enter'],
      label: t('highlight_keys_open'),
      run: act.focusColors,
      isOn: target !== null || about !== null,
    },
    {
      keys: ['Escape'],
      label: t('highlight_keys_drop'),
      run: act.dismiss,
      isOn: isBusy,
    },
  ];
}
