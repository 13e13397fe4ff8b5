import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type ManagedSettings, unmanaged } from '../../lib/managed-settings.ts';
import { cacheSettings, readCachedSettings } from '../../lib/platform/cached-settings.ts';
import { watchPolicy, watchSettings } from '../../lib/platform/settings.ts';
import { defaultSettings } from '../../lib/setting-specs.ts';
import type { Settings } from '../../lib/settings.ts';
import { useUncaughtFailure } from '../ui/dom/use-uncaught-failure.ts';
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
  // Controls are drawn again, because one may show a value that was not stored.
  useUncaughtFailure(() => setSettings((stored) => ({ ...stored })));
  useLayoutEffect(() => applyAppearance(settings), [settings]);
  return settings;
}

/** What an administrator's policy sets. */
export function usePolicy(): ManagedSettings {
  const [policy, setPolicy] = useState(unmanaged);
  useEffect(() => watchPolicy(setPolicy), []);
  return policy;
}
