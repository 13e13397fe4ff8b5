import { defaultSettings, type Settings } from '../settings.ts';

const key = 'settings';

/**
 * The settings as a page of the reader saw them last, at once: `storage.local` answers only after the first paint.
 * They are our own words and are read again from there a moment later, so nothing is checked here.
 */
export function readCachedSettings(): Settings {
  try {
    const kept: Partial<Settings> = JSON.parse(localStorage.getItem(key) ?? '{}');
    return { ...defaultSettings, ...kept };
  } catch {
    // Nothing is lost: a browser that keeps nothing, or has it damaged, shows the defaults first.
    return defaultSettings;
  }
}

/** Keeps the settings for the first paint of the next page. */
export function cacheSettings(settings: Settings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // No room: the next page shows what was kept before until the stored settings are read.
  }
}
