import { describe, expect, test } from 'vitest';
import { growthExponent, linearGrowth } from '../support/growth.ts';

/** Measures growth by counted steps instead of time. `costOfSteps` says what so many steps cost. */
function countedGrowth(
  stepsFor: (size: number) => number,
  costOfSteps = (counted: number) => counted,
): number {
  let steps = 0;
  const costOf = (run: () => void) => {
    steps = 0;
    run();
    return costOfSteps(steps);
  };
  const run = (size: number) => {
    steps += stepsFor(size);
  };
  return growthExponent((size) => size, run, { costOf, leastCost: 1_000 });
}

describe('growth exponent', () => {
  test.each([
    ['1 for steps that grow with the size', (size: number) => size, 1],
    ['2 for steps that grow with its square', (size: number) => size ** 2, 2],
    ['0 for steps that do not grow', () => 1_000, 0],
  ])('is %s', (_what, stepsFor, expected) => {
    expect(countedGrowth(stepsFor)).toBeCloseTo(expected, 3);
  });

  test('is 1 on a busy machine, too, which interrupts every long run and no short one', () => {
    const interrupted = (steps: number) => (steps > 500 ? 3 * steps : steps);
    expect(countedGrowth((size) => size, interrupted)).toBeCloseTo(1, 3);
    expect(countedGrowth((size) => size ** 2, interrupted)).toBeGreaterThan(1.6);
  });

  test('is measured up to the largest input, by repeated runs if that costs too little', () => {
    const sizes: number[] = [];
    const costOf = (run: () => void) => {
      sizes.length = 0;
      run();
      return sizes.reduce((sum, size) => sum + size, 0);
    };
    const run = (size: number) => sizes.push(size);
    const options = { from: 1, upTo: 64, costOf, leastCost: 1_000 };
    expect(growthExponent((size) => size, run, options)).toBeCloseTo(1, 3);
    expect(sizes).toEqual(Array(16).fill(64));
  });

  test('tells a scan in a scan from a single one by time', () => {
    const scan = (text: string) => text.lastIndexOf('b');
    const scanInScan = (text: string) => {
      for (let at = 0; at < text.length; at += 1) scan(text.slice(at));
    };
    const makeInput = (size: number) => 'a'.repeat(size);
    expect(growthExponent(makeInput, scan, { leastCost: 10 })).toBeLessThanOrEqual(linearGrowth);
    expect(growthExponent(makeInput, scanInScan, { leastCost: 10 })).toBeGreaterThan(1.6);
  });
});
