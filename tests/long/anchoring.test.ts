import { expect, test } from 'vitest';
import { scoreAnchoring } from '../support/anchoring-score.ts';

const seed = Number(process.env.REEX_SEED ?? 20261124);

test.each([true, false])(
  'anchoring: re-anchors thousands of highlights after edits, version kept: %s',
  (isKept) => {
    const { whole, edited, removed } = scoreAnchoring(seed, 20, isKept);
    console.info(JSON.stringify({ seed, isKept, whole, edited, removed }));
    expect(whole.right / whole.all).toBeGreaterThanOrEqual(0.99);
    const wrong = whole.wrong + edited.wrong + removed.wrong;
    // A single common word can be taken for another one in a similar context.
    expect(wrong / (whole.all + edited.all + removed.all)).toBeLessThan(1 / 2_000);
  },
  300_000,
);
