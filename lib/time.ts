/** Milliseconds in a second. */
export const second = 1_000;

/** Milliseconds in a minute. */
export const minute = 60 * second;

/** Milliseconds in an hour. */
export const hour = 60 * minute;

/** Milliseconds in 24 hours; a calendar day may be an hour shorter or longer. */
export const day = 24 * hour;

/** When a wait ends. One longer than `longest` was set before the clock was put back, and ends at once. */
export const endOfWait = (until: number, now: number, longest: number): number =>
  until - now > longest ? now : until;

/** Local midnight at or before an instant. */
export const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** Local midnight that follows the one given. */
export const startOfNextDay = (midnight: number): number =>
  new Date(midnight).setHours(24, 0, 0, 0);
