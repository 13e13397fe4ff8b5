/** What of a keyboard event a key's name depends on. */
export interface KeyPress {
  key: string;
  shiftKey: boolean;
}

/**
 * The name under which a key is bound: `j`, `Shift+A`, `Space`, `Shift+Space`, `?`, `Escape`. Shift is part of the name
 * where it does not already show in the character; Caps Lock alone changes nothing.
 */
export function keyName({ key, shiftKey }: KeyPress): string {
  if (key === ' ') return shiftKey ? 'Shift+Space' : 'Space';
  if (/^\p{L}$/u.test(key)) return shiftKey ? `Shift+${key.toUpperCase()}` : key.toLowerCase();
  if (key.length === 1) return key;
  return shiftKey ? `Shift+${key}` : key;
}

/** Whether a key writes a character; such keys can be switched off as shortcuts. */
export const isCharacter = (name: string): boolean =>
  name.split(' ').every((press) => press.replace('Shift+', '').length === 1);
