import { defaultSettings } from '../setting-specs.ts';
import type { Settings } from '../settings.ts';

const key = 'settings';

/**
 * The settings as an extension page last saw them, synchronously: `storage.local` answers only after the first paint.
 * They are read again from there right after, so they are not validated here.
 */
export function readCachedSettings(): Settings {
  try {
    const cached: Partial<Settings> = JSON.parse(localStorage.getItem(key) ?? '{}');
    return { ...defaultSettings, ...cached };
  } catch {
    // Without the cache the first paint uses the defaults.
    return defaultSettings;
  }
}

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
