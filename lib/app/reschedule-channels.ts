import { checkAfterSuccess } from '../feed/schedule.ts';
import { moveChecks } from '../store/articles/channels.ts';

/** Schedules each channel's next poll this many ms after its last one, or later if the feed asks for that. */
export const rescheduleChannels = (interval: number): Promise<number> =>
  moveChecks((row) => checkAfterSuccess({ now: row.checkedAt ?? 0, interval, random: 0 }, row));
