import { browser } from 'wxt/browser';
import { backlogChoices } from '../backlog-choice.ts';
import { isFlag, isIn, isTextUpTo, isWithin } from '../checks.ts';
import { type ManagedSettings, underPolicy, unmanaged } from '../managed-settings.ts';
import { defaultSettings, settingSpecs } from '../setting-specs.ts';
import type { Settings } from '../settings.ts';
import { isOnSite } from '../site/site.ts';
import { validSettings } from './valid-settings.ts';

const key = 'settings';

/** The settings that apply: the stored ones below the policy, with defaults for what is missing. */
export async function readSettings(): Promise<Settings> {
  const [own, policy] = await Promise.all([readOwnSettings(), readPolicy()]);
  return underPolicy(own, policy);
}

/** The settings as the user chose them, whatever a policy says. */
export const readOwnSettings = async (): Promise<Settings> =>
  settingsFrom((await browser.storage.local.get(key))[key]);

/** What changes: values, or what makes them of the settings as they are when nothing else changes them. */
export type SettingsChange = Partial<Settings> | ((before: Settings) => Partial<Settings>);

/**
 * Stores changed settings; the others stay, also those that another context changes at the same time. Resolves to the
 * user's own settings.
 */
export const writeSettings = (change: SettingsChange): Promise<Settings> =>
  navigator.locks.request('settings', async () => {
    const before = await readOwnSettings();
    const changed = typeof change === 'function' ? change(before) : change;
    // A value that is not valid leaves what is stored.
    const settings = { ...before, ...validSettings({ ...changed }) };
    await browser.storage.local.set({ [key]: settings });
    return settings;
  });

/**
 * Calls back with the settings that apply whenever settings are stored in any context, and when the policy changes.
 * Returns the function that unsubscribes.
 */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  let policy = readPolicy();
  let isWatched = true;
  const report = async (own: Promise<Settings> | Settings) => {
    const settings = underPolicy(await own, await policy);
    if (isWatched) changed(settings);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) void report(settingsFrom(change.newValue));
  };
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  const stop = watchPolicy((changedPolicy) => {
    policy = Promise.resolve(changedPolicy);
    void report(readOwnSettings());
  });
  return () => {
    isWatched = false;
    onChanged.removeListener(listener);
    stop();
  };
}

/** Each is validated alone: an unknown or damaged value falls back to its default. */
const settingsFrom = (stored: unknown): Settings => ({
  ...defaultSettings,
  ...validSettings(Object(stored)),
});

/**
 * What an administrator's policy sets now; `unmanaged` where there is none, or the browser does not tell for now: once it
 * knows, `watchPolicy` does.
 */
export async function readPolicy(): Promise<ManagedSettings> {
  for (const patience of patiences) {
    const values = await managedValues(patience);
    if (values) return policyFrom(values);
  }
  return unmanaged;
}

/** How long each try may take, in ms: what Chromium is asked in the first second of its session stays without an answer. */
const patiences = [200, 600, 1_200];

/** `null` where the browser does not answer in time. */
async function managedValues(patience: number): Promise<Record<string, unknown> | null> {
  const tooLate = Promise.withResolvers<null>();
  const timer = setTimeout(tooLate.resolve, patience, null);
  try {
    return await Promise.race([browser.storage.managed.get(null), tooLate.promise]);
  } catch {
    // Firefox rejects where there is no policy.
    return {};
  } finally {
    clearTimeout(timer);
  }
}

/** Calls back when the policy changes; Firefox never tells. Returns the function that unsubscribes. */
export function watchPolicy(changed: (policy: ManagedSettings) => void): () => void {
  const listener = () => void readPolicy().then(changed);
  const { onChanged } = browser.storage.managed;
  onChanged.addListener(listener);
  return () => onChanged.removeListener(listener);
}

const isInterval = isWithin(
  settingSpecs.checkInterval.accepts.least,
  settingSpecs.checkInterval.accepts.most,
);
const isShort = isTextUpTo(2_000);

/** Each value is validated alone, because Firefox knows no schema: what is not sound is not managed. */
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
