import { beforeEach, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background.ts';
import { browserEnv } from '../../../lib/app/env.ts';
import { beginWorker } from '../../../lib/app/worker/start.ts';
import { isWelcomePending } from '../../../lib/platform/runtime.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import { createMachine, waitUntil } from '../../support/fakes/simulated-machine.ts';

type Tab = Browser.tabs.Tab;
type Policy = Record<string, unknown>;

let policyArrives: (policy: Policy) => void;
let patienceEnds: () => void;
let isWaiting: boolean;

/** The browser's storage for policies, which is empty, and a clock that the test moves. */
beforeEach(() => {
  createMachine().installAsRealEnv();
  isWaiting = false;
  let policy: Policy = {};
  const listeners: (() => void)[] = [];
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(async () => policy);
  vi.spyOn(fakeBrowser.storage.managed.onChanged, 'addListener').mockImplementation(
    (listener) => void listeners.push(() => listener({})),
  );
  policyArrives = (next) => {
    policy = next;
    for (const listener of listeners) listener();
  };
  vi.spyOn(browserEnv, 'sleep').mockImplementation((ms) =>
    // A start waits for a poll up to a second.
    ms <= 1_000
      ? Promise.resolve()
      : new Promise((resolve) => {
          isWaiting = true;
          patienceEnds = () => resolve();
        }),
  );
});

const report = (reason: string) =>
  fakeBrowser.runtime.onInstalled.trigger({ reason } as Browser.runtime.InstalledDetails);

const settled = () => new Promise((resolve) => setImmediate(resolve));

const pages = () => browserState.openedTabs.map(({ url }) => new URL(url).pathname);

async function install(): Promise<void> {
  background.main();
  await report('install');
  await waitUntil(() => isWaiting);
}

test('welcome: one page opens after an installation without a policy', async () => {
  await install();
  expect(pages()).toEqual([]);
  patienceEnds();
  await waitUntil(() => pages().length > 0);
  expect(browserState.openedTabs).toMatchObject([{ windowId: 1 }]);
  expect(pages()).toEqual(['/welcome.html']);
});

test('welcome: the page opens at once where the browser has run long enough to have a policy', async () => {
  const lastAccessed = Date.now() - 10_000;
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ lastAccessed } as Tab]);
  background.main();
  await report('install');
  await waitUntil(() => pages().length > 0);
  expect(isWaiting).toBe(false);
});

test('welcome: opens a window where there is none', async () => {
  Object.assign(browserState, { windows: [], lastFocused: null });
  await install();
  patienceEnds();
  await waitUntil(() => browserState.windows.length > 0);
  expect(pages()).toEqual(['/welcome.html']);
});

test.each(['update', 'browser_update'])('welcome: no page opens after an %s', async (reason) => {
  background.main();
  await report(reason);
  await settled();
  expect([isWaiting, pages()]).toEqual([false, []]);
});

test('welcome: a policy that comes late turns it off', async () => {
  await install();
  policyArrives({ disableFirstRun: true });
  await settled();
  patienceEnds();
  await settled();
  expect(pages()).toEqual([]);
});

test('welcome: a policy about something else ends the wait', async () => {
  await install();
  policyArrives({ disableFirstRun: 'yes' });
  await waitUntil(() => pages().length > 0);
});

test('welcome: a worker that ends meanwhile leaves the page to the next start, which opens it once', async () => {
  await install();
  const endsInFirstWorker = patienceEnds;
  isWaiting = false;
  background.main();
  await waitUntil(() => isWaiting);
  endsInFirstWorker();
  patienceEnds();
  await waitUntil(() => pages().length > 0);
  await settled();
  isWaiting = false;
  await beginWorker();
  expect([isWaiting, pages()]).toEqual([false, ['/welcome.html']]);
});

test('welcome: a policy turns it off for later starts, too', async () => {
  await install();
  policyArrives({ disableFirstRun: true });
  await waitUntil(async () => !(await isWelcomePending()));
  policyArrives({});
  isWaiting = false;
  await beginWorker();
  expect([isWaiting, pages()]).toEqual([false, []]);
});
