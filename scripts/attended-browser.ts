import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { site } from '../lib/site/site.ts';
import { ChromiumDriver } from './chromium-driver.ts';
import { findChromium } from './find-browsers.mjs';
import type { SampleSite } from './sample-site/server.ts';
import { waitUntil } from './wait-until.ts';

export interface AttendedBrowserOptions {
  /** Folder of the built extension. */
  extension: string;
  profile: string;
  /** A new profile gets the toolbar button pinned; in an old one the user may have unpinned it. */
  isNewProfile: boolean;
  /** `null` for the live site. */
  sample: SampleSite | null;
}

/** A Chromium that a person uses. */
export interface AttendedBrowser {
  driver: ChromiumDriver;
  /** Quits the browser, unless its window was closed, and resolves when its process has ended. */
  quit: () => Promise<void>;
}

/** Opens a Chromium for a person: on the site's front page, with the side panel beside it. */
export async function openAttendedBrowser(
  options: AttendedBrowserOptions,
): Promise<AttendedBrowser> {
  const { extension, profile, isNewProfile, sample } = options;
  const driver = await ChromiumDriver.launch({
    extension,
    profile,
    sample,
    executable: requireChromium(),
    headless: false,
    attended: true,
  });
  const processId = await processOf(profile);
  const browser = { driver, quit: () => quit(driver, processId) };
  try {
    if (isNewProfile) await driver.pin();
    if (isNewProfile && sample) await driver.settleInstallation();
    await driver.openPanel();
    await driver.showOnly(`${site.origin}/`);
  } catch (error) {
    await browser.quit();
    throw error;
  }
  return browser;
}

/**
 * A browser whose window was closed quits by itself and removes its temporary files last. Playwright would kill it
 * before that.
 */
async function quit(driver: ChromiumDriver, processId: number | null): Promise<void> {
  if (processId !== null && driver.context.pages().length === 0) await endOf(processId);
  await driver.close();
  if (processId !== null) await endOf(processId);
}

/**
 * The id of a profile's browser process, from Chromium's lock, a symbolic link to `host-id`; `null` on Windows, which
 * has no such link.
 */
async function processOf(profile: string): Promise<number | null> {
  const lock = await readlink(join(profile, 'SingletonLock')).catch(() => null);
  return lock === null ? null : Number(lock.split('-').at(-1));
}

/** Longer than a browser takes to quit. On macOS it may never quit, because it outlives its windows. */
const endTimeoutMs = 5_000;

async function endOf(processId: number): Promise<void> {
  const hasEnded = async () => !isRunning(processId);
  await waitUntil('the browser to end', hasEnded, endTimeoutMs).catch(() => undefined);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    // There is no such process.
    return false;
  }
}

/** The Chromium that was found, or an error that says what to do. */
export function requireChromium(): string {
  const executable = findChromium();
  if (!executable) throw new Error('Chromium was not found. `npm start` installs it.');
  return executable;
}

/** Whether a window can be shown. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/**
 * Resolves at Ctrl-C, and when the terminal or the system ends the command. In a terminal Ctrl-C is read as a key: as a
 * signal it would also end the shell between npm and this process, and npm would report 130.
 */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    // Not `once`: npm forwards a signal that the process group has already received.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve());
    if (!process.stdin.isTTY) return;
    process.stdin.setRawMode(true);
    process.stdin.on('data', (keys) => {
      if (keys.includes(ctrlC)) resolve();
    });
  });
}

const ctrlC = '\x03';
