import { createContext } from 'preact';
import { type ManagedSettings, unmanaged } from '../../../../lib/managed-settings.ts';
import { defaultSettings } from '../../../../lib/setting-specs.ts';
import type { Settings } from '../../../../lib/settings.ts';

/** The settings in effect, and what a policy sets. */
export interface SettingsState {
  settings: Settings;
  policy: ManagedSettings;
}

/** What the rows of the settings page show. */
export const SettingsContext = createContext<SettingsState>({
  settings: defaultSettings,
  policy: unmanaged,
});
