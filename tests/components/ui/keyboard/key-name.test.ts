import { describe, expect, test } from 'vitest';
import { isCharacter, keyName } from '../../../../components/ui/keyboard/key-name.ts';

describe('the name under which a key is bound', () => {
  test.each([
    ['j', false, 'j'],
    ['A', true, 'Shift+A'],
    ['a', true, 'Shift+A'],
    ['J', false, 'j'],
    ['?', true, '?'],
    ['/', false, '/'],
    [' ', false, 'Space'],
    [' ', true, 'Shift+Space'],
    ['Enter', false, 'Enter'],
    ['Escape', false, 'Escape'],
    ['Tab', true, 'Shift+Tab'],
    ['о', false, 'о'],
  ])('%j with shift %s is %s', (key, shiftKey, expected) => {
    expect(keyName({ key, shiftKey })).toBe(expected);
  });
});

describe('keys that write a character', () => {
  test.each([
    ['j', true],
    ['?', true],
    ['Shift+A', true],
    ['g u', true],
    ['Space', false],
    ['Enter', false],
    ['Escape', false],
  ])('%s: %s', (name, expected) => {
    expect(isCharacter(name)).toBe(expected);
  });
});
