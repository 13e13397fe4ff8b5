import { hour, second } from '../time.ts';
import { perLanguage } from './message-reader.ts';

const formatterIn = (unit: string, unitDisplay: 'short' | 'narrow') =>
  perLanguage(
    (locale) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }),
  );

const inBytes = [
  formatterIn('kilobyte', 'short'),
  formatterIn('megabyte', 'short'),
  formatterIn('gigabyte', 'short'),
] as const;
const inMilliseconds = formatterIn('millisecond', 'short');
const inSeconds = formatterIn('second', 'short');
const inHours = formatterIn('hour', 'narrow');

/** Formats bytes in the unit that keeps the number short: "93 kB", "1.2 MB". */
export function formatBytes(bytes: number): string {
  let value = bytes / 1000;
  let [formatter, ...larger] = inBytes;
  // A value that would round to 1000 belongs to the next unit.
  for (const next of larger) {
    if (value < 999.5) break;
    value /= 1000;
    formatter = next;
  }
  const hasFraction = formatter !== inBytes[0] && value < 100;
  return formatter().format(hasFraction ? value : Math.round(value));
}

/** Formats a duration: "120 ms", "12.3 sec", "1.5h". */
export function formatDuration(ms: number): string {
  if (ms >= hour) return inHours().format(ms / hour);
  if (ms >= 10 * second) return inSeconds().format(ms / second);
  return inMilliseconds().format(Math.round(ms));
}
