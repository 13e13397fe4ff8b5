import { t } from '../../../lib/i18n/t.ts';
import type { KeyBinding } from '../../ui/keyboard/use-keys.ts';
import type { Hits } from './hits.ts';

/** The keys that find text in the open article, and move between hits. */
export const hitBindings = ({ isShown, canFind, open, step, close }: Hits): KeyBinding[] => [
  {
    keys: [']'],
    group: 'move',
    label: t('hits_next'),
    run: () => step(1),
    repeats: true,
    isOn: isShown,
  },
  {
    keys: ['['],
    group: 'move',
    label: t('hits_previous'),
    run: () => step(-1),
    repeats: true,
    isOn: isShown,
  },
  { keys: ['Ctrl+F', '⌘+F'], group: 'goTo', label: t('hits_find'), run: open, isOn: canFind },
  { keys: ['Escape'], group: 'goTo', label: t('hits_close'), run: close, isOn: isShown },
];
