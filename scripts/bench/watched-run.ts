import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { ChromiumDriver } from '../chromium-driver.ts';
import { extensionProcesses, privateBytes } from './private-memory.ts';

/** What an action cost, and how much it slowed others. */
export interface WatchedRun {
  /** In ms. */
  took: number;
  /** The longest task in ms: on a page, 0 if none took 50 ms; in the worker, including the pause before it. */
  longestTask: number;
  /** The 95th percentile of how long another thread waited for a small database query, in ms. */
  wait: number;
  /** Private memory that the extension's processes used in addition; `null` except on Linux. */
  memory: MemoryGrowth | null;
}

/** In bytes. */
export interface MemoryGrowth {
  most: number;
  /** What remains after the action, once garbage was collected in all threads. */
  kept: number;
}

/** The script of the thread that reads the database meanwhile. */
const readerFile = 'other-reader.js';

const samplePauseMs = 250;

/** How long the system takes to get freed memory back. */
const settlingMs = 3_000;

/** Writes that script into an extension's folder: an extension runs only scripts from its own files. */
export const writeOtherReader = (extension: string): Promise<void> =>
  writeFile(join(extension, readerFile), `(${readRepeatedly})();\n`);

/**
 * Runs an action of a page, or one that a page requests from the worker. `settle` ends the jobs that the action has
 * queued, which would otherwise count as kept memory.
 */
export async function watchRun(
  driver: ChromiumDriver,
  page: Page,
  thread: 'page' | 'worker',
  run: () => Promise<unknown>,
  settle: () => Promise<unknown> = () => Promise.resolve(),
): Promise<WatchedRun> {
  const { extensionPage } = driver;
  await collectGarbage(driver, page);
  const before = await memoryOf(driver);
  const tasks: Pick<Page, 'evaluate'> = thread === 'page' ? page : driver.worker;
  await tasks.evaluate(thread === 'page' ? watchPage : watchWorker);
  await extensionPage.evaluate(startReader, readerFile);
  const memory = watchMemory(driver);
  const began = performance.now();
  await run();
  const took = performance.now() - began;
  const most = await memory.end();
  const waits = await extensionPage.evaluate(stopReader);
  const longestTask = await tasks.evaluate(longestTaskOf);
  const sorted = waits.toSorted((one, other) => one - other);
  await settle();
  await collectGarbage(driver, page);
  const after = await memoryOf(driver);
  return {
    took,
    longestTask,
    wait: sorted[Math.floor(0.95 * sorted.length)] ?? Number.NaN,
    memory:
      before === null || most === null || after === null
        ? null
        : { most: most - before, kept: after - before },
  };
}

/**
 * Collects garbage in the page, in the workers, and by simulated memory pressure in other threads. Resolves once the
 * memory is given back.
 */
async function collectGarbage({ context }: ChromiumDriver, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Memory.simulatePressureNotification', { level: 'critical' });
  await session.detach();
  await collectInWorkers(context);
  await pause(settlingMs);
}

/**
 * Memory pressure doesn't collect a worker's heap: that is collected when the worker is idle, or freed when it ends.
 */
async function collectInWorkers(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) return;
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { type, targetId } of targetInfos) {
    if (type !== 'service_worker') continue;
    // Playwright has no session for a worker's heap, so the message goes through the browser.
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    const answered = new Promise((resolve) =>
      session.once('Target.receivedMessageFromTarget', resolve),
    );
    const message = JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    await answered;
  }
  await session.detach();
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

// The following functions are sent as source text and run inside an extension.

/**
 * The whole thread. It counts unread articles again and again until it gets a message, and answers with how long each
 * count took.
 */
async function readRepeatedly(): Promise<void> {
  const opening = indexedDB.open('reex-reader');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const waits: number[] = [];
  let isRunning = true;
  addEventListener('message', () => {
    isRunning = false;
  });
  while (isRunning) {
    const began = performance.now();
    const counting = opening.result
      .transaction(['articles', 'unread'])
      .objectStore('unread')
      .count();
    await new Promise((resolve) => counting.addEventListener('success', resolve));
    waits.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  postMessage(waits);
}

function startReader(file: string): void {
  // Trusted Types keep the extension's pages from using a plain string as a script's address.
  const types: {
    createPolicy(name: string, rules: object): { createScriptURL(url: string): string };
  } = Reflect.get(globalThis, 'trustedTypes');
  const policy = types.createPolicy('bench', { createScriptURL: (url: string) => url });
  Reflect.set(globalThis, 'reader', new Worker(policy.createScriptURL(file)));
}

async function stopReader(): Promise<number[]> {
  const reader: Worker = Reflect.get(globalThis, 'reader');
  const waits = new Promise<number[]>((resolve) => {
    reader.onmessage = ({ data }) => resolve(data);
  });
  reader.postMessage('end');
  const found = await waits;
  reader.terminate();
  return found;
}

/** Records the tasks of a page from here on: the longest is in `longestTask`, 0 if none took 50 ms. */
export function watchPage(): void {
  Reflect.set(globalThis, 'longestTask', 0);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      if (duration > Reflect.get(globalThis, 'longestTask'))
        Reflect.set(globalThis, 'longestTask', duration);
  }).observe({ type: 'longtask' });
}

export const longestTaskOf = (): number => Number(Reflect.get(globalThis, 'longestTask'));

/** Workers have no entries for long tasks, but a late timer shows the same. */
function watchWorker(): void {
  let last = performance.now();
  Reflect.set(globalThis, 'longestTask', 0);
  setInterval(() => {
    const now = performance.now();
    if (now - last > Reflect.get(globalThis, 'longestTask'))
      Reflect.set(globalThis, 'longestTask', now - last);
    last = now;
  }, 4);
}
