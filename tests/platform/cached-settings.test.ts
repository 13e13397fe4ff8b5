import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cacheSettings, readCachedSettings } from '../../lib/platform/cached-settings.ts';
import { defaultSettings } from '../../lib/setting-specs.ts';

/** A fake of the page's storage that holds at most `room` characters. */
function pageStorage(room: number) {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new Error('The quota has been exceeded.');
      items.set(key, value);
    },
  };
}

beforeEach(() => vi.stubGlobal('localStorage', pageStorage(10_000)));
afterEach(() => vi.unstubAllGlobals());

describe('cached settings', () => {
  test('are the settings that the last page saw', () => {
    cacheSettings({ ...defaultSettings, theme: 'sepia', textSize: 21 });
    expect(readCachedSettings(defaultSettings)).toEqual({
      ...defaultSettings,
      theme: 'sepia',
      textSize: 21,
    });
  });

  test.each([
    ['nothing is cached', null],
    ['the cache is damaged', '{"theme": "dar'],
    ['the cache holds another value', 'null'],
  ])('are the defaults where %s', (_story, kept) => {
    if (kept !== null) localStorage.setItem('settings', kept);
    expect(readCachedSettings(defaultSettings)).toEqual(defaultSettings);
  });

  test('are the defaults for settings that an older version lacked', () => {
    localStorage.setItem('settings', '{"theme":"dark"}');
    expect(readCachedSettings(defaultSettings)).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  test('stay as they were where storage is full', () => {
    vi.stubGlobal('localStorage', pageStorage(10));
    cacheSettings({ ...defaultSettings, theme: 'dark' });
    expect(readCachedSettings(defaultSettings)).toEqual(defaultSettings);
  });
});
