import { hour, second } from '../time.ts';
import { perLanguage } from './message-reader.ts';

/** Formats amounts of a unit; their lines don't break. */
function amountsIn(unit: string, unitDisplay: 'short' | 'narrow'): (value: number) => string {
  const formatter = perLanguage(
    (locale) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }),
  );
  return (value) => formatter().format(value).replaceAll(' ', '\u00a0');
}

const inBytes = [
  amountsIn('kilobyte', 'short'),
  amountsIn('megabyte', 'short'),
  amountsIn('gigabyte', 'short'),
] as const;
const inMilliseconds = amountsIn('millisecond', 'short');
const inSeconds = amountsIn('second', 'short');
const inHours = amountsIn('hour', 'narrow');

/** Formats bytes in the unit that keeps the number short: "93 kB", "1.2 MB". */
export function formatBytes(bytes: number): string {
  let value = bytes / 1000;
  let [format, ...larger] = inBytes;
  // A value that would round to 1000 belongs to the next unit.
  for (const next of larger) {
    if (value < 999.5) break;
    value /= 1000;
    format = next;
  }
  const hasFraction = format !== inBytes[0] && value < 100;
  return format(hasFraction ? value : Math.round(value));
}

/** Formats a duration: "120 ms", "12.3 sec", "1.5h". */
export function formatDuration(ms: number): string {
  if (ms >= hour) return inHours(ms / hour);
  if (ms >= 10 * second) return inSeconds(ms / second);
  return inMilliseconds(Math.round(ms));
}
