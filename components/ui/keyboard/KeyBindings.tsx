import { useState } from 'preact/hooks';
import { words } from '../../../lib/i18n/en.ts';
import { type Binding, useKeys } from './use-keys.ts';
import { KeySheet } from './KeySheet.tsx';

export type KeysProps = {
  bindings: readonly Binding[];
  /** Whether single characters are bound too. */
  characters: boolean;
};

/** Binds the keys of a surface, and `?` to the sheet that lists them. */
export function Keys({ bindings, characters }: KeysProps) {
  const [open, setOpen] = useState(false);
  const help = { keys: ['?'], says: words.keys.help, run: () => setOpen(true) };
  const all = [...bindings, help];
  useKeys(all, characters);
  return open ? <KeySheet bindings={all} onClose={() => setOpen(false)} /> : null;
}
