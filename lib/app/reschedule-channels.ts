import { checkAfterSuccess } from '../feed/schedule.ts';
import { moveChecks } from '../store/articles/channels.ts';

/** Makes each poll follow the last one by this interval in ms, or by a longer one that the feed asks for. */
export const rescheduleChannels = (interval: number): Promise<number> =>
  moveChecks((row) => checkAfterSuccess({ now: row.checkedAt ?? 0, interval, random: 0 }, row));
