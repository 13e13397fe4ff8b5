import { useLayoutEffect, useRef } from 'preact/hooks';
import { isAltGraphSign, isCharacter, keyName } from './key-name.ts';

/** What a shortcut is for, in the order of the help sheet. */
export const keyGroups = ['move', 'read', 'mark', 'copy', 'listen', 'goTo'] as const;

export type KeyGroup = (typeof keyGroups)[number];

/** A shortcut and its action. The help sheet is built from the same table. */
export interface KeyBinding {
  /** Names as returned by `keyName`; `g u` is a sequence of two keys. */
  keys: readonly string[];
  group: KeyGroup;
  label: string;
  /** Receives whether the key is being held down. */
  run: (isHeld: boolean) => void;
  /** Whether holding the key down repeats the action. */
  repeats?: boolean;
  /** Whether the binding is active; otherwise the key falls through to the next binding or the browser. */
  isOn?: boolean;
}

/** How long a sequence waits for its second key. */
const pairMs = 1_200;

/** The last key that did nothing by itself. Its view may have been replaced before the second key of a sequence. */
let first = { name: '', at: 0 };

/** Binds shortcuts for the whole page, except where a field, a button or an open layer uses the key itself. */
export function useKeys(bindings: readonly KeyBinding[], characters: boolean): void {
  const current = useRef({ bindings, characters });
  current.current = { bindings, characters };
  // A layout effect, so that a key pressed before the first paint counts too.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const name = keyName(event);
      const pair = event.timeStamp - first.at < pairMs ? `${first.name} ${name}` : '';
      const found = find(current.current, pair) ?? find(current.current, name);
      first = { name: found ? '' : name, at: event.timeStamp };
      if (!found) return;
      event.preventDefault();
      if (!event.repeat || found.repeats) found.run(event.repeat);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

type Bound = { bindings: readonly KeyBinding[]; characters: boolean };

function find({ bindings, characters }: Bound, name: string): KeyBinding | undefined {
  if (!characters && isCharacter(name)) return undefined;
  return bindings.find(({ keys, isOn = true }) => isOn && keys.includes(name));
}

/** Whether a key press belongs to another control or to the browser. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (document.querySelector('dialog[open], :popover-open')) return true;
  if (!isAltGraphSign(event) && (event.ctrlKey || event.metaKey)) return false;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable]')) return true;
  return ['Enter', ' '].includes(event.key) && target.closest('button, a, summary') !== null;
}
