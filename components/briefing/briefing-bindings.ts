import { t } from '../../lib/i18n/t.ts';
import { rowMoves } from '../shortcuts/row-moves.ts';
import { focusSearchBox } from '../ui/focus/focus-search-box.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import type { BriefingActions } from './briefing-actions.ts';
import { findBriefingsId } from './EarlierBriefings.tsx';

/** The keys of a briefing; without a briefing, the keys that every view of the panel has. */
export const briefingBindings = (
  actions: (Pick<BriefingActions, 'copy'> & { print: () => void; markRead: () => void }) | null,
  panelKeys: readonly KeyBinding[],
): KeyBinding[] => [
  ...(actions
    ? ([
        ...rowMoves(),
        {
          keys: ['Shift+A'],
          group: 'mark',
          label: t('briefing_markRead'),
          run: actions.markRead,
        },
        { keys: ['p'], group: 'copy', label: t('reading_print'), run: actions.print },
        { keys: ['y m'], group: 'copy', label: t('briefing_copy'), run: actions.copy },
      ] satisfies KeyBinding[])
    : []),
  {
    keys: ['/'],
    group: 'goTo',
    label: actions ? t('briefing_find') : t('search_shortcut'),
    run: actions ? () => document.getElementById(findBriefingsId)?.focus() : focusSearchBox,
  },
  ...panelKeys,
];
