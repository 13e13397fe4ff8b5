import type { KeyBinding, KeyGroup } from '../ui/keyboard/use-keys.ts';

/** What the help sheet shows of a shortcut. */
export type ListedKey = Pick<KeyBinding, 'keys' | 'label'>;

/** Shortcuts by group, only those whose label or key has all of the words. */
export function keySheetGroups(
  bindings: readonly (ListedKey & Pick<KeyBinding, 'group'>)[],
  words: string,
): Record<KeyGroup, ListedKey[]> {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const isWanted = ({ keys, label }: ListedKey) => {
    const text = `${label} ${keys.join(' ')}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  const groups: Record<KeyGroup, ListedKey[]> = {
    move: [],
    read: [],
    mark: [],
    copy: [],
    listen: [],
    goTo: [],
  };
  for (const binding of bindings) if (isWanted(binding)) groups[binding.group].push(binding);
  return groups;
}
