import { hasSiteAccess } from '../../platform/permissions.ts';
import { readPolicy, readSettings } from '../../platform/settings.ts';
import type { RefreshResult } from '../../presenters/refresh.ts';
import { readBeforePoll } from '../../store/backup/before-poll.ts';
import { resetFailedOpening } from '../../store/connection.ts';
import { minute } from '../../time.ts';
import { restoreFromMirror } from '../backup/restore-from-mirror.ts';
import { ensureBriefingJob } from '../briefing-job.ts';
import { browserEnv, type Env } from '../env.ts';
import { fixClockSkew, hasClockSkew } from '../feed/fix-clock-skew.ts';
import { ensureRecheckJob } from '../feed/recheck.ts';
import { type RefreshTrigger, refreshChannels } from '../feed/refresh-channels.ts';
import { followUp } from '../follow-up.ts';
import { ensureFullTextJob } from '../full-text-job.ts';
import { rescheduleChannels } from '../reschedule-channels.ts';
import { ensureFallbackAlarm, scheduleAlarm } from '../schedule-alarm.ts';

// Calls during a refresh share its result. Nothing is lost if the worker stops.
let running: { trigger: RefreshTrigger; result: Promise<RefreshResult> } | null = null;

/**
 * Fetches the feeds and stores what is new, then runs the after-write and sets the alarm. Never runs twice at once,
 * neither in this worker nor in another one.
 */
export function refresh(trigger: RefreshTrigger, env: Env = browserEnv): Promise<RefreshResult> {
  if (running?.trigger === trigger || running?.trigger === 'manual') return running.result;
  const result = running ? refreshAfterPoll(running.result, env) : startRefresh(trigger, env);
  const own = { trigger, result };
  running = own;
  return result.finally(() => {
    if (running === own) running = null;
  });
}

/** Resolves once the refresh that runs in this worker, if any, has ended. The caller that began it gets its failure. */
export async function refreshEnded(): Promise<void> {
  await running?.result.catch(() => undefined);
}

/** A scheduled refresh requests only what is due; this requests the rest after it. */
async function refreshAfterPoll(poll: Promise<RefreshResult>, env: Env): Promise<RefreshResult> {
  // The caller that began the poll gets the failure.
  const polled = await poll.catch(() => null);
  const result = await startRefresh('manual', env);
  return polled && result.ok && !result.value.requested ? polled : result;
}

const startRefresh = (trigger: RefreshTrigger, env: Env): Promise<RefreshResult> =>
  navigator.locks.request('refresh', async () => {
    resetFailedOpening();
    const now = env.now();
    // These reads make a single access to the database. If the browser has closed the connection, one access reopens
    // it; two at once would fail.
    const [stored, hasAccess, { checkInterval }, { feedUrl }] = await Promise.all([
      readBeforePoll(),
      hasSiteAccess(),
      readSettings(),
      readPolicy(),
      ensureFallbackAlarm(now),
    ]);
    if (!stored.isRestored) await restoreFromMirror(now);
    const isSkewed = hasClockSkew(stored.rows, now);
    if (isSkewed) await fixClockSkew(now);
    const known = isSkewed ? await readBeforePoll() : stored;
    const interval = checkInterval * minute;
    const polls = { rows: known.rows, hasAccess, interval, feedUrl };
    const result = await refreshChannels(trigger, polls, env);
    // The polls have written whole rows, based on the interval from when they began.
    const settings = await readSettings();
    if (settings.checkInterval !== checkInterval)
      await rescheduleChannels(settings.checkInterval * minute);
    await followUp(env.now());
    await fixClockSkew(env.now());
    await ensureFullTextJob(env.now());
    await ensureRecheckJob(env.now());
    await ensureBriefingJob(settings.briefingHour, env.now());
    await scheduleAlarm();
    return result;
  });
