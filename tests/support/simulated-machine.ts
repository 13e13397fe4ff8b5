import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Outside, outside as realOutside } from '../../lib/app/env.ts';
import { db } from '../../lib/store/db/database.ts';
import { drawInTest } from './fake-draw-picture.ts';
import { FakeSite } from './fake-site.ts';

export const newsPath = '/feed/?post_type=news-archive';

/** Noon of a Tuesday, when the stories begin. */
export const noon = Date.UTC(2026, 10, 24, 12);

/** The reader's machine: its clock, its network, and the site behind it. */
export interface Machine {
  site: FakeSite;
  outside: Outside;
  online: boolean;
  /** Lets time pass. */
  wait(ms: number): void;
  /** From now on the code that knows of nothing but the real world finds this machine there. */
  isReal(): void;
}

/** A machine at noon whose clock moves only when a test says so. To be made anew in each test. */
export function newMachine(): Machine {
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  const site = new FakeSite();
  const machine: Machine = {
    site,
    online: true,
    wait: (ms) => void vi.setSystemTime(Date.now() + ms),
    isReal() {
      vi.spyOn(realOutside, 'fetch').mockImplementation(site.fetch);
      vi.spyOn(realOutside, 'random').mockImplementation(machine.outside.random);
      vi.spyOn(realOutside, 'isOnline').mockImplementation(machine.outside.isOnline);
      vi.spyOn(realOutside, 'pause').mockImplementation(machine.outside.pause);
      vi.spyOn(realOutside, 'draw').mockImplementation(machine.outside.draw);
    },
    outside: {
      fetch: site.fetch,
      now: () => Date.now(),
      random: () => 0,
      isOnline: () => machine.online,
      pause: async (ms) => machine.wait(ms),
      draw: drawInTest,
    },
  };
  return machine;
}

/** What the toolbar button shows. */
export async function badge(): Promise<{ text: string; colour: string; title: string }> {
  const [text, colour, title] = await Promise.all([
    fakeBrowser.action.getBadgeText({}),
    fakeBrowser.action.getBadgeBackgroundColor({}),
    fakeBrowser.action.getTitle({}),
  ]);
  const names: Record<string, string> = { '91,63,209,255': 'accent', '107,103,117,255': 'grey' };
  return { text, colour: names[String(colour)] ?? String(colour), title };
}

/** Title of every notification on the screen. */
export const notices = (): string[] =>
  Object.values(fakeBrowser.notifications.getAllCreateOptions()).map(({ title }) => title ?? '');

/** When the alarm goes off; `null` where there is none. */
export async function alarm(): Promise<number | null> {
  return (await fakeBrowser.alarms.get('wake'))?.scheduledTime ?? null;
}

/** Titles of all stored articles, in the order of their numbers. */
export const storedTitles = async (): Promise<string[]> =>
  (await db.articles.toArray()).map(({ title }) => title);

/** Titles of the unread ones. */
export async function unreadTitles(): Promise<string[]> {
  const articles = await db.articles.bulkGet(await db.unread.toCollection().primaryKeys());
  return articles.map((article) => article?.title ?? 'missing');
}

/** Waits until something is so; what runs meanwhile runs for real. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}
