import { expect, test } from 'vitest';
import {
  shortPropertyNames,
  withShortProperties,
} from '../../../scripts/build/custom-properties.ts';

const styles = [
  ':root { --ink: #000; --ink-2: #333; --size: 1rem; }',
  'p { color: var(--ink); inline-size: var(--width, 2px); font-size: var(--size); }',
  'a { color: var(--ink); }',
];
const names = shortPropertyNames(styles, ["style.setProperty('--size', '2rem');"]);

test('custom properties: those that only styles name get short names, the most used first', () => {
  expect([...names]).toEqual([
    ['--ink', '--0'],
    ['--ink-2', '--1'],
    ['--width', '--2'],
  ]);
});

test('custom properties: are named alike where they are set and where they are used', () => {
  expect(styles.map((css) => withShortProperties(css, names))).toEqual([
    ':root { --0: #000; --1: #333; --size: 1rem; }',
    'p { color: var(--0); inline-size: var(--2, 2px); font-size: var(--size); }',
    'a { color: var(--0); }',
  ]);
});
