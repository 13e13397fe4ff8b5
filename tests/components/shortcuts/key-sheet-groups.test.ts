import { expect, test } from 'vitest';
import { keySheetGroups } from '../../../components/shortcuts/key-sheet-groups.ts';

const next = { keys: ['j', 'ArrowDown'], group: 'move', label: 'Next article' } as const;
const save = { keys: ['s'], group: 'mark', label: 'Save, or remove from Saved' } as const;
const saved = { keys: ['g s'], group: 'goTo', label: 'Go to Saved' } as const;
const bindings = [next, save, saved];

const found = (words: string) =>
  keySheetGroups(bindings, words).flatMap(({ listed }) => listed.map(({ label }) => label));

test('shortcuts are grouped by what they are for, in their order', () => {
  expect(keySheetGroups(bindings, '')).toEqual([
    { group: 'move', listed: [next] },
    { group: 'mark', listed: [save] },
    { group: 'goTo', listed: [saved] },
  ]);
});

test.each([
  ['a word in any case', 'SAVED', [save.label, saved.label]],
  ['all of several words', 'saved remove', [save.label]],
  ['a key', 'g s', [saved.label]],
  ['a key as it is drawn', '↓', [next.label]],
  ['keys one after the other as they are drawn', 'g then s', [saved.label]],
  ['a key as it is bound', 'arrow', [next.label]],
  ['white space', '  ', bindings.map(({ label }) => label)],
  ['nothing that fits', 'harvest', []],
])('shortcuts are found by %s', (_what, words, expected) => {
  expect(found(words)).toEqual(expected);
});
