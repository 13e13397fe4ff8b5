import { describe, expect, test } from 'vitest';
import { scoreAnchoring } from '../support/anchoring-score.ts';

describe.each([
  ['with the version they were created on', true],
  ['by their words alone', false],
])('anchor accuracy after random edits, %s', (_case, isKept) => {
  const { whole, edited, removed } = scoreAnchoring(20261124, 3, isKept);

  test('finds at least 99 of 100 highlights whose words survive', () => {
    expect(whole.all).toBeGreaterThan(1_000);
    expect(whole.right / whole.all).toBeGreaterThanOrEqual(0.99);
  });

  test('never finds a wrong place, even if nothing is left', () => {
    expect(removed.all).toBeGreaterThan(100);
    expect([whole.wrong, edited.wrong, removed.wrong]).toEqual([0, 0, 0]);
  });

  test('finds most highlights that were edited themselves, if the version is stored', () => {
    if (isKept) expect(edited.right / edited.all).toBeGreaterThan(0.7);
    else expect(edited.right).toBeGreaterThan(0);
  });
});
