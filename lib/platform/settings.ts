import { browser } from 'wxt/browser';
import { backlogChoices } from '../backlog-choice.ts';
import { withoutBidiControls } from '../bidi.ts';
import { isFlag, isIn, isTextUpTo, isWithin } from '../checks.ts';
import { type ManagedSettings, underPolicy, unmanaged } from '../managed-settings.ts';
import { defaultSettings, settingSpecs } from '../setting-specs.ts';
import type { Settings } from '../settings.ts';
import { isOnSite } from '../site/site.ts';
import { isErased } from './erased.ts';
import { onStored, watchLatest } from './latest-reading.ts';
import { validSettings } from './valid-settings.ts';

const key = 'settings';

/** The settings that apply: the policy overrides the stored ones, and defaults stand in for missing ones. */
export async function readSettings(): Promise<Settings> {
  const [own, policy] = await Promise.all([readOwnSettings(), readPolicy()]);
  return underPolicy(own, policy);
}

/** The settings as the user chose them, whatever a policy says. */
export const readOwnSettings = async (): Promise<Settings> =>
  settingsFrom((await browser.storage.local.get(key))[key]);

/** Changed values, or a function that computes them from the current settings, while no other context writes. */
export type SettingsChange = Partial<Settings> | ((before: Settings) => Partial<Settings>);

/**
 * Stores changed settings; the others stay, also those that another context changes at the same time. Resolves to the
 * user's own settings before and after this change.
 */
export const writeSettings = (
  change: SettingsChange,
): Promise<{ before: Settings; after: Settings }> =>
  navigator.locks.request('settings', async () => {
    const before = await readOwnSettings();
    // A page that began before everything was erased may end afterward.
    if (await isErased()) return { before, after: before };
    const changed = typeof change === 'function' ? change(before) : change;
    // An invalid value leaves the stored one as it is.
    const valid = withoutBidiControls(JSON.stringify(validSettings({ ...changed })));
    const after = { ...before, ...JSON.parse(valid) };
    await browser.storage.local.set({ [key]: after });
    return { before, after };
  });

/**
 * Calls back with the settings that apply: now, whenever settings are stored in any context, and when the policy changes.
 * Returns the function that unsubscribes.
 */
export const watchSettings = (found: (settings: Settings) => void): (() => void) =>
  watchLatest(readSettings, found, onStored(key), onPolicyChange);

/** Each setting is validated by itself. Unknown ones are left out, and an invalid value falls back to its default. */
const settingsFrom = (stored: unknown): Settings => ({
  ...defaultSettings,
  ...validSettings(Object(stored)),
});

/**
 * The administrator's policy. `unmanaged` if there is none, or if the browser doesn't answer yet; `watchPolicy` calls
 * back once it does.
 */
export async function readPolicy(): Promise<ManagedSettings> {
  for (const patience of patiences) {
    const values = await managedValues(patience);
    if (values) return policyFrom(values);
  }
  return unmanaged;
}

/** How long each attempt may take, in ms: Chromium never answers a call made in the first second of its session. */
const patiences = [200, 600, 1_200];

/** The values of the policy; `null` if the browser does not answer in time. */
async function managedValues(patience: number): Promise<Record<string, unknown> | null> {
  const tooLate = Promise.withResolvers<null>();
  const timer = setTimeout(tooLate.resolve, patience, null);
  try {
    return await Promise.race([browser.storage.managed.get(null), tooLate.promise]);
  } catch {
    // Firefox rejects if there is no policy.
    return {};
  } finally {
    clearTimeout(timer);
  }
}

/** Calls back with the policy: now, and when it changes. Returns the function that unsubscribes. */
export const watchPolicy = (found: (policy: ManagedSettings) => void): (() => void) =>
  watchLatest(readPolicy, found, onPolicyChange);

/** Calls back when the policy changes, which Firefox never reports. Returns the function that unsubscribes. */
export function onPolicyChange(changed: () => void): () => void {
  const { onChanged } = browser.storage.managed;
  onChanged.addListener(changed);
  return () => onChanged.removeListener(changed);
}

const isInterval = isWithin(
  settingSpecs.checkInterval.accepts.least,
  settingSpecs.checkInterval.accepts.most,
);
const isShort = isTextUpTo(2_000);

/** Each value is validated by itself, because Firefox has no schema for it. An invalid value is not managed. */
function policyFrom(values: Record<string, unknown>): ManagedSettings {
  if (Object.keys(values).length === 0) return unmanaged;
  const sound = <Value>(name: keyof ManagedSettings, isSound: (value: unknown) => boolean) =>
    isSound(values[name]) ? (values[name] as Value) : (unmanaged[name] as Value);
  const min = sound<number>('checkIntervalMin', isInterval);
  const max = sound<number>(
    'checkIntervalMax',
    (value) => isInterval(value) && Number(value) >= min,
  );
  const fixed = Object.fromEntries(
    Object.entries(validSettings(values)).filter(
      ([name]) => settingSpecs[name as keyof Settings].managed,
    ),
  );
  return {
    fixed: min === max ? { ...fixed, checkInterval: min } : fixed,
    checkIntervalMin: min,
    checkIntervalMax: max,
    feedUrl: sound('feedUrl', (value) => isShort(value) && isOnSite(String(value))),
    backlog: sound('backlog', isIn(backlogChoices)),
    disableFirstRun: sound('disableFirstRun', isFlag),
    eraseAllowed: sound('eraseAllowed', isFlag),
  };
}
