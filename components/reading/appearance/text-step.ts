import { type TextMeasure, textBounds } from '../../../lib/settings.ts';

/** So far a sum of decimal fractions may be off. */
const slack = 1e-6;

/** The next step up or down from where a number of the text stands, within what can be chosen. */
export function nextTextStep(
  name: TextMeasure,
  value: number,
  direction: 'smaller' | 'larger',
): number {
  const { least, most, step } = textBounds[name];
  const steps = value / step;
  const next =
    direction === 'larger' ? Math.floor(steps + slack) + 1 : Math.ceil(steps - slack) - 1;
  return Math.min(most, Math.max(least, Math.round(next * step * 100) / 100));
}
