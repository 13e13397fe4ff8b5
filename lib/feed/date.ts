import { hour, minute } from '../time.ts';

/**
 * Parses dates as feeds write them, to epoch ms:
 * - RFC 822 with two- or four-digit years, with or without weekday (which may be wrong) and seconds;
 * - zones as `+0000`, `+00:00`, `GMT`, `Z` or North American names;
 * - ISO 8601, also with a space for the T.
 * `null` if it is malformed or too early to be true.
 */
export function parseFeedDate(text: string): number | null {
  const trimmed = text.trim();
  const at = parseRfc822(trimmed) ?? parseIso(trimmed);
  return at !== null && at >= earliest ? at : null;
}

/** No feed is older; some servers write the epoch for "unknown". */
const earliest = Date.UTC(1990, 0, 1);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours from UTC of the zones that RFC 822 names. */
const zones: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

const zoneForm = '([a-z]+|(?:gmt|utc)?[+-]\\d{2}:?\\d{2})?(?:\\s*\\(.*\\))?$';

const rfc822 = new RegExp(
  '^(?:[a-z]+(?:,\\s*|\\s+))?(\\d{1,2})[\\s-]+([a-z]{3})[a-z]*\\.?[\\s-]+(\\d{4}|\\d{2})' +
    `(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?)?\\s*${zoneForm}`,
  'i',
);

function parseRfc822(text: string): number | null {
  const match = rfc822.exec(text);
  if (!match) return null;
  const [, day, monthName, year, hour, minute, second, zone] = match;
  const month = months.indexOf((monthName ?? '').toLowerCase());
  return instant([fullYear(year ?? ''), month, day, hour, minute, second], zone);
}

/** Two-digit years up to 69 are in this century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

const iso = new RegExp(
  '^(\\d{4})-(\\d{2})(?:-(\\d{2})(?:(?:t|\\s+)(\\d{2}):(\\d{2})(?::(\\d{2}(?:[.,]\\d+)?))?)?)?' +
    `\\s*${zoneForm}`,
  'i',
);

function parseIso(text: string): number | null {
  const match = iso.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  return instant([year, Number(month) - 1, day, hour, minute, second?.replace(',', '.')], zone);
}

type Part = string | number | undefined;

/** The instant that the parts name; `null` if there is no such day or time. */
function instant(parts: [Part, number, Part, Part, Part, Part], zone = ''): number | null {
  const [year, month, day, hour, minute, second] = parts;
  const date = new Date(Date.UTC(Number(year), month, Number(day ?? 1)));
  if (date.getUTCMonth() !== month || date.getUTCDate() !== Number(day ?? 1)) return null;
  const [hours, minutes, seconds] = [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)];
  if (hours > 24 || minutes > 59 || seconds > 60) return null;
  return date.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000 - offsetOf(zone);
}

function offsetOf(zone: string): number {
  const numeric = /([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!numeric) return (zones[zone.toLowerCase()] ?? 0) * hour;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  return (numeric[1] === '-' ? -minutes : minutes) * minute;
}
