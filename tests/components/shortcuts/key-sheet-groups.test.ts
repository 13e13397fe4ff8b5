import { expect, test } from 'vitest';
import { keySheetGroups } from '../../../components/shortcuts/key-sheet-groups.ts';

const next = { keys: ['j', 'ArrowDown'], group: 'move', label: 'Next article' } as const;
const save = { keys: ['s'], group: 'mark', label: 'Save, or remove from Saved' } as const;
const saved = { keys: ['g s'], group: 'goTo', label: 'Go to Saved' } as const;
const bindings = [next, save, saved];

const found = (words: string) =>
  Object.values(keySheetGroups(bindings, words)).flatMap((keys) => keys.map(({ label }) => label));

test('shortcuts are grouped by what they are for, in their order', () => {
  expect(keySheetGroups(bindings, '')).toEqual({
    move: [next],
    read: [],
    mark: [save],
    copy: [],
    listen: [],
    goTo: [saved],
  });
});

test.each([
  ['a word in any case', 'SAVED', [save.label, saved.label]],
  ['all of several words', 'saved remove', [save.label]],
  ['a key', 'g s', [saved.label]],
  ['white space', '  ', bindings.map(({ label }) => label)],
  ['nothing that fits', 'harvest', []],
])('shortcuts are found by %s', (_what, words, expected) => {
  expect(found(words)).toEqual(expected);
});
