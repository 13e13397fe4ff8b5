import { openPageTab } from '../../platform/page-tabs.ts';
import {
  isWelcomePending,
  onBrowserStart,
  onInstall,
  setWelcomePending,
  takePendingWelcome,
} from '../../platform/runtime.ts';
import { restrictStorageAccess } from '../../platform/storage-access.ts';
import { lastFocusedWindow } from '../../platform/tabs.ts';
import { awaitPolicy } from './await-policy.ts';

/** Registers what runs after an installation and at each start of the browser. */
export function listenToInstallation(): void {
  onBrowserStart(restrictStorageAccess);
  onInstall(async () => {
    await setWelcomePending();
    await openPendingWelcome();
  });
}

/**
 * Opens the welcome page once, unless a policy turns it off. If the worker stops while waiting for a policy, its next
 * start opens the page.
 */
export async function openPendingWelcome(): Promise<void> {
  if (!(await isWelcomePending())) return;
  const { disableFirstRun } = await awaitPolicy();
  if (!(await takePendingWelcome()) || disableFirstRun) return;
  await openPageTab('/welcome.html', await lastFocusedWindow());
}
