import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../lib/app/settings.ts';
import { readSettings, watchSettings, writeSettings } from '../../lib/platform/settings.ts';
import { defaultSettings } from '../../lib/setting-specs.ts';
import type { Settings } from '../../lib/settings.ts';
import { db } from '../../lib/store/db/database.ts';
import { newChannel } from '../../lib/store/rows/channels.ts';
import { changedSettings } from '../support/builders/settings.ts';
import { alarmTime, createMachine, noon } from '../support/fakes/simulated-machine.ts';

const stored = (settings: unknown) => fakeBrowser.storage.local.set({ settings });

describe('stored settings', () => {
  test('keep both of two changes that are made at once', async () => {
    await Promise.all([writeSettings({ theme: 'dark' }), writeSettings({ density: 'compact' })]);
    expect(await readSettings()).toMatchObject({ theme: 'dark', density: 'compact' });
  });

  test('have no controls of the writing direction in any text', async () => {
    const rlo = '\u202e';
    const search = { name: `tin${rlo}`, terms: '', text: `${rlo}tin` };
    const list = {
      name: `Mine${rlo}`,
      color: 1,
      keeps: false,
      kept: [],
      notify: 'on',
      entities: [{ name: `Acme${rlo}`, kind: 'topic', aliases: [`A${rlo}cme Metals`] }],
    } as const;
    await writeSettings({ savedSearches: [search], watchLists: [list], colorName1: `claim${rlo}` });
    expect(await readSettings()).toMatchObject({
      savedSearches: [{ name: 'tin', terms: '', text: 'tin' }],
      watchLists: [
        { name: 'Mine', entities: [{ name: 'Acme', kind: 'topic', aliases: ['Acme Metals'] }] },
      ],
      colorName1: 'claim',
    });
  });

  test('are the defaults where none are stored', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test.each([
    ['a string', 'dark'],
    ['a list', [1, 2]],
    ['a number', 7],
    ['null', null],
  ])('are the defaults where the stored value is %s', async (_story, settings) => {
    await stored(settings);
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test.each<[keyof Settings, unknown]>([
    ['checkInterval', 1],
    ['checkInterval', 1_441],
    ['checkInterval', '60'],
    ['checkInterval', Number.NaN],
    ['fetchFullText', 'yes'],
    ['showNotifications', 'yes'],
    ['showNotifications', 0],
    ['notifyNews', true],
    ['notifyReports', 'loud'],
    ['quietFrom', 1_440],
    ['quietTo', '07:00'],
    ['quietDays', 5],
    ['quietDays', [7]],
    ['quietAllDay', Array(8).fill(1)],
    ['pictures', 'some'],
    ['pictures', true],
    ['theme', 'solarized'],
    ['font', 'Comic Sans'],
    ['textSize', 8],
    ['textSize', 200],
    ['lineHeight', 1],
    ['lineHeight', 3],
    ['lineHeight', '1.5'],
    ['measure', 20],
    ['measure', 120],
    ['dimPictures', 'no'],
    ['notesInText', 'below'],
    ['colorName1', 'x'.repeat(31)],
    ['colorName5', 5],
    ['savedSearches', 'tin'],
    ['savedSearches', [{ name: 'tin', terms: '' }]],
    ['savedSearches', [{ name: 'tin', terms: '', text: 'x'.repeat(1_001) }]],
    ['savedSearches', Array(31).fill({ name: 'tin', terms: '', text: 'tin' })],
    ['markReadAfter', -1],
    ['markReadAfter', 61],
    ['markReadAfter', 'never'],
    ['singleKeyShortcuts', null],
    ['markReadOnScroll', 'yes'],
    ['markReadOnSite', 1],
    ['searchFromMenu', 'on'],
    ['openLinksIn', 'elsewhere'],
    ['playbackRate', 0],
    ['playbackRate', '2'],
    ['skipBack', 0],
    ['skipForward', 3_000],
    ['voice', 7],
    ['voice', 'x'.repeat(301)],
    ['speechRate', 0.5],
    ['speechRate', 2.6],
    ['speechRate', '1'],
    ['allowNetworkVoices', 'yes'],
    ['autoplayNext', 1],
    ['keepReadDays', 7],
    ['keepReadDays', 'year'],
    ['keepVersions', 'none'],
    ['backupFrequency', 'hourly'],
  ])('keep all others where %s is %j', async (field, value) => {
    await stored({ ...changedSettings, [field]: value });
    expect(await readSettings()).toEqual({ ...changedSettings, [field]: defaultSettings[field] });
  });

  test('of a newer version drop unknown fields', async () => {
    await stored({ theme: 'dark', sound: 'gong' });
    expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  test('may turn off marking as read by time', async () => {
    await stored({ markReadAfter: null });
    expect((await readSettings()).markReadAfter).toBeNull();
  });
});

describe('a changed setting', () => {
  test('leaves the others', async () => {
    await writeSettings({ theme: 'dark' });
    await writeSettings({ checkInterval: 120 });
    expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark', checkInterval: 120 });
  });

  test('is reported in every context until it unsubscribes', async () => {
    const heard: string[] = [];
    const stop = watchSettings(({ theme }) => heard.push(theme));
    await expect.poll(() => heard).toEqual(['system']);
    await writeSettings({ theme: 'dark' });
    await expect.poll(() => heard).toEqual(['system', 'dark']);
    await fakeBrowser.storage.local.set({ 'saved:https://a.test/': {} });
    await stored({ theme: 'solarized' });
    await expect.poll(() => heard).toEqual(['system', 'dark', 'system']);
    stop();
    await writeSettings({ theme: 'light' });
    expect(heard).toEqual(['system', 'dark', 'system']);
  });
});

describe('another check interval', () => {
  const hour = 3_600_000;

  test('counts from the last check, and moves the alarm', async () => {
    const machine = createMachine();
    await db.channels.put({
      ...newChannel('news'),
      checkedAt: noon,
      succeededAt: noon,
      nextDueAt: noon + hour,
    });
    await db.channels.put({
      ...newChannel('podcast'),
      checkedAt: noon,
      nextDueAt: noon + 24 * hour,
      reason: 'absent',
    });
    machine.advance(10 * 60_000);
    await changeSettings({ checkInterval: 240 });
    expect((await db.channels.get('news'))?.nextDueAt).toBe(noon + 4 * hour);
    expect(await alarmTime()).toBe(noon + 4 * hour);
    expect((await db.channels.get('podcast'))?.nextDueAt).toBe(noon + 24 * hour);
  });

  test('does not move a channel that waits after a failure', async () => {
    createMachine();
    const failed = {
      failure: { kind: 'challenge' },
      failures: 1,
      nextDueAt: noon + 4 * hour,
    } as const;
    await db.channels.put({
      ...newChannel('news'),
      checkedAt: noon,
      succeededAt: noon - hour,
      ...failed,
    });
    await changeSettings({ checkInterval: 15 });
    expect((await db.channels.get('news'))?.nextDueAt).toBe(noon + 4 * hour);
  });

  test('does not go below what the server or the feed asks for', async () => {
    createMachine();
    const polled = { checkedAt: noon, succeededAt: noon, nextDueAt: noon + 4 * hour };
    await db.channels.bulkPut([
      { ...newChannel('news'), ...polled, freshFor: 2 * hour },
      { ...newChannel('podcast'), ...polled, requestedInterval: 3 * hour },
    ]);
    await changeSettings({ checkInterval: 15 });
    expect((await db.channels.toArray()).map(({ nextDueAt }) => nextDueAt)).toEqual([
      noon + 2 * hour,
      noon + 3 * hour,
    ]);
  });

  test('that equals the last one moves nothing', async () => {
    createMachine();
    await db.channels.put({
      ...newChannel('news'),
      checkedAt: noon,
      succeededAt: noon,
      nextDueAt: noon + hour,
    });
    await changeSettings({ checkInterval: 60, theme: 'dark' });
    expect(await alarmTime()).toBeNull();
  });
});
