import { dateBounds } from '../site/document-bounds.ts';
import { hour, minute } from '../time.ts';

/**
 * Parses dates as feeds write them, to epoch ms:
 * - RFC 822 with two- or four-digit years, with or without weekday (which may be wrong) and seconds;
 * - the same with the month first (`Dec 16 2023`, `December 16, 2023 - 14:02`), and with AM or PM;
 * - the same with the year at the end, as C's `asctime` and Unix's `date` write it (`Sat Dec 16 14:02:33 EST 2023`);
 * - zones as `+0000`, `+00:00`, `GMT+1`, `Z` or by name, or both;
 * - ISO 8601, also with a space for the T, slashes, or a single digit for a month or day.
 * `null` if it is malformed, or too early or late to be true.
 */
export function parseFeedDate(text: string): number | null {
  const line = text.trim().replace(/\s+/g, ' ').replace(yearAtEnd, '$1 $4 $2$3');
  if (line.length > maxLength) return null;
  const at = parseDayFirst(line) ?? parseMonthFirst(line) ?? parseIso(line);
  return at !== null && at >= earliest && at <= latest ? at : null;
}

/** Characters; the name of a zone may follow in parentheses. */
const maxLength = 100;

const { earliest, latest } = dateBounds;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Hours from UTC by zone name. If several zones share a name, RFC 822's counts, or else the one that most people mean.
 */
// biome-ignore format: a zone a line would be two screens
const zones = new Map(Object.entries({
  ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, west: 1, bst: 1, cet: 1, mez: 1, met: 1, wat: 1,
  cest: 2, mesz: 2, mest: 2, eet: 2, sast: 2, cat: 2, eest: 3, msk: 3, eat: 3, trt: 3,
  gst: 4, pkt: 5, ist: 5.5, ict: 7, wib: 7, awst: 8, sgt: 8, hkt: 8, myt: 8, pht: 8,
  jst: 9, kst: 9, acst: 9.5, aest: 10, acdt: 10.5, aedt: 11, nzst: 12, nzdt: 13,
  ndt: -2.5, nst: -3.5, adt: -3, brt: -3, art: -3, ast: -4, clt: -4, edt: -4, est: -5,
  cdt: -5, cst: -6, mdt: -6, mst: -7, pdt: -7, pst: -8, akdt: -8, akst: -9, hst: -10,
}));

/** A date without its weekday, and its time, zone and year. */
const yearAtEnd = /^(?:[a-z]+,? )?([a-z]+ \d{1,2}) (\d{1,2}:\S+)( \S+)? (\d{4})\b/i;

const weekday = '^(?:[a-z]+(?: ?, ?| ))?';
const ordinal = '(?:st|nd|rd|th)?';
const time = '(?:,?(?: at| -)? (\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?(?:\\.\\d+)?)?';
const zone =
  '(?: ?([ap])\\.?m\\b\\.?)? ?(?:(?:[a-z]+ ?)?([+-]\\d{1,2}(?::?\\d{2})?)(?: ?[a-z]+)?|([a-z]+))?(?: ?\\(.*\\))?$';

const dayFirst = new RegExp(
  `${weekday}(\\d{1,2})${ordinal}[.,]?[ -]+([a-z]{3})[a-z]*[.,]?[ -]+(\\d{4}|\\d{2})${time}${zone}`,
  'i',
);

function parseDayFirst(text: string): number | null {
  const match = dayFirst.exec(text);
  if (!match) return null;
  const [, day, month, year, ...rest] = match;
  return instant([fullYear(year ?? ''), monthNumber(month), day], rest);
}

const monthFirst = new RegExp(
  `${weekday}([a-z]{3})[a-z]*\\.? (\\d{1,2})${ordinal}(?:, ?| )(\\d{4})${time}${zone}`,
  'i',
);

function parseMonthFirst(text: string): number | null {
  const match = monthFirst.exec(text);
  if (!match) return null;
  const [, month, day, year, ...rest] = match;
  return instant([year, monthNumber(month), day], rest);
}

const monthNumber = (name = ''): number => months.indexOf(name.toLowerCase());

/** Two-digit years up to 69 are in this century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

const iso = new RegExp(
  `${weekday}(\\d{4})[-/](\\d{1,2})(?:[-/](\\d{1,2})(?:[t ](\\d{1,2}):(\\d{2})(?::(\\d{2}(?:[.,]\\d+)?))?)?)?${zone}`,
  'i',
);

function parseIso(text: string): number | null {
  const match = iso.exec(text);
  if (!match) return null;
  const [, year, month, day, ...rest] = match;
  return instant([year, Number(month) - 1, day], rest);
}

type Part = string | number | undefined;

/** The instant of a date, time and zone; `null` if there is no such day or time. */
function instant(
  [year, month, day = 1]: [Part, number, Part],
  [hour = '0', minute = '0', second = '0', half = '', offset = '', zone = '']: (
    | string
    | undefined
  )[],
): number | null {
  const date = new Date(Date.UTC(Number(year), month, Number(day)));
  if (date.getUTCMonth() !== month || date.getUTCDate() !== Number(day)) return null;
  const hours = hourOfDay(Number(hour), half.toLowerCase());
  const [minutes, seconds] = [Number(minute), Number(second.replace(',', '.'))];
  if (hours > 24 || minutes > 59 || seconds > 60) return null;
  return date.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000 - offsetOf(offset || zone);
}

/** Converts an hour to the 24-hour clock. `half` is `a`, `p`, or empty if the hour has none. */
function hourOfDay(hour: number, half: string): number {
  if (half === 'p' && hour < 12) return hour + 12;
  return half === 'a' && hour === 12 ? 0 : hour;
}

function offsetOf(zone: string): number {
  const numeric = /([+-])(\d{1,2}?):?(\d{2})?$/.exec(zone);
  if (!numeric) return (zones.get(zone.toLowerCase()) ?? 0) * hour;
  const [, sign, hours, minutes = 0] = numeric;
  const offset = Number(hours) * hour + Number(minutes) * minute;
  return sign === '-' ? -offset : offset;
}
