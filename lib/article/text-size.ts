import { textSizes } from '../settings.ts';

/** The next whole size up or down, within what can be chosen. */
export function nextTextSize(size: number, direction: 'smaller' | 'larger'): number {
  return direction === 'larger'
    ? Math.min(textSizes.most, Math.floor(size) + 1)
    : Math.max(textSizes.least, Math.ceil(size) - 1);
}
