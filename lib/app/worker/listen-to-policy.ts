import { onPolicyChange, readPolicy, readSettings } from '../../platform/settings.ts';
import { manageBacklog } from '../../store/user/backlog/choose-backlog.ts';
import { minute } from '../../time.ts';
import { browserEnv, type Env } from '../env.ts';
import { followUp } from '../follow-up.ts';
import { rescheduleChannels } from '../reschedule-channels.ts';
import { unlessErased } from '../retention/erase-data.ts';
import { refresh, refreshEnded } from './refresh.ts';

/** Registers what runs after a change of the policy. */
export const listenToPolicy = (): unknown => onPolicyChange(unlessErased(() => applyPolicy()));

/**
 * Applies a policy that has arrived or changed. Its interval counts from the last check, its feed is polled, its
 * notification settings apply to notifications that wait, and its backlog choice to a first run that has just ended.
 */
export async function applyPolicy(env: Env = browserEnv): Promise<void> {
  const [{ checkInterval }, { backlog }] = await Promise.all([readSettings(), readPolicy()]);
  await rescheduleChannels(checkInterval * minute);
  // A poll that runs has begun with the policy of before.
  await refreshEnded();
  await refresh('scheduled', env);
  if (backlog !== null && (await manageBacklog(backlog, Date.now()))) await followUp();
}
