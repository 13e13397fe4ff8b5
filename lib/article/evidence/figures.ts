import { normalizeText } from './normalize-text.ts';

/** A number in a text, in digits or in words, with its unit. */
export interface Figure {
  /** As written in the text. */
  written: string;
  /** Possible values: a lone `m` means meters or millions. */
  values: number[];
  /** Empty if not stated. The units of all dollars begin with `dollar`. */
  unit: string;
  inDigits: boolean;
}

interface Found extends Figure {
  at: number;
  end: number;
}

/** A notation of figures, and how to read it. */
interface Form {
  pattern: RegExp;
  read: (match: RegExpMatchArray) => Omit<Figure, 'written'>[];
}

/**
 * The figures of a text, and the text without them. Real cases: `US$110/kg`, `4,000 t`, `12 %`, `per cent`, `$27.6m`,
 * `7,280 crore rupees`, `10–15%`, `80 to 200 °C`, `November 16–20, 2026`, `4 April 2025`, `Q1 2026`, `20-foot`,
 * `1980s`, `two years`. Digits in a name (`N42SH`, `F-35`, `2:17`) and times of a recording are no figures.
 */
export function figuresOf(text: string): { figures: Figure[]; rest: string } {
  const normalized = normalizeText(text).replace(/\b(mid|late|early|pre|post)-(?=\d)/gi, '$1 ');
  const found: Found[] = [];
  let rest = normalized;
  for (const { pattern, read } of forms) {
    for (const match of rest.matchAll(pattern)) {
      const written = match[0].trim();
      const place = { at: match.index, end: match.index + match[0].length };
      for (const figure of read(match)) found.push({ written, ...figure, ...place });
    }
    // Blanked out rather than removed, so that later matches keep their offsets.
    rest = rest.replace(pattern, (written) => ' '.repeat(written.length));
  }
  shareUnits(
    found.sort((one, other) => one.at - other.at),
    normalized,
  );
  return { figures: found.map(({ at: _at, end: _end, ...figure }) => figure), rest };
}

/** Similarity of two figures: 1 if they are the same, less if one lacks a unit, else 0. */
export function figureSimilarity(one: Figure, other: Figure): number {
  if (!one.values.some((value) => other.values.includes(value))) return 0;
  if (one.unit === other.unit) return 1;
  const isWithin = one.unit.startsWith(other.unit) || other.unit.startsWith(one.unit);
  if (!isWithin) return 0;
  return one.unit === '' || other.unit === '' ? missingUnitSimilarity : 1;
}

/** A figure in a table may have its unit in the column's head, but elsewhere a bare number may count anything. */
const missingUnitSimilarity = 0.6;

/** In a range, the unit of one end applies to the other: `10 to 15%`, `$2-3`, `2 or 3 million`. */
function shareUnits(found: Found[], text: string): void {
  const joinedPair = (index: number, words: RegExp): [Found, Found] | undefined => {
    const [one, other] = [found[index], found[index + 1]];
    if (!one || !other || !words.test(text.slice(one.end, other.at))) return undefined;
    return [one, other];
  };
  for (const index of found.keys()) {
    const [one, other] = joinedPair(index, /^(?:\s*-\s*|\s+(?:to|and|or)\s+)$/) ?? [];
    if (!one || !other || one.unit !== '' || !isBare(one)) continue;
    const scale = scaleOf(other.written);
    one.unit = other.unit;
    one.values = one.values.map((value) => value * scale);
  }
  for (const index of found.keys()) {
    const [one, other] = joinedPair(index, /^(?:\s*-\s*|\s+to\s+)$/) ?? [];
    if (one && other?.unit === '') other.unit = one.unit;
  }
}

/** Whether a figure is only a number, without a unit. */
const isBare = ({ written }: Figure): boolean => /^(?:[\d.,]+|[a-z-]+)$/i.test(written);

const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  crore: 1e7,
  lakh: 1e5,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const scaleWords = Object.keys(scales).join('|');

const scaleWord = new RegExp(`(?:^|[\\d\\s-])(${scaleWords})\\b`, 'i');

const scaleOf = (written: string): number =>
  scales[scaleWord.exec(written)?.[1]?.toLowerCase() ?? ''] ?? 1;

/** Units, each with the ways to write it. */
const units: [string, string][] = [
  ['percent', '%|per ?cent(?:age points?)?|pct|percentage points?'],
  ['dollar', 'dollars?'],
  ['dollar-us', 'usd|us dollars?'],
  ['dollar-a', 'aud'],
  ['dollar-c', 'cad'],
  ['euro', 'euros?|eur'],
  ['yuan', 'yuan|rmb|cny|renminbi'],
  ['rupee', 'rupees?|inr'],
  ['yen', 'yen|jpy'],
  ['tonne', 'metric tons?|tonnes?|tons?|tpa|tpy|mtpa|mt|t'],
  ['kilotonne', 'kilotonnes?|ktpa|kt'],
  ['kilogram', 'kilograms?|kilos?|kgs?'],
  ['gram', 'grams?|g'],
  ['pound', 'pounds?|lbs?'],
  ['ppm', 'parts per million|ppm'],
  ['degree', 'degrees?(?: c(?:elsius)?)?|°c|°'],
  ['kilowatt-hour', 'kilowatt-hours?|kwh'],
  ['gigawatt', 'gigawatts?|gw'],
  ['megawatt', 'megawatts?|mw'],
  ['kilowatt', 'kilowatts?|kw'],
  ['kilometer', 'kilomet(?:re|er)s?|km'],
  ['millimeter', 'millimet(?:re|er)s?|mm'],
  ['micrometer', 'micromet(?:re|er)s?|microns?|[μµ]m'],
  ['nanometer', 'nanomet(?:re|er)s?|nm'],
  ['meter', 'met(?:re|er)s?'],
  ['hectare', 'hectares?|ha'],
  ['liter', 'lit(?:re|er)s?'],
  ['year', 'years?|yrs?'],
  ['month', 'months?'],
  ['week', 'weeks?'],
  ['day', 'days?'],
  ['hour', 'hours?|hrs?'],
  ['minute', 'minutes?|mins?'],
];
const unitWords = units.map(([, words]) => words).join('|');
const unitPatterns = units.map(([name, words]) => ({
  name,
  whole: new RegExp(`^(?:${words})$`, 'i'),
}));

