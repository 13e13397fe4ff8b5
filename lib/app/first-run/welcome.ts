import { lastFocusedWindow, openPageTab } from '../../platform/panel.ts';
import {
  isWelcomePending,
  onBrowserStart,
  onInstall,
  setWelcomePending,
  takePendingWelcome,
} from '../../platform/runtime.ts';
import { restrictStorageAccess } from '../../platform/storage-access.ts';
import { awaitPolicy } from './await-policy.ts';

/** Registers what follows an installation, and what each start of the browser repeats. */
export function listenToInstallation(): void {
  onBrowserStart(restrictStorageAccess);
  onInstall(async () => {
    await setWelcomePending();
    await openPendingWelcome();
  });
}

/**
 * Opens the welcome page once, unless a policy turns it off. A worker that ends while it waits for one leaves the page to
 * its next start.
 */
export async function openPendingWelcome(): Promise<void> {
  if (!(await isWelcomePending())) return;
  const { disableFirstRun } = await awaitPolicy();
  if (!(await takePendingWelcome()) || disableFirstRun) return;
  await openPageTab('/welcome.html', await lastFocusedWindow());
}
