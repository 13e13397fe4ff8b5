import { site } from '../lib/site/site.ts';
import { ChromiumDriver } from './chromium-driver.ts';
import { findChromium } from './find-browsers.mjs';
import type { SampleSite } from './sample-site/server.ts';

export interface AttendedBrowser {
  /** Folder of the built extension. */
  extension: string;
  profile: string;
  /** A new profile gets the toolbar button pinned; in an old one the user may have unpinned it. */
  isNewProfile: boolean;
  /** `null` for the live site. */
  sample: SampleSite | null;
}

/** Opens a Chromium for a person: on the site's front page, with the side panel beside it. */
export async function openAttendedBrowser(options: AttendedBrowser): Promise<ChromiumDriver> {
  const { extension, profile, isNewProfile, sample } = options;
  const driver = await ChromiumDriver.launch({
    extension,
    profile,
    sample,
    executable: requireChromium(),
    headless: false,
    attended: true,
  });
  if (isNewProfile) await driver.pin();
  await driver.openPanel();
  await driver.showOnly(`${site.origin}/`);
  return driver;
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