const unitOf = (written: string | undefined): string =>
  written === undefined ? '' : (unitPatterns.find(({ whole }) => whole.test(written))?.name ?? '');

const currencies: Record<string, string> = {
  us$: 'dollar-us',
  a$: 'dollar-a',
  au$: 'dollar-a',
  c$: 'dollar-c',
  ca$: 'dollar-c',
  $: 'dollar',
  '€': 'euro',
  '£': 'sterling',
  '¥': 'yuan',
  '₹': 'rupee',
};

/** The pattern of a month, in lower case. */
export const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const dayNumber = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';

/** A day's unit is its month, so the month does not count as a word. */
function daysOf({ groups = {} }: RegExpMatchArray): Omit<Figure, 'written'>[] {
  const named = groups.month?.slice(0, 3).toLowerCase() ?? '';
  return [groups.day, groups.last].flatMap((day) =>
    day ? [{ values: [Number.parseInt(day, 10)], unit: `${named} day`, inDigits: true }] : [],
  );
}

function numberOf({ groups = {} }: RegExpMatchArray): Omit<Figure, 'written'>[] {
  const { currency, number = '', scale, unit } = groups;
  const value = Number(number.replaceAll(',', ''));
  const scaled = value * (scales[scale?.toLowerCase() ?? ''] ?? 1);
  const named = currency ? (currencies[currency.toLowerCase()] ?? '') : unitOf(unit);
  if (named === 'kilotonne') return [{ values: [scaled * 1e3], unit: 'tonne', inDigits: true }];
  if (scale?.toLowerCase() === 'm') {
    const values = currency ? [value * 1e6] : [value, value * 1e6];
    return [{ values, unit: named, inDigits: true }];
  }
  if (named === '' && !scale && /^(?:19|20)\d\d$/.test(number)) {
    return [{ values: [value], unit: 'calendar year', inDigits: true }];
  }
  return [{ values: [scaled], unit: named, inDigits: true }];
}

/** The numerals of one word, from one to nineteen. */
export const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** `one` is mostly not a number: it counts only before a unit. */
function numeralOf({ groups = {} }: RegExpMatchArray): Omit<Figure, 'written'>[] {
  const ten = tens.indexOf(groups.ten?.toLowerCase() ?? '');
  const one = ones.indexOf((groups.one ?? groups.alone)?.toLowerCase() ?? '');
  const value = (ten < 0 ? 0 : (ten + 2) * 10) + one + 1;
  const scale = scales[groups.scale?.toLowerCase() ?? ''] ?? 1;
  const unit = unitOf(groups.unit);
  if (value === 1 && scale === 1 && unit === '') return [];
  return [{ values: [value * scale], unit, inDigits: false }];
}

const unitAfter = `(?:[\\s-]?(?<unit>${unitWords})(?![\\p{L}\\d]))?`;

const forms: Form[] = [
  // Times of a recording and ratios are no figures.
  { pattern: /(?<![\d:])\d+(?::\d+)+(?:\.\d+)?/g, read: () => [] },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?<month>${month})\\s(?<day>${dayNumber})(?:-(?<last>${dayNumber}))?(?![\\d,.]?\\d)`,
      'giu',
    ),
    read: daysOf,
  },
  {
    pattern: new RegExp(
      `(?<![\\d,.])(?<day>${dayNumber})(?:-(?<last>${dayNumber}))?\\s(?<month>${month})(?!\\p{L})`,
      'giu',
    ),
    read: daysOf,
  },
  {
    pattern: /(?<![\p{L}\d])(?<kind>[qh])(?<part>[1-4])(?![\p{L}\d])/giu,
    read: ({ groups = {} }) => [
      {
        values: [Number(groups.part)],
        unit: groups.kind === 'h' ? 'half' : 'quarter',
        inDigits: true,
      },
    ],
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d]|\\p{L}-|\\d[.,:])(?<currency>(?:us|au?|ca?)?[$]|[€£¥₹])?\\s?(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:st|nd|rd|th|s)?(?:[\\s-]?(?<scale>${scaleWords}|m)(?![\\p{L}\\d]))?${unitAfter}(?![\\p{L}\\d]|:\\d)`,
      'giu',
    ),
    read: numberOf,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d-])(?:(?<ten>${tens.join('|')})(?:[\\s-](?<one>${ones.slice(0, 9).join('|')}))?|(?<alone>${ones.join('|')}))(?![\\p{L}\\d])(?:[\\s-](?<scale>${scaleWords})(?![\\p{L}\\d]))?${unitAfter}`,
      'giu',
    ),
    read: numeralOf,
  },
];
