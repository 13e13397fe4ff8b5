import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../lib/app/settings.ts';
import { unmanaged } from '../../lib/managed-settings.ts';
import {
  readOwnSettings,
  readPolicy,
  readSettings,
  watchPolicy,
  watchSettings,
  writeSettings,
} from '../../lib/platform/settings.ts';
import { defaultSettings, settingSpecs } from '../../lib/setting-specs.ts';
import type { Settings } from '../../lib/settings.ts';
import {
  type ManagedProperty,
  managedSchema,
  managedSchemaFile,
} from '../../scripts/build/managed-schema.ts';
import { changedSettings } from '../support/builders/settings.ts';

const manage = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);

/** From now on, reading the policy gets the value at the start of the reading, and ends when the test says so. */
function holdReadings(): (() => void)[] {
  const { get } = fakeBrowser.storage.managed;
  const ends: (() => void)[] = [];
  const held = async () => {
    const found = await get(null);
    const { promise, resolve } = Promise.withResolvers<void>();
    ends.push(resolve);
    await promise;
    return found;
  };
  Object.assign(fakeBrowser.storage.managed, { get: held });
  onTestFinished(() => void Object.assign(fakeBrowser.storage.managed, { get }));
  return ends;
}

/** Resolves once all finished readings are processed. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('a policy', () => {
  test('is none where Firefox finds no manifest of it', async () => {
    const { get } = fakeBrowser.storage.managed;
    Object.assign(fakeBrowser.storage.managed, {
      get: () => Promise.reject(new Error('Managed storage manifest not found')),
    });
    expect(await readPolicy()).toBe(unmanaged);
    expect(await readSettings()).toEqual(defaultSettings);
    Object.assign(fakeBrowser.storage.managed, { get });
  });

  test('is asked for again where the browser leaves a question without an answer, and given up after two seconds', async () => {
    const { get } = fakeBrowser.storage.managed;
    const never = () => new Promise<never>(() => undefined);
    const asked = vi.fn<() => Promise<unknown>>(never);
    Object.assign(fakeBrowser.storage.managed, { get: asked });
    onTestFinished(() => void Object.assign(fakeBrowser.storage.managed, { get }));
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const givenUp = readPolicy();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await givenUp).toBe(unmanaged);
    asked.mockImplementationOnce(never).mockResolvedValueOnce({ eraseAllowed: false });
    const answered = readPolicy();
    await vi.advanceTimersByTimeAsync(200);
    expect(await answered).toEqual({ ...unmanaged, eraseAllowed: false });
  });

  test('is read field by field, and what is not sound is not managed', async () => {
    await manage({
      quietHours: true,
      quietFrom: '22:00',
      quietDays: [1, 9],
      theme: 'dark',
      checkIntervalMin: 60,
      checkIntervalMax: 30,
      feedUrl: 'https://example.org/feed/',
      backlog: 'some',
      disableFirstRun: 'yes',
      eraseAllowed: false,
      sound: 'gong',
    });
    expect(await readPolicy()).toEqual({
      ...unmanaged,
      fixed: { quietHours: true },
      checkIntervalMin: 60,
      eraseAllowed: false,
    });
  });

  test('that leaves one interval sets it, besides the other settings', async () => {
    await manage({ checkIntervalMin: 120, checkIntervalMax: 120, quietFrom: 60 });
    expect((await readPolicy()).fixed).toEqual({ checkInterval: 120, quietFrom: 60 });
  });

  test('is above the user’s own settings, which stay as they are', async () => {
    await writeSettings({ checkInterval: 15, quietFrom: 60, theme: 'dark' });
    await manage({ checkIntervalMin: 60, quietFrom: 120 });
    expect(await readSettings()).toMatchObject({
      checkInterval: 60,
      quietFrom: 120,
      theme: 'dark',
    });
    await changeSettings({ theme: 'light', quietFrom: 180 });
    expect(await readOwnSettings()).toMatchObject({ checkInterval: 15, quietFrom: 180 });
    await fakeBrowser.storage.managed.clear();
    expect(await readSettings()).toMatchObject({ checkInterval: 15, quietFrom: 180 });
  });

  test('that ends while it is read is not in force again once that reading ends', async () => {
    await writeSettings({ quietFrom: 60 });
    await manage({ quietFrom: 120 });
    const readings = holdReadings();
    const seen: number[] = [];
    const policies: unknown[] = [];
    onTestFinished(watchSettings(({ quietFrom }) => seen.push(quietFrom)));
    onTestFinished(watchPolicy(({ fixed }) => policies.push(fixed.quietFrom)));
    await fakeBrowser.storage.managed.clear();
    await expect.poll(() => readings.length).toBeGreaterThanOrEqual(4);
    for (const end of readings.toReversed()) end();
    await expect.poll(() => [seen, policies]).toEqual([[60], [undefined]]);
    await settle();
    expect([seen, policies]).toEqual([[60], [undefined]]);
  });

  test('that changes is reported, with the settings that apply then, until nobody listens', async () => {
    await writeSettings({ quietFrom: 60 });
    const seen: number[] = [];
    const policies: unknown[] = [];
    const stopSettings = watchSettings(({ quietFrom }) => seen.push(quietFrom));
    const stopPolicy = watchPolicy(({ fixed }) => policies.push(fixed.quietFrom));
    await expect.poll(() => seen).toEqual([60]);
    await manage({ quietFrom: 120 });
    await expect.poll(() => seen).toEqual([60, 120]);
    await writeSettings({ quietFrom: 90 });
    await expect.poll(() => seen).toEqual([60, 120, 120]);
    await fakeBrowser.storage.managed.clear();
    await expect.poll(() => seen).toEqual([60, 120, 120, 90]);
    expect(policies).toEqual([undefined, 120, undefined]);
    stopSettings();
    stopPolicy();
    await manage({ quietFrom: 180 });
    expect([seen.length, policies.length]).toEqual([4, 3]);
  });
});

/** What Chromium supports in a schema, by type. With anything else, the extension doesn't load. */
const known: Record<ManagedProperty['type'], readonly string[]> = {
  boolean: [],
  integer: ['minimum', 'maximum', 'enum'],
  string: ['enum', 'pattern'],
  array: ['items'],
};

