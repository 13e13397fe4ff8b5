import { describe, expect, test } from 'vitest';
import { scoreAnchoring } from '../support/anchoring-score.ts';

describe.each([
  ['with the version that they were made on', true],
  ['by their words alone', false],
])('highlights in articles that were edited at random, %s', (_story, isKept) => {
  const { whole, edited, removed } = scoreAnchoring(20261124, 3, isKept);

  test('whose words survive are found, 99 of 100 and more', () => {
    expect(whole.all).toBeGreaterThan(1_000);
    expect(whole.right / whole.all).toBeGreaterThanOrEqual(0.99);
  });

  test('are never at a wrong place, not even where nothing of them is left', () => {
    expect(removed.all).toBeGreaterThan(100);
    expect([whole.wrong, edited.wrong, removed.wrong]).toEqual([0, 0, 0]);
  });

  test('that were edited themselves are found more often than not, where the version is kept', () => {
    if (isKept) expect(edited.right / edited.all).toBeGreaterThan(0.7);
    else expect(edited.right).toBeGreaterThan(0);
  });
});
