/** The parts of a day in the reader's time zone, as the year, month and day that a calendar shows. */
export function dateParts(at: number): [year: number, month: number, day: number] {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()];
}

/** The day in the reader's time zone: `2026-11-24`. */
export const dayOf = (at: number, between = '-'): string =>
  dateParts(at).map(twoDigits).join(between);

/** Day and time in the reader's time zone, without naming it: `2026-11-24T09:30:00`, as programs for notes have it. */
export const localTime = (at: number, between = 'T'): string => {
  const date = new Date(at);
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()];
  return `${dayOf(at)}${between}${time.map(twoDigits).join(':')}`;
};

const twoDigits = (part: number): string => String(part).padStart(2, '0');
