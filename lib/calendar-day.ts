/** The name of an instant's local calendar day, or of the day `daysLater` days after it: `2026-11-01`. */
export function calendarDay(at: number, daysLater = 0): string {
  const date = new Date(at);
  date.setDate(date.getDate() + daysLater);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** When a local calendar day begins; `null` if no day has that name. */
export function startOfCalendarDay(name: string): number | null {
  // A time without a time zone is local.
  const start = Date.parse(`${name}T00:00`);
  return Number.isFinite(start) && calendarDay(start) === name ? start : null;
}
