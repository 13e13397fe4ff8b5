import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserEnv, type Env } from '../../../lib/app/env.ts';
import { db } from '../../../lib/store/db/database.ts';
import { playPage, playWorker } from '../after-write.ts';
import { fakeDrawPicture } from './fake-draw-picture.ts';
import { FakeSite } from './fake-site.ts';

export const newsPath = '/feed/?post_type=news-archive';

/** Noon of a Tuesday, at which tests begin. */
export const noon = Date.UTC(2026, 10, 24, 12);

/** A simulated machine: clock, network, and site. */
export interface SimulatedMachine {
  site: FakeSite;
  env: Env;
  online: boolean;
  /** Lets time pass. */
  advance(ms: number): void;
  /** Replaces the real environment for code that takes no `Env`. */
  installAsRealEnv(): void;
}

/**
 * A machine at noon whose clock moves only when a test says so. Create one per test. Writes are followed up as in the
 * worker, unless the test plays a page.
 */
export function createMachine(): SimulatedMachine {
  playWorker();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  const site = new FakeSite();
  const machine: SimulatedMachine = {
    site,
    online: true,
    advance: (ms) => void vi.setSystemTime(Date.now() + ms),
    installAsRealEnv() {
      vi.spyOn(browserEnv, 'fetch').mockImplementation(site.fetch);
      vi.spyOn(browserEnv, 'random').mockImplementation(machine.env.random);
      vi.spyOn(browserEnv, 'isOnline').mockImplementation(machine.env.isOnline);
      vi.spyOn(browserEnv, 'sleep').mockImplementation(machine.env.sleep);
      vi.spyOn(browserEnv, 'resizePicture').mockImplementation(machine.env.resizePicture);
    },
    env: {
      fetch: site.fetch,
      now: () => Date.now(),
      random: () => 0,
      isOnline: () => machine.online,
      sleep: async (ms) => machine.advance(ms),
      resizePicture: fakeDrawPicture,
    },
  };
  return machine;
}

/**
 * A machine that replaces the real environment, with a worker that has nothing to do. Writes are followed up as in a
 * page.
 */
export function createMachineForPages(): SimulatedMachine {
  const machine = createMachine();
  playPage();
  machine.installAsRealEnv();
  fakeBrowser.runtime.onMessage.addListener(() => undefined);
  return machine;
}

/** The badge text. */
export async function badgeState(): Promise<{ text: string; color: string; title: string }> {
  const [text, color, title] = await Promise.all([
    fakeBrowser.action.getBadgeText({}),
    fakeBrowser.action.getBadgeBackgroundColor({}),
    fakeBrowser.action.getTitle({}),
  ]);
  const names: Record<string, string> = { '91,63,209,255': 'accent', '107,103,117,255': 'gray' };
  return { text, color: names[String(color)] ?? String(color), title };
}

/** Titles of the notifications on the screen. */
export const shownNotifications = (): string[] =>
  Object.values(fakeBrowser.notifications.getAllCreateOptions()).map(({ title }) => title ?? '');

/** When the alarm fires; `null` if there is none. */
export async function alarmTime(): Promise<number | null> {
  return (await fakeBrowser.alarms.get('wake'))?.scheduledTime ?? null;
}

/** Titles of all stored articles by id. */
export const storedTitles = async (): Promise<string[]> =>
  (await db.articles.toArray()).map(({ title }) => title);

/** Titles of unread articles. */
export async function unreadTitles(): Promise<string[]> {
  const articles = await db.articles.bulkGet(await db.unread.toCollection().primaryKeys());
  return articles.map((article) => article?.title ?? 'missing');
}

/** Waits in real time until a condition holds. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}
