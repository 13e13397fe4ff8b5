import { minute } from './time.ts';

/** A day of the week as `Date` counts them: 0 is Sunday. */
export type Weekday = number;

/** Every weekday, the weekend last. */
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 0];

/** When notifications are held, in local time. */
export interface QuietHours {
  quietHours: boolean;
  /** Minutes after midnight. */
  quietFrom: number;
  /** Minutes after midnight, of the next day if that is not later than `quietFrom`. */
  quietTo: number;
  /** The days on which the hours begin. */
  quietDays: readonly Weekday[];
  /** The days that are quiet from midnight to midnight. */
  quietAllDay: readonly Weekday[];
}

/** A pause that the user asked for. */
export interface Pause {
  from: number;
  until: number;
}

/** How many days ahead the end of a quiet time is looked for. A longer one is looked at again then. */
const daysAhead = 8;

/**
 * When the quiet time at an instant ends; `null` if it isn't quiet. Quiet hours that follow one another count as one
 * quiet time. Times of day are those of the local clock, so the night when clocks go forward is an hour shorter.
 */
export function quietUntil(now: number, hours: QuietHours): number | null {
  if (!hours.quietHours) return null;
  let end = now;
  for (let daysLater = -1; daysLater <= daysAhead; daysLater += 1)
    for (const [from, to] of spansOf(new Date(now), daysLater, hours))
      if (from <= end && end < to) end = to;
  return end > now ? end : null;
}

/** The quiet spans that begin `daysLater` days after a date, in order. */
function spansOf(date: Date, daysLater: number, hours: QuietHours): [from: number, to: number][] {
  const { quietFrom, quietTo, quietDays, quietAllDay } = hours;
  const at = (days: number, minutes: number) => timeOfDay(date, daysLater + days, minutes);
  const weekday = new Date(at(0, 12 * 60)).getDay();
  const isNextDay = quietTo <= quietFrom;
  return [
    ...(quietAllDay.includes(weekday) ? [[at(0, 0), at(1, 0)] as [number, number]] : []),
    ...(quietDays.includes(weekday)
      ? [[at(0, quietFrom), at(isNextDay ? 1 : 0, quietTo)] as [number, number]]
      : []),
  ];
}

/** A local time of day. If clocks going forward skip it, it is an hour later; if it comes twice, it is the first. */
const timeOfDay = (date: Date, daysLater: number, minutes: number): number =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater, 0, minutes).getTime();

/** A correction of the clock by less than this does not end a pause. */
const clockTolerance = minute;

/** When a pause ends; `null` if it is over. It is also over once the clock is set back to before its start. */
export const pauseEnd = (pause: Pause | null, now: number): number | null =>
  pause && now >= pause.from - clockTolerance && now < pause.until ? pause.until : null;

/** Until when notifications are held, by quiet hours, a pause, or one after the other; `null` if they are not held. */
export function heldUntil(now: number, hours: QuietHours, pause: Pause | null): number | null {
  const paused = pauseEnd(pause, now);
  return quietUntil(paused ?? now, hours) ?? paused;
}

/** Hours after midnight. */
const morning = 8;

/** Before this hour it is still night, and "tomorrow morning" is that of the same date. */
const nightEnds = 5;

/** When tomorrow morning is. */
export function tomorrowMorning(now: number): number {
  const date = new Date(now);
  return timeOfDay(date, date.getHours() < nightEnds ? 0 : 1, morning * 60);
}
