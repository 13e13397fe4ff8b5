import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background.ts';
import { askRefresh } from '../../../lib/app/ask-refresh.ts';
import { wake } from '../../../lib/app/worker/start.ts';
import { db } from '../../../lib/store/db/database.ts';
import { storedArticle } from '../../support/articles.ts';
import { keyListeners, pressKey, world } from '../../support/fake-browser.ts';
import { feedXml } from '../../support/feed-xml.ts';
import {
  alarm,
  badge,
  type Machine,
  newMachine,
  newsPath,
  noon,
  storedTitles,
  until,
} from '../../support/simulated-machine.ts';

const minute = 60_000;
const hour = 60 * minute;

let machine: Machine;
beforeEach(() => {
  machine = newMachine();
  machine.isReal();
  machine.site.put(newsPath, feedXml({ slug: 'scrap-is-short' }));
});

/** Both channels were polled, and the alarm stands where the next one is due. */
async function isAtRest(): Promise<boolean> {
  const rows = await db.channels.toArray();
  return rows.length === 2 && (await alarm()) === Math.min(...rows.map((row) => row.nextDueAt));
}

const clickedNotice = (id: string) => fakeBrowser.notifications.onClicked.trigger(id);

const alarmGoesOff = async () => {
  await fakeBrowser.alarms.clear('wake');
  await fakeBrowser.alarms.onAlarm.trigger({
    name: 'wake',
    scheduledTime: Date.now(),
  });
};

describe('the worker’s start', () => {
  test('registers every listener before anything is awaited', async () => {
    expect(background.main()).toBeUndefined();
    const { runtime, alarms, notifications } = fakeBrowser;
    const events = [
      runtime.onStartup,
      runtime.onInstalled,
      runtime.onMessage,
      alarms.onAlarm,
      notifications.onClicked,
    ];
    expect(events.map((event) => event.hasListeners())).toEqual([true, true, true, true, true]);
    expect(keyListeners()).toBe(1);
    await until(isAtRest);
  });

  test('asks for news the very first time', async () => {
    background.main();
    await until(isAtRest);
    expect(await storedTitles()).toEqual(['Scrap is short']);
    expect((await badge()).text).toBe('1');
  });

  test('asks nobody after that, however often', async () => {
    await wake();
    machine.site.newlyAsked();
    machine.wait(2 * hour);
    for (let times = 0; times < 20; times += 1) await wake();
    expect(machine.site.newlyAsked()).toEqual([]);
  });

  test('shows the badge, which browsers forget', async () => {
    await wake();
    await fakeBrowser.action.setBadgeText({ text: '' });
    await wake();
    expect((await badge()).text).toBe('1');
  });

  test('tells what a killed worker left', async () => {
    await wake();
    await db.articles.put(storedArticle(9, 'quota-is-cut'));
    await db.unread.put({ n: 9, sortAt: noon });
    await db.notices.put({ n: 9, state: 'waiting', at: noon });
    await wake();
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual(['article:9']);
  });
});

describe('the alarm', () => {
  test('is not moved by twenty starts', async () => {
    await wake();
    const before = await alarm();
    expect(before).toBe(noon + hour);
    for (let times = 0; times < 20; times += 1) {
      machine.wait(minute);
      await wake();
    }
    expect(await alarm()).toBe(before);
  });

  test('that was lost stands again where the next poll is due', async () => {
    await wake();
    await fakeBrowser.alarms.clearAll();
    machine.wait(10 * minute);
    await wake();
    expect(await alarm()).toBe(noon + hour);
  });

  test('that was lost while a poll fell due comes in 30 to 90 seconds', async () => {
    await wake();
    await fakeBrowser.alarms.clearAll();
    machine.wait(3 * 24 * hour);
    await wake();
    const ahead = ((await alarm()) ?? 0) - Date.now();
    expect(ahead).toBeGreaterThanOrEqual(30_000);
    expect(ahead).toBeLessThanOrEqual(90_000);
  });

  test('that waits to settle is not pushed ahead by a busy worker', async () => {
    await wake();
    await fakeBrowser.alarms.clearAll();
    machine.wait(3 * 24 * hour);
    await wake();
    const settled = await alarm();
    for (let times = 0; times < 20; times += 1) {
      machine.wait(1_000);
      await wake();
    }
    expect(await alarm()).toBe(settled);
  });

  test('when it goes off polls what is due', async () => {
    background.main();
    await until(isAtRest);
    machine.site.newlyAsked();
    machine.wait(hour);
    machine.site.put(newsPath, feedXml({ slug: 'quota-is-cut' }, { slug: 'scrap-is-short' }));
    await alarmGoesOff();
    await until(async () => (await storedTitles()).length === 2 && (await isAtRest()));
    expect(machine.site.newlyAsked()).toEqual([newsPath]);
  });

  test('that goes off too early, or twice, polls nothing', async () => {
    background.main();
    await until(isAtRest);
    machine.site.newlyAsked();
    await alarmGoesOff();
    await until(isAtRest);
    expect(machine.site.newlyAsked()).toEqual([]);
  });

  test('of another name is not ours', async () => {
    background.main();
    await until(isAtRest);
    machine.site.newlyAsked();
    machine.wait(hour);
    await fakeBrowser.alarms.onAlarm.trigger({
      name: 'other',
      scheduledTime: 0,
    });
    await wake();
    expect(machine.site.newlyAsked()).toEqual([]);
  });

  test('is never asked for nearer than browsers promise', async () => {
    await wake();
    await db.channels.update('news', { nextDueAt: noon });
    await fakeBrowser.alarms.clearAll();
    await wake();
    expect(await alarm()).toBeGreaterThanOrEqual(noon + 30_000);
  });
});

describe('events that wake the worker', () => {
  beforeEach(async () => {
    background.main();
    await until(isAtRest);
    machine.site.newlyAsked();
  });

  test('an update of the browser or the reader takes nothing away and asks nobody', async () => {
    machine.wait(2 * hour);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'chrome_update' });
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.9' });
    await fakeBrowser.runtime.onStartup.trigger();
    await wake();
    expect([await storedTitles(), machine.site.newlyAsked(), world.openedTabs]).toEqual([
      ['Scrap is short'],
      [],
      [],
    ]);
  });

  test('a click on a notification opens its article', async () => {
    await clickedNotice('article:1');
    await until(() => world.openedTabs.length === 1);
  });

  test('the key opens the panel of its window, and no other key does', async () => {
    world.clicked = true;
    pressKey('something-else', 1);
    expect(world.windows[0]?.panel).toBe(false);
    pressKey('open-panel', 1);
    expect(world.windows[0]?.panel).toBe(true);
  });

  test('a page that asks for news is answered when they are stored', async () => {
    machine.wait(hour);
    machine.site.put(newsPath, feedXml({ slug: 'quota-is-cut' }, { slug: 'scrap-is-short' }));
    expect(await askRefresh()).toEqual({ ok: true, value: { added: 1, changed: 0, asked: true } });
    expect(await storedTitles()).toEqual(['Scrap is short', 'Quota is cut']);
  });
});
