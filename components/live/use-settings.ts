import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type ManagedSettings, unmanaged } from '../../lib/managed-settings.ts';
import { cacheSettings, readCachedSettings } from '../../lib/platform/cached-settings.ts';
import { watchPolicy, watchSettings } from '../../lib/platform/settings.ts';
import { defaultSettings } from '../../lib/setting-specs.ts';
import type { Settings } from '../../lib/settings.ts';
import { applyAppearance } from '../ui/style/apply-appearance.ts';

/**
 * The user's settings; also applies their appearance to the page. The first paint uses the settings that the last page
 * cached, because the stored ones arrive later.
 */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(() => readCachedSettings(defaultSettings));
  useEffect(
    () =>
      watchSettings((stored) => {
        cacheSettings(stored);
        setSettings(stored);
      }),
    [],
  );
  useLayoutEffect(() => applyAppearance(settings), [settings]);
  return settings;
}

/** What an administrator's policy sets. */
export function usePolicy(): ManagedSettings {
  const [policy, setPolicy] = useState(unmanaged);
  useEffect(() => watchPolicy(setPolicy), []);
  return policy;
}
