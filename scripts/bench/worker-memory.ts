import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { waitUntil } from '../wait-until.ts';
import type { Bench } from './bench-session.ts';
import { extensionProcesses, privateBytes } from './private-memory.ts';

/** From now until the alarm: long enough for every process of an extension to end. */
const alarmDelayMs = 8_000;

/** From the start of a worker until its memory is read. */
const settlingMs = 3_000;

/**
 * The private memory of a worker's process in bytes, some seconds after an alarm has started it: the pages that no
 * other process shares. The process runs only the worker. Linux only.
 */
export async function workerMemory(bench: Bench, tab: Page, alarm: string): Promise<number> {
  const { driver, page, floorPages } = bench;
  const tabs = [driver.extensionPage, ...Object.values(floorPages), page].map((each) => ({
    each,
    url: each.url(),
  }));
  await tab.evaluate(setAlarm, { alarm, when: Date.now() + alarmDelayMs });
  for (const { each } of tabs) await each.goto('chrome://version');
  await driver.killWorker();
  await waitUntil(
    'extensions to stop',
    async () => (await extensionProcesses(driver.context)).length === 0,
  );
  const processId = await waitUntil(
    'the alarm',
    async () => (await extensionProcesses(driver.context))[0],
  );
  await pause(settlingMs);
  const bytes = await privateBytes(processId);
  for (const { each, url } of tabs) await each.goto(url);
  return bytes;
}

/** Runs inside an extension. */
async function setAlarm({ alarm, when }: { alarm: string; when: number }): Promise<void> {
  await chrome.alarms.create(alarm, { when, periodInMinutes: 15 });
}
