import { join } from 'node:path';
import { expect } from 'vitest';
import { test } from '../../support/browsers/firefox/story.ts';
import type { ReaderPage } from '../../support/browsers/reader.ts';
import { testsAll } from '../../support/sampled.ts';

/*
 * `npm run screenshots:firefox` writes the pictures of Firefox into docs; `npm run check:long` writes them beside its
 * other results.
 */

const root = join(import.meta.dirname, '../../..');
const folder =
  process.env.npm_lifecycle_event === 'screenshots:firefox'
    ? join(root, 'docs/screenshots')
    : join(root, '.output/test');

const darkness = (page: ReaderPage) =>
  page.evaluate(() => {
    const [red = 0] =
      getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? [];
    return Number(red) < 64 ? 'dark' : 'light';
  });

test.runIf(testsAll)(
  'popup, sidebar, article and settings follow the scheme of the system, and are drawn',
  async ({ story }) => {
    const { driver } = story;
    await story.fetchPicturesNow();
    const draw = async (page: ReaderPage, name: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect.poll(() => darkness(page)).toBe(colorScheme);
        // Waits for color transitions.
        await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
        await page.screenshot({ path: join(folder, `firefox-${name}-${colorScheme}.webp`) });
      }
      await page.emulateMedia({ colorScheme: 'light' });
    };
    const settings = await driver.openTab('/options.html');
    await settings.getByRole('heading', { level: 2 }).first().waitFor();
    await draw(settings, 'settings');
    const sidebar = await driver.openPanel();
    await sidebar.getByRole('listitem').nth(3).waitFor();
    await draw(sidebar, 'list');
    await sidebar.getByRole('button', { name: /^Brazilian Clay Project Signs/ }).click();
    await sidebar.getByRole('article').waitFor();
    await draw(sidebar, 'article');
    await sidebar.close();
    const popup = await driver.openPopup();
    await popup.getByRole('listitem').nth(3).waitFor();
    await draw(popup, 'popup');
  },
);
