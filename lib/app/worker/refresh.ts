import { hasSiteAccess } from '../../platform/permissions.ts';
import { readPolicy, readSettings } from '../../platform/settings.ts';
import type { RefreshResult } from '../../presenters/refresh.ts';
import { readBeforePoll } from '../../store/backup/mirror-state.ts';
import { openMeanwhile, resetFailedOpening } from '../../store/connection.ts';
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

// Callers that come during a refresh share its result. A worker that dies loses nothing.
let running: { trigger: RefreshTrigger; result: Promise<RefreshResult> } | null = null;

// Ends with the refresh that an event is about to begin.
let expected: PromiseWithResolvers<void> | null = null;

/**
 * Fetches the feeds and stores what is new, then follows the write up and sets the alarm. Never runs twice at once,
 * neither in this worker nor beside another one.
 */
export function refresh(trigger: RefreshTrigger, env: Env = browserEnv): Promise<RefreshResult> {
  if (running?.trigger === trigger || running?.trigger === 'manual') return running.result;
  const result = running ? refreshAfterPoll(running.result, env) : startRefresh(trigger, env);
  const own = { trigger, result };
  running = own;
  return result.finally(() => {
    if (running === own) running = null;
    expected?.resolve();
    expected = null;
  });
}

/** Called when an event arrives that polls: it first waits for a lock, and the worker's start must not get ahead of it. */
export function expectRefresh(): void {
  expected ??= Promise.withResolvers();
}

/** Resolves once the refresh that runs in this worker or is about to has ended; `null` if there is none. */
export const refreshInProgress = (): Promise<unknown> | null =>
  // Who began it is told why it failed.
  running?.result.catch(() => null) ?? expected?.promise ?? null;

/** A scheduled refresh requests only what is due; a manual one requests the rest when it is done. */
async function refreshAfterPoll(poll: Promise<RefreshResult>, env: Env): Promise<RefreshResult> {
  // Who began the poll is told why it failed.
  const polled = await poll.catch(() => null);
  const result = await startRefresh('manual', env);
  return polled && result.ok && !result.value.requested ? polled : result;
}

const startRefresh = (trigger: RefreshTrigger, env: Env): Promise<RefreshResult> =>
  navigator.locks.request('refresh', async () => {
    resetFailedOpening();
    const now = env.now();
    // One access to the database alone reopens a connection that the browser has closed; two at once would fail.
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
    const polls = refreshChannels(trigger, { rows: known.rows, hasAccess, interval, feedUrl }, env);
    // The first request has been sent.
    openMeanwhile();
    const result = await polls;
    // The polls have written whole rows, with the interval that was set when they began.
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
