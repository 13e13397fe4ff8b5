import { settingSpecs } from '../../../lib/setting-specs.ts';
import type { TextSetting } from '../../../lib/settings.ts';

/** Step per setting: pixels, line heights, characters. */
const stepOf = { textSize: 1, lineHeight: 0.05, measure: 4 };

/** The rounding error of a sum of decimal fractions. */
const slack = 1e-6;

/** The next step up or down, within the bounds. */
export function nextTextStep(
  name: TextSetting,
  value: number,
  direction: 'smaller' | 'larger',
): number {
  const { least, most } = settingSpecs[name].accepts;
  const step = stepOf[name];
  const steps = value / step;
  const next =
    direction === 'larger' ? Math.floor(steps + slack) + 1 : Math.ceil(steps - slack) - 1;
  return Math.min(most, Math.max(least, Math.round(next * step * 100) / 100));
}
