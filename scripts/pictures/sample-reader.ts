import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ChromiumDriver } from '../chromium-driver.ts';
import { withHeadlessBrowser } from '../headless-browser.ts';
import { startSampleSite } from '../sample-site/server.ts';

const extension = join(import.meta.dirname, '../../.output/chrome-mv3');

/** Runs the built extension with the sample site's articles, to take pictures of it. */
export async function withSampleReader(draw: (driver: ChromiumDriver) => Promise<void>) {
  const sample = await startSampleSite();
  const profile = await mkdtemp(join(tmpdir(), 'reex-pictures-'));
  try {
    await withHeadlessBrowser({ extension, profile, sample }, async (driver) => {
      await driver.waitForPictures();
      await draw(driver);
    });
  } finally {
    await sample.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

export interface View {
  width: number;
  height: number;
  scheme?: 'light' | 'dark';
}

/** Opens a page of the extension in a tab of this size. */
export async function openAt(
  driver: ChromiumDriver,
  path: string,
  { width, height, scheme = 'light' }: View,
): Promise<Page> {
  const page = await driver.openTab('/manifest.json');
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.goto(driver.extensionOrigin + path);
  await page.locator('main').first().waitFor();
  return page;
}

/** Shows the unread articles: a new tab begins with the last view, or with its search. */
export async function showUnread(page: Page): Promise<void> {
  // The header shows the count once the app is loaded.
  await page
    .getByText(/^\d+ unread/)
    .first()
    .waitFor();
  for (const key of ['g', 'u']) await page.keyboard.press(key);
  await page.locator('[aria-current=true]', { hasText: /^Unread \d/ }).waitFor();
}

/** Opens the article at this position of the list. */
export async function openArticle(page: Page, place: number): Promise<void> {
  await page.getByRole('listitem').nth(place).getByRole('button').first().click();
  // Keys act on the article once it has the focus.
  await page.locator('#article-title').click();
  await page.mouse.move(0, 0);
}

/** Searches, and waits for the results. */
export async function search(page: Page, text: string): Promise<void> {
  await page.locator('input').first().fill(text);
  await page.locator('mark').first().waitFor();
}
