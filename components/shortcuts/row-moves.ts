import { t } from '../../lib/i18n/t.ts';
import { moveRowFocus } from '../ui/focus/row-focus.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';

/** The keys that move from row to row, by default among those of a page that has no list. */
export const rowMoves = (step: (by: 1 | -1) => void = moveRowFocus): KeyBinding[] => [
  {
    keys: ['j', 'ArrowDown'],
    group: 'move',
    label: t('shortcut_nextRow'),
    run: () => step(1),
    repeats: true,
  },
  {
    keys: ['k', 'ArrowUp'],
    group: 'move',
    label: t('shortcut_previousRow'),
    run: () => step(-1),
    repeats: true,
  },
];
