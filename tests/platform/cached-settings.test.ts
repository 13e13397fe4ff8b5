import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cacheSettings, readCachedSettings } from '../../lib/platform/cached-settings.ts';
import { defaultSettings } from '../../lib/settings.ts';

/** As much of a page's storage as is used; `room` is how many characters it takes. */
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

describe('the settings that a page begins with', () => {
  test('are those that the last page saw', () => {
    cacheSettings({ ...defaultSettings, theme: 'sepia', textSize: 21 });
    expect(readCachedSettings()).toEqual({ ...defaultSettings, theme: 'sepia', textSize: 21 });
  });

  test.each([
    ['nothing was kept', null],
    ['what was kept is damaged', '{"theme": "dar'],
    ['something else was kept', 'null'],
  ])('are the defaults where %s', (_story, kept) => {
    if (kept !== null) localStorage.setItem('settings', kept);
    expect(readCachedSettings()).toEqual(defaultSettings);
  });

  test('are the defaults for what an older version did not know', () => {
    localStorage.setItem('settings', '{"theme":"dark"}');
    expect(readCachedSettings()).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  test('stay as they were where there is no room to keep others', () => {
    vi.stubGlobal('localStorage', pageStorage(10));
    cacheSettings({ ...defaultSettings, theme: 'dark' });
    expect(readCachedSettings()).toEqual(defaultSettings);
  });
});
