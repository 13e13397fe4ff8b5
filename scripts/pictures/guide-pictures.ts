/** `npm run guide:pictures`: draws the guide's pictures from the build for Chromium on the sample site, as small WebP files. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { highlightByKeys } from './capture-screenshots.ts';
import { openArticle, openAt, search, showUnread, withSampleReader } from './sample-reader.ts';

const folder = join(import.meta.dirname, '../../docs/guide/pictures');
const panel = { width: 380, height: 460 };

await mkdir(folder, { recursive: true });
await withSampleReader(async (driver) => {
  const list = await openAt(driver, '/sidepanel.html?tab=1', panel);
  await list.getByRole('listitem').first().waitFor();
  await save(list, 'list');
  await openArticle(list, 1);
  await save(list, 'reading');
  await highlightByKeys(list);
  await save(list, 'highlights');
  await list.close();

  const found = await openAt(driver, '/sidepanel.html?tab=2', panel);
  await showUnread(found);
  await search(found, 'rare earth');
  await save(found, 'search');
  await found.close();

  const settings = await openAt(driver, '/options.html#following', panel);
  await save(settings, 'following');
  await settings.close();

  const popup = await openAt(driver, '/popup.html', { width: 400, height: 460 });
  // The counts appear after the rows.
  await popup.getByText('2 highlights').waitFor();
  await save(popup, 'popup');
});

/** Saves a WebP picture by the browser, because Playwright can't write one. */
async function save(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 60 });
  await writeFile(join(folder, `${name}.webp`), data, 'base64');
  await session.detach();
}
