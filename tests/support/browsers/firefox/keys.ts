/** Keys with a name, as WebDriver spells them. */
const named: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

export type KeyAction = { type: 'keyDown' | 'keyUp'; value: string };

const down = (value: string): KeyAction => ({ type: 'keyDown', value });
const up = (value: string): KeyAction => ({ type: 'keyUp', value });

/** The key actions for a key, or for a chord such as `Shift+Z`. */
export function strokes(chord: string): KeyAction[] {
  const names = chord === '+' ? ['+'] : chord.split(/(?<=.)\+/);
  const values = names.map((name) => named[name] ?? name);
  const key = values.at(-1) ?? '';
  const held = values.slice(0, -1);
  return [...held.map(down), down(key), up(key), ...held.toReversed().map(up)];
}

/** Pressing and releasing modifier keys. */
export const hold = (modifiers: readonly string[]): { down: KeyAction[]; up: KeyAction[] } => {
  const values = modifiers.map((name) => named[name] ?? name);
  return { down: values.map(down), up: values.map(up) };
};
