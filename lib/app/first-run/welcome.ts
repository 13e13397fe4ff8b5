import { lastFocusedWindow, openPageTab } from '../../platform/panel.ts';
import { onBrowserStart, onInstall } from '../../platform/runtime.ts';
import { restrictStorageAccess } from '../../platform/storage-access.ts';
import { readManagedSettings } from '../managed-settings.ts';

/** Registers what follows an installation, and what each start of the browser repeats. */
export function listenToInstallation(): void {
  onBrowserStart(restrictStorageAccess);
  onInstall(welcome);
}

/** Opens the welcome page once, unless a policy turns it off. */
async function welcome(): Promise<void> {
  const { disableFirstRun } = await readManagedSettings({ waits: true });
  if (!disableFirstRun) await openPageTab('/welcome.html', await lastFocusedWindow());
}
