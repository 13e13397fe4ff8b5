import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../lib/app/settings.ts';
import { readSettings, watchSettings, writeSettings } from '../../lib/platform/settings.ts';
import { defaultSettings, type Settings } from '../../lib/settings.ts';
import { newChannel } from '../../lib/store/articles/channels.ts';
import { db } from '../../lib/store/db/database.ts';
import { alarm, newMachine, noon } from '../support/simulated-machine.ts';

const stored = (settings: unknown) => fakeBrowser.storage.local.set({ settings });

describe('stored settings', () => {
  test('are the defaults where none were stored', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test.each([
    ['a word', 'dark'],
    ['a list', [1, 2]],
    ['a number', 7],
    ['nothing', null],
  ])('that are %s are the defaults', async (_story, settings) => {
    await stored(settings);
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test.each<[keyof Settings, unknown]>([
    ['interval', 1],
    ['interval', 1_441],
    ['interval', '60'],
    ['interval', Number.NaN],
    ['completeExcerpts', 'yes'],
    ['notify', 'yes'],
    ['notify', 0],
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
    ['readAfter', -1],
    ['readAfter', 61],
    ['readAfter', 'never'],
    ['letterKeys', null],
    ['readOnSite', 1],
    ['linksOpen', 'elsewhere'],
    ['playSpeed', 0],
    ['playSpeed', '2'],
    ['skipBack', 0],
    ['skipForward', 3_000],
    ['voice', 7],
    ['voiceRate', 0.5],
    ['voiceRate', 2.6],
    ['voiceRate', '1'],
    ['networkVoices', 'yes'],
    ['readOn', 1],
    ['keepRead', 7],
    ['keepRead', 'year'],
    ['keepVersions', 'none'],
    ['backup', 'hourly'],
  ])('of which %s is %j keep all others', async (field, value) => {
    const chosen: Settings = {
      interval: 30,
      completeExcerpts: false,
      notify: false,
      pictures: 'saved',
      theme: 'dark',
      font: 'atkinson',
      textSize: 20,
      lineHeight: 1.7,
      measure: 50,
      dimPictures: false,
      readAfter: 3,
      letterKeys: false,
      readOnSite: false,
      linksOpen: 'behind',
      playSpeed: 1.5,
      skipBack: 10,
      skipForward: 60,
      voice: 'a voice',
      voiceRate: 1.5,
      networkVoices: true,
      readOn: true,
      keepRead: 365,
      keepVersions: 'marked',
      backup: 'daily',
    };
    await stored({ ...chosen, [field]: value });
    expect(await readSettings()).toEqual({ ...chosen, [field]: defaultSettings[field] });
  });

  test('of a newer version lose what nobody knows here', async () => {
    await stored({ theme: 'dark', sound: 'gong' });
    expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  test('may say that only the reader’s mark counts', async () => {
    await stored({ readAfter: null });
    expect((await readSettings()).readAfter).toBeNull();
  });
});

describe('a change', () => {
  test('keeps the rest', async () => {
    await writeSettings({ theme: 'dark' });
    await writeSettings({ interval: 120 });
    expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark', interval: 120 });
  });

  test('is heard wherever it was made, until nobody listens', async () => {
    const heard: string[] = [];
    const stop = watchSettings(({ theme }) => heard.push(theme));
    await writeSettings({ theme: 'dark' });
    await stored({ theme: 'solarized' });
    stop();
    await writeSettings({ theme: 'light' });
    expect(heard).toEqual(['dark', 'system']);
  });
});

describe('another interval', () => {
  const hour = 3_600_000;

  test('counts from the last check on, and moves the alarm', async () => {
    const machine = newMachine();
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
    machine.wait(10 * 60_000);
    await changeSettings({ interval: 240 });
    expect((await db.channels.get('news'))?.nextDueAt).toBe(noon + 4 * hour);
    expect(await alarm()).toBe(noon + 4 * hour);
    expect((await db.channels.get('podcast'))?.nextDueAt).toBe(noon + 24 * hour);
  });

  test('does not hurry a channel that waits because it failed', async () => {
    newMachine();
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
    await changeSettings({ interval: 15 });
    expect((await db.channels.get('news'))?.nextDueAt).toBe(noon + 4 * hour);
  });

  test('that is the same as before moves nothing', async () => {
    newMachine();
    await db.channels.put({
      ...newChannel('news'),
      checkedAt: noon,
      succeededAt: noon,
      nextDueAt: noon + hour,
    });
    await changeSettings({ interval: 60, theme: 'dark' });
    expect(await alarm()).toBeNull();
  });
});
