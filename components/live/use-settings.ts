import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { cacheSettings, readCachedSettings } from '../../lib/platform/cached-settings.ts';
import { readSettings, watchSettings } from '../../lib/platform/settings.ts';
import type { Settings } from '../../lib/settings.ts';
import { applyAppearance } from '../ui/style/apply-appearance.ts';

/**
 * The user's settings; also applies their appearance to the page. The first paint uses the settings that the last page
 * cached, because the stored ones arrive later.
 */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(readCachedSettings);
  useEffect(() => {
    const take = (stored: Settings) => {
      cacheSettings(stored);
      setSettings(stored);
    };
    void readSettings().then(take);
    return watchSettings(take);
  }, []);
  useLayoutEffect(() => applyAppearance(settings), [settings]);
  return settings;
}
