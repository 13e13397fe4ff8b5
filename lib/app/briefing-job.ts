import { briefingTime } from '../briefing/briefing-time.ts';
import { calendarDay } from '../calendar-day.ts';
import { removeJob } from '../store/articles/jobs.ts';
import { placeBriefingJob } from '../store/briefing/briefings.ts';

/** Schedules a daily briefing at this hour, from its next occurrence on; `null` ends briefings. */
export async function scheduleBriefings(hour: number | null, now: number): Promise<void> {
  if (hour === null) return removeJob('briefing');
  const doneDay = now < briefingTime(now, hour) ? null : calendarDay(now);
  await placeBriefingJob({ now, hour, doneDay });
}

/**
 * After a poll: places the briefing job again, because a briefing may have waited for the poll, and a change of the
 * clock or the time zone may have moved the hour.
 */
export async function ensureBriefingJob(hour: number | null, now: number): Promise<void> {
  if (hour !== null) await placeBriefingJob({ now, hour });
}
