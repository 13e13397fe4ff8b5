import { t } from '../../../lib/i18n/t.ts';
import { rowMoves } from '../../shortcuts/row-moves.ts';
import type { KeyBinding } from '../../ui/keyboard/use-keys.ts';
import type { RowWindow } from './use-row-window.ts';

/** Where keys move the focus in a list. */
export type RowNavigation = Pick<RowWindow<unknown>, 'step' | 'page' | 'toFirst' | 'toLast'>;

/** The keys that move between the rows of a list. */
export function rowBindings(rows: RowNavigation): KeyBinding[] {
  return [
    ...rowMoves(rows.step),
    {
      keys: ['PageDown'],
      group: 'move',
      label: t('shortcut_pageDownInList'),
      run: () => rows.page(1),
      repeats: true,
    },
    {
      keys: ['PageUp'],
      group: 'move',
      label: t('shortcut_pageUpInList'),
      run: () => rows.page(-1),
      repeats: true,
    },
    { keys: ['Home'], group: 'move', label: t('shortcut_firstRow'), run: rows.toFirst },
    { keys: ['End'], group: 'move', label: t('shortcut_lastRow'), run: rows.toLast },
  ];
}
