import { useLayoutEffect, useRef } from 'preact/hooks';
import { isCharacter, keyName } from './key-name.ts';

/** Keys and what they do; the help sheet lists the same table. */
export interface KeyBinding {
  /** Names as `keyName` gives them; `g u` is one key after the other. */
  keys: readonly string[];
  label: string;
  /** Told whether the key is being held down. */
  run: (isHeld: boolean) => void;
  /** Whether holding the key down goes on doing it. */
  repeats?: boolean;
  /** Whether it is bound now, where that is not always so; else the key is the next binding's, or the browser's. */
  isOn?: boolean;
}

/** How long the second key of a pair is waited for. */
const pairMs = 1_200;

/** Binds keys for the whole page, except where a field, a button or an open layer has its own use for them. */
export function useKeys(bindings: readonly KeyBinding[], characters: boolean): void {
  const current = useRef({ bindings, characters });
  current.current = { bindings, characters };
  // In the layout phase: a key that comes before the first paint counts as well.
  useLayoutEffect(() => {
    let first = { name: '', at: 0 };
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

/** Whether a key press is none of the page's business. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (event.ctrlKey || event.altKey || event.metaKey) return true;
  if (document.querySelector('dialog[open], :popover-open')) return true;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable]')) return true;
  return ['Enter', ' '].includes(event.key) && target.closest('button, a, summary') !== null;
}
