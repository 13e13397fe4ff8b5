import { calendarDay } from '../../calendar-day.ts';
import { read } from '../db/database.ts';

/** The day of today's briefing; `null` if there is none. */
export const dayOfTodaysBriefing = (now: number): Promise<string | null> =>
  read(['briefings'], async ({ briefings }) => {
    const today = calendarDay(now);
    return (await briefings.where('day').equals(today).count()) > 0 ? today : null;
  });
