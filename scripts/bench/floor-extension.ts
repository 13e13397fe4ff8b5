import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'wxt';
import { newsChannel } from '../../lib/site/channels.ts';
import { site } from '../../lib/site/site.ts';

/** What the worker of the floor's extension does when an alarm starts it. These are the names of its alarms. */
export type FloorWork = 'nothing' | 'badge';

/** `bare`: a worker of a few lines. `loaded`: also has the code of our worker, without calling it. */
export type FloorKind = 'bare' | 'loaded';

const scriptOf = (kind: FloorKind): string => `${kind}-worker.js`;

/**
 * Writes an extension whose worker does the least that one of our alarms requires. Each alarm ends with a message on the
 * channel `done`.
 */
export async function writeFloorExtension(kind: FloorKind, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const script = scriptOf(kind);
  const manifest = {
    manifest_version: 3,
    name: 'Floor',
    version: '1',
    permissions: ['alarms'],
    host_permissions: [`${site.origin}/*`],
    action: {},
    background: { service_worker: script },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const feed = JSON.stringify(newsChannel.candidates[0]);
  const code = kind === 'loaded' ? await buildWorker(join(folder, 'code')) : '';
  await writeFile(join(folder, script), `${code}\n(${runWorker})(${feed});\n`);
}

/** Our worker as built for the product, but never started. */
async function buildWorker(folder: string): Promise<string> {
  await build({
    browser: 'chrome',
    entrypointsDir: 'scripts/bench/floor-worker',
    outDir: folder,
    outDirTemplate: 'worker',
  });
  return readFile(join(folder, 'worker/background.js'), 'utf8');
}

/** A tab at the origin of a floor's extension. */
export async function openFloor(context: BrowserContext, kind: FloorKind): Promise<Page> {
  const isFloor = (worker: { url(): string }) => worker.url().endsWith(`/${scriptOf(kind)}`);
  const worker =
    context.serviceWorkers().find(isFloor) ??
    (await context.waitForEvent('serviceworker', { predicate: isFloor }));
  const page = await context.newPage();
  await page.goto(new URL('/manifest.json', worker.url()).href);
  return page;
}

/** The whole worker. It is written to a file as source text. */
function runWorker(feed: string): void {
  const done = new BroadcastChannel('done');
  const work: Record<string, () => Promise<void>> = {
    nothing: async () => undefined,
    badge: async () => {
      const response = await fetch(feed, { cache: 'no-store', credentials: 'omit' });
      const { length } = await response.text();
      await chrome.action.setBadgeText({ text: String(length % 1_000) });
    },
  };
  chrome.alarms.onAlarm.addListener(async ({ name }) => {
    await work[name]?.();
    done.postMessage(name);
  });
}
