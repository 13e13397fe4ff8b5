import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { type KeyBinding, useKeys } from '../ui/keyboard/use-keys.ts';
import { KeySheet } from './KeySheet.tsx';
import { onKeySheetRequest } from './open-key-sheet.ts';

export type KeyBindingsProps = {
  bindings: readonly KeyBinding[];
  /** Whether single-character shortcuts are active. */
  characters: boolean;
};

/** Binds the shortcuts of a surface, and `?` to the sheet that lists them. */
export function KeyBindings({ bindings, characters }: KeyBindingsProps) {
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  useEffect(() => onKeySheetRequest(show), []);
  const help: KeyBinding = {
    keys: ['?'],
    group: 'goTo',
    label: t('shortcut_showShortcuts'),
    run: show,
  };
  const all = [...bindings, help];
  useKeys(all, characters);
  return open ? <KeySheet bindings={all} onClose={() => setOpen(false)} /> : null;
}
