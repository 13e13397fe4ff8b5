import type { RefreshResult } from '../../presenters/refresh.ts';
import { resetFailedOpening } from '../../store/connection.ts';
import { restoreFromMirror } from '../backup/restore-from-mirror.ts';
import { browserEnv, type Env } from '../env.ts';
import { fixClockSkew } from '../feed/fix-clock-skew.ts';
import { ensureRecheckJob } from '../feed/recheck.ts';
import { type RefreshTrigger, refreshChannels } from '../feed/refresh-channels.ts';
import { followUp } from '../follow-up.ts';
import { ensureFullTextJob } from '../full-text-job.ts';
import { ensureFallbackAlarm, scheduleAlarm } from '../schedule-alarm.ts';

// Callers that come during a refresh share its result. A worker that dies loses nothing.
let running: { trigger: RefreshTrigger; result: Promise<RefreshResult> } | null = null;

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
  });
}

/** The refresh that runs in this worker; `null` if none does. */
export const refreshInProgress = (): Promise<RefreshResult> | null => running?.result ?? null;

/** A scheduled refresh requests only what is due; a manual one requests the rest when it is done. */
async function refreshAfterPoll(poll: Promise<RefreshResult>, env: Env): Promise<RefreshResult> {
  const polled = await poll;
  const result = await startRefresh('manual', env);
  return result.ok && !result.value.requested ? polled : result;
}

const startRefresh = (trigger: RefreshTrigger, env: Env): Promise<RefreshResult> =>
  navigator.locks.request('refresh', async () => {
    resetFailedOpening();
    const now = env.now();
    // One access to the database alone reopens a connection that the browser has closed; two at once would fail.
    await Promise.all([ensureFallbackAlarm(now), restoreFromMirror(now)]);
    await fixClockSkew(now);
    const result = await refreshChannels(trigger, env);
    await followUp('worker', env.now());
    await ensureFullTextJob(env.now());
    await ensureRecheckJob(env.now());
    await scheduleAlarm();
    return result;
  });
