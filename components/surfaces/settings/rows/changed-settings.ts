import type { ManagedSettings } from '../../../../lib/managed-settings.ts';
import {
  defaultSettings,
  type SettingsSection,
  settingNames,
  settingSpecs,
} from '../../../../lib/setting-specs.ts';
import type { Settings } from '../../../../lib/settings.ts';

/** Settings with entries that the user has made. Each has its own way of removing them. */
const madeByUser: readonly (keyof Settings)[] = [
  'savedSearches',
  'followed',
  'watchLists',
  'rules',
];

/** The settings of a section that differ from their defaults and that the user can change. */
export const changedSettings = (
  section: SettingsSection,
  settings: Settings,
  { fixed }: ManagedSettings,
): (keyof Settings)[] =>
  settingNames.filter(
    (name) =>
      settingSpecs[name].section === section &&
      !madeByUser.includes(name) &&
      !(name in fixed) &&
      JSON.stringify(settings[name]) !== JSON.stringify(defaultSettings[name]),
  );
