import { expect, test } from 'vitest';
import { nextTextStep } from '../../../../components/reading/appearance/text-step.ts';

test.each([
  ['textSize', 17.5, 'larger', 18],
  ['textSize', 17.5, 'smaller', 17],
  ['textSize', 18, 'larger', 19],
  ['textSize', 18, 'smaller', 17],
  ['textSize', 24, 'larger', 24],
  ['textSize', 14, 'smaller', 14],
  ['textSize', 14.5, 'smaller', 14],
  ['lineHeight', 1.55, 'larger', 1.6],
  ['lineHeight', 1.55, 'smaller', 1.5],
  ['lineHeight', 1.15 + 0.2, 'larger', 1.4],
  ['lineHeight', 1.4 + 0.15, 'smaller', 1.5],
  ['lineHeight', 2, 'larger', 2],
  ['lineHeight', 1.25, 'smaller', 1.25],
  ['measure', 68, 'larger', 72],
  ['measure', 72, 'larger', 75],
  ['measure', 75, 'smaller', 72],
  ['measure', 36, 'smaller', 34],
  ['measure', 34, 'larger', 36],
] as const)('text step: %s from %s, %s: %s', (name, value, direction, expected) => {
  expect(nextTextStep(name, value, direction)).toBe(expected);
});
