import { isSameJson } from '../../backup/stable-json.ts';
import { readOwnSettings } from '../../platform/settings.ts';
import { validSettings } from '../../platform/valid-settings.ts';
import { type ConsentSettings, defaultSettings, settingSpecs } from '../../setting-specs.ts';
import type { Settings } from '../../settings.ts';
import { countExcess, mergeSettings } from './merge-settings.ts';

/** The settings of a backup that differ from the stored ones. */
export interface SettingChanges {
  /** Settings that neither delete, send nor mark anything. */
  plain: Partial<Settings>;
  /** Settings that a restore only offers: each is applied after its own preview and consent. */
  offered: ConsentSettings;
  /** How many settings, rules and saved searches are left out: invalid values, and those beyond the limits. */
  rejects: number;
}

/** Compares the settings of a backup, which are untrusted, with the stored ones. */
export async function compareSettings(theirs: Record<string, unknown>): Promise<SettingChanges> {
  const stored = await readOwnSettings();
  const mine: Record<string, unknown> = { ...stored };
  const validTheirs = validSettings(theirs);
  const valid = Object.entries(validSettings(mergeSettings(stored, validTheirs)));
  const known = Object.keys(defaultSettings).filter((name) => Object.hasOwn(theirs, name));
  const differing = valid.filter(([name, value]) => !isSameJson(value, mine[name]));
  const changesWhere = (needsConsent: boolean): Partial<Settings> =>
    Object.fromEntries(differing.filter(([name]) => consentNeeded(name) === needsConsent));
  return {
    plain: changesWhere(false),
    offered: changesWhere(true),
    rejects: known.length - valid.length + countExcess(stored, validTheirs),
  };
}

const consentNeeded = (name: string): boolean => settingSpecs[name as keyof Settings].needsConsent;
