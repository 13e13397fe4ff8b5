import { onPolicyChange, readSettings } from '../../platform/settings.ts';
import { minute } from '../../time.ts';
import { rescheduleChannels } from '../reschedule-channels.ts';
import { unlessErased } from '../retention/erase-data.ts';
import { refresh } from './refresh.ts';

/** Registers what follows a change of the policy. */
export const listenToPolicy = (): unknown => onPolicyChange(unlessErased(() => applyPolicy()));

/**
 * Follows a policy that has arrived or changed: its interval counts from the last check, its feed is polled, and what it
 * says about notifications holds for those that wait.
 */
export async function applyPolicy(): Promise<void> {
  const { checkInterval } = await readSettings();
  await rescheduleChannels(checkInterval * minute);
  await refresh('scheduled');
}
