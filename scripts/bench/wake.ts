import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { site } from '../../lib/site/site.ts';
import { waitUntil } from '../wait-until.ts';
import type { Bench } from './bench-session.ts';
import type { FloorWork } from './floor-extension.ts';

/** The browser looks for due alarms at most once a second; after this pause it fires one at once. */
const alarmPauseMs = 1_500;

/** From the alarm until the stopped worker that has our code, never begun, has done this much, in ms. */
export async function wakeFloor(bench: Bench, work: FloorWork): Promise<number> {
  const page = bench.floorPages.loaded;
  await stopWorkers(bench, page);
  return page.evaluate(wakeAndListen, work);
}

/** From the alarm until the stopped worker has stored the outcome of a poll of the news feed, in ms. */
export async function wakeUntilPolled(bench: Bench): Promise<number> {
  const { extensionPage } = bench.driver;
  await stopWorkers(bench, extensionPage);
  await extensionPage.evaluate(makeNewsDue);
  return extensionPage.evaluate(wakeAndWatchChannel);
}

/** From the alarm until the stopped worker has changed the number of unread articles, in ms. */
export async function wakeUntilCounted(bench: Bench): Promise<number> {
  const { extensionPage } = bench.driver;
  await stopWorkers(bench, extensionPage);
  await extensionPage.evaluate(makeNewsDue);
  const took = await extensionPage.evaluate(wakeAndWatchTitle);
  // If the worker were killed earlier, the next one would show the same number again.
  await waitUntil('the poll to be stored', async () => {
    const channels = await bench.driver.rows<{ checkedAt: number }>('channels');
    return channels.every(({ checkedAt }) => checkedAt !== 0);
  });
  return took;
}

/** Stops all workers, and opens a connection to the site, so that its handshake is not measured. */
async function stopWorkers({ driver }: Bench, page: Page): Promise<void> {
  await driver.killWorker();
  await pause(alarmPauseMs);
  await page.evaluate(connect, site.home);
}

// The following functions are sent as source text and run inside an extension.

async function connect(url: string): Promise<void> {
  await (await fetch(url, { credentials: 'omit', cache: 'no-store' })).text();
}

async function wakeAndListen(work: FloorWork): Promise<number> {
  const done = new BroadcastChannel('done');
  const ended = new Promise<number>((resolve) => {
    done.onmessage = () => resolve(performance.now());
  });
  const began = performance.now();
  await chrome.alarms.create(work, { when: Date.now() });
  const took = (await ended) - began;
  done.close();
  return took;
}

/** Makes the news channel due, for the alarm and for the button. */
export async function makeNewsDue(): Promise<void> {
  const request = indexedDB.open('reex-reader');
  await new Promise((resolve) => request.addEventListener('success', resolve));
  const database = request.result;
  const transaction = database.transaction('channels', 'readwrite');
  const channels = transaction.objectStore('channels');
  const reading = channels.get('news');
  reading.onsuccess = () =>
    channels.put({ ...reading.result, nextDueAt: 0, notBefore: 0, checkedAt: 0 });
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}

async function wakeAndWatchChannel(): Promise<number> {
  const request = indexedDB.open('reex-reader');
  await new Promise((resolve) => request.addEventListener('success', resolve));
  const database = request.result;
  const checkedAt = () =>
    new Promise<number>((resolve) => {
      const reading = database.transaction('channels').objectStore('channels').get('news');
      reading.onsuccess = () => resolve(reading.result.checkedAt);
    });
  // Dexie announces each write to other contexts. Polling for it would delay the worker.
  const writes = new BroadcastChannel('x-storagemutated-1');
  const stored = new Promise<number>((resolve) => {
    writes.onmessage = async () => {
      const at = performance.now();
      if ((await checkedAt()) !== 0) resolve(at);
    };
  });
  const began = performance.now();
  await chrome.alarms.create('wake', { when: Date.now(), periodInMinutes: 15 });
  const took = (await stored) - began;
  writes.close();
  database.close();
  return took;
}

async function wakeAndWatchTitle(): Promise<number> {
  const rest = () => new Promise((resolve) => setTimeout(resolve, 1));
  // The badge stops at 999+. Its tooltip, which is set together with it, has the full number.
  const before = await chrome.action.getTitle({});
  const began = performance.now();
  await chrome.alarms.create('wake', { when: Date.now(), periodInMinutes: 15 });
  while ((await chrome.action.getTitle({})) === before) await rest();
  return performance.now() - began;
}
