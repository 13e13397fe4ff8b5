import { day } from '../../time.ts';
import type { DateOperator } from './operators.ts';

/** What a query needs to know about time. */
export interface QueryClock {
  /** Current time in ms. */
  now: number;
  /** When a calendar day begins, in ms. Months count from 1; a day beyond the end of a month is one of the next. */
  startOfDay: (year: number, month: number, dayOfMonth: number) => number;
}

/** The clock of the local time zone. */
export const localClock = (now: number): QueryClock => ({
  now,
  startOfDay: (year, month, dayOfMonth) => new Date(year, month - 1, dayOfMonth).getTime(),
});

/** The times from `from` up to, but not including, `to`, in ms; `null` where the range is open. */
export interface DateRange {
  from: number | null;
  to: number | null;
}

const period = /^([12]\d{3})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const lastDays = /^(\d{1,5})d$/i;
const separator = /\.\.|\//;

/**
 * Reads the value of `after:`, `before:` or `on:`: a day, a month or a year in ISO form, or `7d` for the last 7 × 24
 * hours. `on:` also takes ranges, which include both ends. `null` if the value is no date.
 */
export function dateRange(
  operator: DateOperator,
  value: string,
  clock: QueryClock,
): DateRange | null {
  if (operator === 'on') return rangeOf(value, clock);
  const range = periodOf(value, clock);
  if (!range) return null;
  return operator === 'after' ? { from: range.from, to: null } : { from: null, to: range.from };
}

function rangeOf(value: string, clock: QueryClock): DateRange | null {
  const [first = '', last, ...more] = value.split(separator, 3);
  if (last === undefined) return periodOf(first, clock);
  if (more.length > 0 || (first === '' && last === '')) return null;
  const begin = first === '' ? open : periodOf(first, clock);
  const end = last === '' ? open : periodOf(last, clock);
  if (!begin || !end) return null;
  const { from } = begin;
  // `7d` as the end of a range means the time when these days began.
  const to = end.to ?? end.from;
  return from !== null && to !== null && from >= to ? null : { from, to };
}

function periodOf(value: string, { now, startOfDay }: QueryClock): DateRange | null {
  const days = lastDays.exec(value)?.[1];
  if (days !== undefined) return { from: now - Number(days) * day, to: null };
  const [, ofYear, ofMonth, ofDay] = period.exec(value) ?? [];
  const year = Number(ofYear);
  const month = Number(ofMonth ?? 1);
  const dayOfMonth = Number(ofDay ?? 1);
  // The date of a day that does not exist falls into another month.
  if (new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCMonth() !== month - 1) return null;
  const from = startOfDay(year, month, dayOfMonth);
  if (ofDay) return { from, to: startOfDay(year, month, dayOfMonth + 1) };
  return { from, to: ofMonth ? startOfDay(year, month + 1, 1) : startOfDay(year + 1, 1, 1) };
}

const open: DateRange = { from: null, to: null };
