import { lastFocusedWindow, openPageTab } from '../../platform/panel.ts';
import { isFirstRunDisabled } from '../../platform/policy.ts';
import { browserEnv } from '../env.ts';

/** After an installation: opens the welcome page once, unless a policy turns it off. */
export async function welcome(): Promise<void> {
  if (await isFirstRunDisabled(browserEnv.sleep)) return;
  await openPageTab('/welcome.html', await lastFocusedWindow());
}
