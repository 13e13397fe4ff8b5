import { initialAppearance, type Settings } from '../settings.ts';

const key = 'settings';

/**
 * These settings as an extension page last saw them, synchronously: `storage.local` answers only after the first paint.
 * They are read again from there right after, so they are not validated here. Those that are not cached are as given.
 */
export function readCachedSettings<Given extends Partial<Settings>>(given: Given): Given {
  try {
    return { ...given, ...JSON.parse(localStorage.getItem(key) ?? '{}') };
  } catch {
    // Without the cache the first paint uses the defaults.
    return given;
  }
}

/** How pages looked last. Pages' first script needs no other setting. */
export const readCachedAppearance = () => readCachedSettings(initialAppearance);

/** Whether a page of this extension has run since everything was last erased. */
export const hasCachedSettings = (): boolean => localStorage.getItem(key) !== null;

/** Forgets the settings. The worker has no such cache. */
export function clearCachedSettings(): void {
  globalThis.localStorage?.clear();
}

/** Caches the settings for the first paint of the next page. */
export function cacheSettings(settings: Settings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // Storage is full: the next first paint uses the earlier cache.
  }
}
