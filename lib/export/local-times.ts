import { calendarDay } from '../calendar-day.ts';

/** Local date and time without an offset, as note apps expect: `2026-11-24T09:30:00`. */
export const localTime = (at: number, between = 'T'): string => {
  const date = new Date(at);
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()];
  return `${calendarDay(at)}${between}${time.map(twoDigits).join(':')}`;
};

/** Local date and time with the offset from UTC, for programs that compare times: `2026-11-24T09:30:00+01:00`. */
export function zonedTime(at: number): string {
  const ahead = -new Date(at).getTimezoneOffset();
  const offset = [Math.abs(ahead) / 60, Math.abs(ahead) % 60].map(Math.floor).map(twoDigits);
  return `${localTime(at)}${ahead < 0 ? '-' : '+'}${offset.join(':')}`;
}

const twoDigits = (part: number): string => String(part).padStart(2, '0');
