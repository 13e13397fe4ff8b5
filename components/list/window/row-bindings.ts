import { t } from '../../../lib/i18n/t.ts';
import type { KeyBinding } from '../../ui/keyboard/use-keys.ts';
import type { RowWindow } from './use-row-window.ts';

/** Where keys move the focus in a list. */
export type RowNavigation = Pick<RowWindow<unknown>, 'step' | 'page' | 'toFirst' | 'toLast'>;

/** The keys that move in a list. */
export function rowBindings(rows: RowNavigation): KeyBinding[] {
  return [
    { keys: ['j'], label: t('shortcut_nextRow'), run: () => rows.step(1), repeats: true },
    { keys: ['k'], label: t('shortcut_previousRow'), run: () => rows.step(-1), repeats: true },
    {
      keys: ['PageDown'],
      label: t('shortcut_pageDownInList'),
      run: () => rows.page(1),
      repeats: true,
    },
    {
      keys: ['PageUp'],
      label: t('shortcut_pageUpInList'),
      run: () => rows.page(-1),
      repeats: true,
    },
    { keys: ['Home'], label: t('shortcut_firstRow'), run: rows.toFirst },
    { keys: ['End'], label: t('shortcut_lastRow'), run: rows.toLast },
  ];
}
