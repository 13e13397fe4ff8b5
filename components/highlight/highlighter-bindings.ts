import { words } from '../../lib/i18n/en.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import type { Highlighter } from './use-highlighter.ts';

/** The keys by which words are selected and highlighted. */
export function highlighterBindings(highlighter: Highlighter): KeyBinding[] {
  const { act, target, about, isBusy } = highlighter;
  const says = words.highlight.keys;
  const isOn = target?.kind === 'selection' && target.by === 'key';
  const arrow = (key: string, what: string, run: () => void): KeyBinding => ({
    ...{ keys: [key], label: what, run, isOn },
    repeats: true,
  });
  return [
    { keys: ['h'], label: says.highlight, run: act.highlight },
    { keys: ['n'], label: says.note, run: act.note },
    { keys: ['}'], label: says.next, run: () => act.go('forward'), repeats: true },
    { keys: ['{'], label: says.previous, run: () => act.go('backward'), repeats: true },
    arrow('Shift+ArrowRight', says.wordMore, () => act.extend('words', 'forward')),
    arrow('Shift+ArrowLeft', says.wordLess, () => act.extend('words', 'backward')),
    arrow('Shift+ArrowDown', says.sentenceMore, () => act.extend('sentences', 'forward')),
    arrow('Shift+ArrowUp', says.sentenceLess, () => act.extend('sentences', 'backward')),
    arrow('ArrowDown', says.sentenceAfter, () => act.step('forward')),
    arrow('ArrowUp', says.sentenceBefore, () => act.step('backward')),
    arrow('ArrowRight', says.startLater, () => act.moveStart('forward')),
    arrow('ArrowLeft', says.startEarlier, () => act.moveStart('backward')),
    {
      keys: ['Enter'],
      label: says.open,
      run: act.focusColors,
      isOn: target !== null || about !== null,
    },
    {
      keys: ['Escape'],
      label: says.drop,
      run: act.dismiss,
      isOn: isBusy,
    },
  ];
}
