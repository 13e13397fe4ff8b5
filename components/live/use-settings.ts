import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import {
  cacheSettings,
  readCachedSettings,
  readSettings,
  watchSettings,
} from '../../lib/app/settings.ts';
import type { Settings } from '../../lib/settings.ts';
import { applyAppearance } from '../ui/style/apply-appearance.ts';

/**
 * The reader's settings, as they are stored now; their look is put on the page here. What a page begins with was kept
 * by the last one, for the stored settings come only after the first paint.
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
