/** The properties of a keyboard event that determine a key's name. */
export interface KeyPress extends SignPress {
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** The properties that show whether a character is typed with AltGr. */
export interface SignPress {
  key: string;
  getModifierState: (name: string) => boolean;
}

/** Whether a character is typed with AltGr, like `]` on many keyboards. Some systems report AltGr as Ctrl and Alt. */
export const isAltGraphSign = (press: SignPress): boolean =>
  /^[^\p{L}\p{N}\s]$/u.test(press.key) && press.getModifierState('AltGraph');

/**
 * The name under which a key is bound: `j`, `Shift+A`, `Space`, `Shift+Space`, `?`, `Escape`, `Ctrl+F`, `⌘+F`,
 * `Alt+ArrowLeft`. It includes Shift unless the character already implies it, and ignores Caps Lock.
 */
export function keyName(press: KeyPress): string {
  if (isAltGraphSign(press)) return press.key;
  return press.altKey ? `Alt+${plainName(press)}` : plainName(press);
}

function plainName({ key, shiftKey, ctrlKey, metaKey }: KeyPress): string {
  if (ctrlKey || metaKey)
    return `${ctrlKey ? 'Ctrl' : '⌘'}+${shiftKey ? 'Shift+' : ''}${key.toUpperCase()}`;
  if (key === ' ') return shiftKey ? 'Shift+Space' : 'Space';
  if (/^\p{L}$/u.test(key)) return shiftKey ? `Shift+${key.toUpperCase()}` : key.toLowerCase();
  if (key.length === 1) return key;
  return shiftKey ? `Shift+${key}` : key;
}

/** Whether a key types a character; such shortcuts can be turned off. */
export const isCharacter = (name: string): boolean =>
  name.split(' ').every((press) => press.replace('Shift+', '').length === 1);
