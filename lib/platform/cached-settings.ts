import { initialAppearance, type Settings } from '../settings.ts';

const key = 'settings';

/**
 * The given settings with the values that an extension page last cached. Synchronous, because `storage.local` answers
 * only after the first paint. Not validated, because the stored settings are read right after. Settings that are not
 * cached keep the given values.
 */
export function readCachedSettings<Given extends Partial<Settings>>(given: Given): Given {
  try {
    return { ...given, ...JSON.parse(localStorage.getItem(key) ?? '{}') };
  } catch {
    // Without the cache the first paint uses the defaults.
    return given;
  }
}

/** The settings of the pages' look, as last cached: the first script of a page needs no others. */
export const readCachedAppearance = () => readCachedSettings(initialAppearance);

/** Whether a page of this extension has run since the last time everything was erased. */
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
