import { t } from '../../lib/i18n/t.ts';
import { type KeyBinding, type KeyGroup, keyGroups } from '../ui/keyboard/use-keys.ts';
import { printed } from './KeyName.tsx';

/** What the help sheet shows of a shortcut. */
export type ListedKey = Pick<KeyBinding, 'keys' | 'label'>;

/**
 * Shortcuts by group, only those whose label or key, as bound or as drawn, has all of the words. A group without any is
 * left out.
 */
export function keySheetGroups(
  bindings: readonly (ListedKey & Pick<KeyBinding, 'group'>)[],
  words: string,
): { group: KeyGroup; listed: ListedKey[] }[] {
  const wanted = words.toLowerCase().split(/\s+/);
  const found = bindings.filter(({ keys, label }) => {
    const text = [label, ...keys, ...keys.map(asDrawn)].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  return keyGroups
    .map((group) => ({ group, listed: found.filter((binding) => binding.group === group) }))
    .filter(({ listed }) => listed.length > 0);
}

/** A key as the sheet draws it: `y then l`, `Shift+↓`. */
const asDrawn = (key: string): string =>
  key.replaceAll(' ', ` ${t('key_then')} `).replace(/\w+/g, printed);
