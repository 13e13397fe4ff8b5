import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { ChromiumDriver } from '../chromium-driver.ts';
import { extensionProcesses, privateBytes } from './private-memory.ts';

/** What an action of a page cost. */
export interface WatchedRun {
  /** In ms. */
  took: number;
  /** The page's longest task in ms; 0 if none took 50 ms. */
  longestTask: number;
  /** The most private memory that the extension's processes used in addition, in bytes; `null` except on Linux. */
  memory: number | null;
}

const samplePauseMs = 250;

/** How long the system takes to get freed memory back. */
const settlingMs = 2_000;

/** Runs an action of a page. */
export async function watchRun(
  driver: ChromiumDriver,
  page: Page,
  run: () => Promise<unknown>,
): Promise<WatchedRun> {
  await collectGarbage(driver, page);
  const before = await memoryOf(driver);
  await page.evaluate(watchTasks);
  const memory = watchMemory(driver);
  const began = performance.now();
  await run();
  const took = performance.now() - began;
  const most = await memory.end();
  const longestTask = await page.evaluate(longestTaskOf);
  return { took, longestTask, memory: before === null || most === null ? null : most - before };
}

/** Collects garbage in the page, and by simulated memory pressure in other threads. */
async function collectGarbage({ context }: ChromiumDriver, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Memory.simulatePressureNotification', { level: 'critical' });
  await session.detach();
  await pause(settlingMs);
}

async function memoryOf({ context }: ChromiumDriver): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  let sum = 0;
  for (const id of await extensionProcesses(context)) sum += await privateBytes(id);
  return sum;
}

function watchMemory(driver: ChromiumDriver): { end: () => Promise<number | null> } {
  let isRunning = true;
  let most: number | null = null;
  const watching = (async () => {
    while (isRunning) {
      const bytes = await memoryOf(driver);
      if (bytes !== null) most = Math.max(most ?? 0, bytes);
      await pause(samplePauseMs);
    }
  })();
  return {
    end: async () => {
      isRunning = false;
      await watching;
      return most;
    },
  };
}

// The following functions are sent as source text and run inside a page.

/** Records the tasks of a page from here on: the longest is in `longestTask`, 0 if none took 50 ms. */
function watchTasks(): void {
  Reflect.set(globalThis, 'longestTask', 0);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      if (duration > Reflect.get(globalThis, 'longestTask'))
        Reflect.set(globalThis, 'longestTask', duration);
  }).observe({ type: 'longtask' });
}

const longestTaskOf = (): number => Number(Reflect.get(globalThis, 'longestTask'));
