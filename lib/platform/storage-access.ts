import { browser } from 'wxt/browser';

/**
 * Keeps content scripts from reading `storage.local`, where the browser can: Firefox can't. It stays so until it is
 * changed.
 */
export async function restrictStorageAccess(): Promise<void> {
  const { local } = browser.storage;
  if ('setAccessLevel' in local) await local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
