import { describe, expect, test } from 'vitest';
import { isCharacter, keyName } from '../../../../components/ui/keyboard/key-name.ts';

const plain = {
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  getModifierState: () => false,
};

const withAltGraph = { ...plain, getModifierState: (name: string) => name === 'AltGraph' };

describe('key name', () => {
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
  ])('normalizes %j (shift: %s) to %s', (key, shiftKey, expected) => {
    expect(keyName({ ...plain, key, shiftKey })).toBe(expected);
  });

  test.each([
    [{ key: 'f', ctrlKey: true }, 'Ctrl+F'],
    [{ key: 'F', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+F'],
    [{ key: 'f', metaKey: true }, '⌘+F'],
    [{ key: 'ArrowLeft', altKey: true }, 'Alt+ArrowLeft'],
    [{ key: 'å', altKey: true }, 'Alt+å'],
    [{ key: 'f', ctrlKey: true, altKey: true }, 'Alt+Ctrl+F'],
  ])('names %j as %s', (press, expected) => {
    expect(keyName({ ...plain, ...press })).toBe(expected);
  });

  test.each([
    [{ key: ']' }, ']'],
    [{ key: '{', ctrlKey: true }, '{'],
    [{ key: '>', ctrlKey: true, shiftKey: true }, '>'],
    [{ key: 'f', ctrlKey: true }, 'Ctrl+F'],
    [{ key: '1', ctrlKey: true, altKey: true }, 'Alt+Ctrl+1'],
    [{ key: 'AltGraph' }, 'AltGraph'],
  ])('with AltGr names %j as %s', (press, expected) => {
    expect(keyName({ ...withAltGraph, ...press })).toBe(expected);
  });
});

describe('character key', () => {
  test.each([
    ['j', true],
    ['?', true],
    ['Shift+A', true],
    ['g u', true],
    ['Space', false],
    ['Enter', false],
    ['Escape', false],
    ['Ctrl+F', false],
    ['⌘+F', false],
  ])('is recognized: %s is %s', (name, expected) => {
    expect(isCharacter(name)).toBe(expected);
  });
});
