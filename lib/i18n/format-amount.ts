import { hour } from '../time.ts';
import { formatNumber } from './format-number.ts';

const units = ['B', 'kB', 'MB', 'GB'] as const;

/** Formats bytes in the unit that keeps the number short: "93 kB", "1.2 MB". */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  // A value that would round to 1000 belongs to the next unit.
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit >= 2 && value < 100 ? 10 : 1;
  return `${formatNumber(Math.round(value * digits) / digits)} ${units[unit]}`;
}

/** Formats a duration: "120 ms", "12.3 s", "1.5 h". */
export function formatDuration(ms: number): string {
  if (ms >= hour) return `${formatNumber(Math.round((ms / hour) * 10) / 10)} h`;
  if (ms < 10_000) return `${formatNumber(Math.round(ms))} ms`;
  return `${formatNumber(Math.round(ms / 100) / 10)} s`;
}
