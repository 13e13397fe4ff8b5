import { requireChromium } from './attended-browser.ts';
import { ChromiumDriver } from './chromium-driver.ts';
import type { SampleSite } from './sample-site/server.ts';

export interface HeadlessOptions {
  /** Folder of the built extension. */
  extension: string;
  profile: string;
  /** `null` for the live site. */
  sample: SampleSite | null;
}

/** Runs a headless Chromium with the extension, after its first poll. */
export async function withHeadlessBrowser(
  options: HeadlessOptions,
  use: (driver: ChromiumDriver) => Promise<void>,
): Promise<void> {
  const driver = await ChromiumDriver.launch({
    ...options,
    executable: requireChromium(),
    headless: true,
  });
  try {
    await driver.settleInstallation();
    // Until the button is pinned, the panel begins with a hint to pin it.
    await driver.pin();
    await use(driver);
  } finally {
    await driver.close();
  }
}