function unknownIn(property: ManagedProperty): string[] {
  const { type, ...rest } = property;
  const items = 'items' in property ? unknownIn(property.items) : [];
  return [...Object.keys(rest).filter((name) => !known[type].includes(name)), ...items];
}

/** A value that a property accepts and that differs from the one without a policy. */
function accepted(property: ManagedProperty, name = ''): unknown {
  if (property.type === 'boolean') return name !== 'eraseAllowed';
  if (property.type === 'integer') return property.maximum;
  if (property.type === 'array') return [accepted(property.items)];
  return 'enum' in property ? property.enum[0] : 'https://rareearthexchanges.com/feed/';
}

describe('the schema of policies', () => {
  const properties = Object.entries(managedSchema.properties);

  test('has only what Chromium knows', () => {
    expect(managedSchemaFile).toMatch(/^[\w-]+\.json$/);
    expect(managedSchema.type).toBe('object');
    expect(properties.flatMap(([, property]) => unknownIn(property))).toEqual([]);
    const patterns = properties.flatMap(([, each]) => ('pattern' in each ? each.pattern : []));
    for (const pattern of patterns) {
      expect('https://rareearthexchanges.com/feed/').toMatch(new RegExp(pattern));
      expect('https://rareearthexchanges.com.example.org/').not.toMatch(new RegExp(pattern));
    }
  });

  test('has every setting that can be managed', () => {
    const managed = Object.keys(changedSettings).filter(
      (name) => settingSpecs[name as keyof Settings].managed,
    );
    expect(Object.keys(managedSchema.properties)).toEqual(expect.arrayContaining(managed));
    expect(managed).toContain('showNotifications');
  });

  test.each(properties)('%s: a value that it accepts is taken', async (name, property) => {
    await manage({ [name]: accepted(property, name) });
    expect(await readPolicy()).not.toEqual(unmanaged);
    await manage({ [name]: { of: 'another type' } });
    expect(await readPolicy()).toEqual(unmanaged);
  });
});
