import { briefingTime, nextBriefingAt } from '../../briefing/briefing-time.ts';
import { buildBriefing } from '../../briefing/build-briefing.ts';
import { calendarDay } from '../../calendar-day.ts';
import { readSettings } from '../../platform/settings.ts';
import { heldUntil } from '../../quiet-time.ts';
import { newsChannel } from '../../site/channels.ts';
import { readChannels } from '../../store/articles/channels.ts';
import { endJob, putJobStep, readGapDueAt } from '../../store/articles/jobs.ts';
import { readPause } from '../../store/articles/notification-pause.ts';
import { readBriefingSources, saveBriefing } from '../../store/briefing/briefings.ts';
import type { BriefingJob } from '../../store/rows/jobs.ts';
import { day, second } from '../../time.ts';
import type { Env } from '../env.ts';
import { updateMirror } from '../mirror.ts';
import { sendBriefing } from '../notify/send-briefing.ts';

/**
 * Announces the latest briefing, or makes the one that is due. Before one is made, the poll that is due must have
 * answered or failed (the alarm polls first), and no page of a gap may be due soon.
 */
export async function makeBriefing(job: BriefingJob, env: Env): Promise<void> {
  const settings = await readSettings();
  const { briefingHour: hour, showNotifications } = settings;
  if (hour === null) return endJob(job);
  if (job.unannounced !== null) {
    const end = heldUntil(env.now(), settings, await readPause());
    if (end !== null) return putJobStep(job, { dueAt: Math.min(end, env.now() + day) });
    // A quiet time may have held the announcement until after today's hour.
    const dueAt = nextBriefingAt(env.now(), hour, job.unannounced >= calendarDay(env.now()));
    // Stored first, because the user may dismiss the notification before another worker checks whether it was shown.
    await putJobStep(job, { dueAt, unannounced: null });
    if (showNotifications) await sendBriefing(job.unannounced);
    return;
  }
  const due = briefingTime(env.now(), hour);
  if (env.now() < due) return putJobStep(job, { dueAt: due });
  // The lock ensures that no poll is in progress; its articles would count as having arrived before.
  const isMade = await navigator.locks.request('refresh', () =>
    storeBriefing(job, hour, env.now()),
  );
  if (isMade) await updateMirror();
}

/** Resolves to whether a briefing was made. */
async function storeBriefing(job: BriefingJob, hour: number, now: number): Promise<boolean> {
  const gapDueAt = await readGapDueAt(now);
  // The articles of that page have arrived too.
  if (gapDueAt !== null) {
    await putJobStep(job, { dueAt: Math.max(now, gapDueAt) + second });
    return false;
  }
  const [sources, channels] = await Promise.all([readBriefingSources(job, now), readChannels()]);
  const isPolled = channels.every(({ nextDueAt }) => nextDueAt > now);
  const briefing = sources && isPolled ? buildBriefing(sources) : null;
  // Without an answer from the site it is unknown whether there is news; the next poll queues the job again.
  const news = channels.find(({ id }) => id === newsChannel.id);
  const isFailing = !isPolled || !news || news.failure !== null || news.offlineChecks > 0;
  await saveBriefing(job, briefing, { now, hour, isOver: briefing !== null || !isFailing });
  return briefing !== null;
}
