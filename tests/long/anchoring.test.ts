import { expect, test } from 'vitest';
import { scoreAnchoring } from '../support/anchoring-score.ts';

const seed = Number(process.env.REEX_SEED ?? 20261124);

test.each([true, false])(
  'anchoring: re-anchors thousands of highlights after edits, version kept: %s',
  (isKept) => {
    const { whole, edited, removed } = scoreAnchoring(seed, 20, isKept);
    console.info(JSON.stringify({ seed, isKept, whole, edited, removed }));
    expect(whole.right / whole.all).toBeGreaterThanOrEqual(0.99);
    expect([whole.wrong, edited.wrong, removed.wrong]).toEqual([0, 0, 0]);
  },
  300_000,
);
