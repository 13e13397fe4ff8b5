import { day, hour, minute } from '../../lib/time.ts';

/** US Mountain time, without daylight saving to stay deterministic. */
const mountainTime = -7 * hour;

const agesToday = [42 * minute, 2 * hour, 5 * hour];

/**
 * Hours and minutes of a working day, latest first. All are before 19:00, so yesterday's latest post
 * is always older than one of five hours ago.
 */
const earlierDays = [
  ['17:36', '14:21', '11:48', '09:05', '06:12'],
  ['18:02', '15:47', '13:10', '10:33', '08:26', '06:41'],
  ['16:54', '13:39', '10:08', '07:17'],
  ['17:11', '16:50', '12:29', '09:44', '06:58'],
];

/** Publication times of the `count` posts out at `now`: newest first, all different. */
export function initialPublicationTimes(count: number, now: number): number[] {
  const today = agesToday.map((ago) => now - ago);
  const earlier: number[] = [];
  for (let daysBack = 1; earlier.length < count; daysBack++) {
    for (const time of earlierDays[daysBack % earlierDays.length] ?? []) {
      earlier.push(clockTime(now, daysBack, time) + ((earlier.length * 17) % 60) * 1_000);
    }
  }
  return [...today, ...earlier].slice(0, count).map(floorToSecond);
}

/** WordPress stores times to the second. */
export function floorToSecond(at: number): number {
  return Math.floor(at / 1_000) * 1_000;
}

function clockTime(now: number, daysBack: number, time: string): number {
  const midnight = Math.floor((now + mountainTime) / day) * day - mountainTime;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return midnight - daysBack * day + hours * hour + minutes * minute;
}
