/**
 * Dates as feeds write them:
 * - RFC 822 with two or four digits of year, with or without weekday (which may be wrong) and seconds;
 * - zones as `+0000`, `+00:00`, `GMT`, `Z`, or the North American names;
 * - ISO 8601, with a space where the T should be.
 * What cannot be read, and what lies before the site could exist, is `null`: it must not decide anything.
 */
export function parseFeedDate(text: string): number | null {
  const trimmed = text.trim();
  const at = parseRfc822(trimmed) ?? parseIso(trimmed);
  return at !== null && at >= earliest ? at : null;
}

/** 1 January 1990: no feed is older, and an epoch of zero is a server's way of saying "unknown". */
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

const rfc822 =
  /^(?:[a-z]+,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?\s*([a-z]+|(?:gmt|utc)?[+-]\d{2}:?\d{2})?$/i;

function parseRfc822(text: string): number | null {
  const match = rfc822.exec(text);
  if (!match) return null;
  const [, day, monthName, year, hour = '0', minute = '0', second = '0', zone = ''] = match;
  const month = months.indexOf((monthName ?? '').toLowerCase());
  if (month < 0) return null;
  return (
    Date.UTC(fullYear(year ?? ''), month, +(day ?? 1), +hour, +minute, +second) - offsetOf(zone)
  );
}

/** Two digits up to 69 are of this century, as the oldest and newest feeds agree. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function offsetOf(zone: string): number {
  const numeric = /([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!numeric) return (zones[zone.toLowerCase()] ?? 0) * 3_600_000;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  return (numeric[1] === '-' ? -minutes : minutes) * 60_000;
}

function parseIso(text: string): number | null {
  if (!/^\d{4}-\d{2}/.test(text)) return null;
  const joined = text
    .replace(/^(\d{4}-\d{2}-\d{2})\s+(?=\d{2}:)/, '$1T')
    .replace(/\s+(?=[+-]\d)/, '');
  const zoned =
    /T/.test(joined) && !/(?:Z|[+-]\d{2}:?\d{2})$/i.test(joined) ? `${joined}Z` : joined;
  const at = Date.parse(zoned);
  return Number.isNaN(at) ? null : at;
}
