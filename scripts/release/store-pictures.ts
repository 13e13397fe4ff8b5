/**
 * Draws the pictures for the stores from the running extension on the sample site: screenshots of 1280 × 800, and the
 * tile of 440 × 280. `npm run package` runs it after the build.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { highlightByKeys } from '../pictures/capture-screenshots.ts';
import { packagedFont } from '../pictures/packaged-font.ts';
import {
  openArticle,
  openAt,
  search,
  showUnread,
  withSampleReader,
} from '../pictures/sample-reader.ts';
import { packageFolder } from './archives.ts';
import { readListing } from './listing.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, packageFolder, 'pictures');
const size = { width: 1280, height: 800 };
const name = (number: number, what: string) => join(folder, `${number}-${what}.png`);

await mkdir(folder, { recursive: true });
await withSampleReader(async (driver) => {
  const reader = await openAt(driver, '/sidepanel.html?tab=1', size);
  await openArticle(reader, 1);
  await highlightByKeys(reader);
  await reader.screenshot({ path: name(1, 'reading') });
  await reader.close();

  const found = await openAt(driver, '/sidepanel.html?tab=2', size);
  await search(found, 'rare earth');
  await openArticle(found, 0);
  await found.screenshot({ path: name(2, 'search') });
  await found.close();

  const dark = await openAt(driver, '/sidepanel.html?tab=3', { ...size, scheme: 'dark' });
  await showUnread(dark);
  await openArticle(dark, 2);
  await dark.screenshot({ path: name(3, 'dark') });
  await dark.close();

  const settings = await openAt(driver, '/options.html#following', size);
  await settings.getByText('Rare earth elements').first().click();
  await settings.getByRole('button', { name: 'Follow all' }).first().click();
  await settings.getByText('17 of 17').waitFor();
  await settings.getByText(/^Looking through/).waitFor({ state: 'detached' });
  await settings.mouse.move(0, 0);
  await settings.screenshot({ path: name(4, 'following') });
  await settings.close();

  // The real popup is a window of its own, so its picture is placed on a background of this size.
  const popup = await driver.openPopup();
  await popup.getByRole('listitem').first().waitFor();
  const shot = (await popup.screenshot()).toString('base64');
  const page = await driver.context.newPage();
  await page.setViewportSize(size);
  await page.setContent(popupPage(shot));
  await page.locator('img').waitFor();
  await page.screenshot({ path: name(5, 'popup') });
  await page.setViewportSize({ width: 440, height: 280 });
  await page.setContent(await tile());
  await page.evaluate(() =>
    Promise.all(['620 27px Newsreader', '650 71px Inter'].map((font) => document.fonts.load(font))),
  );
  await page.screenshot({ path: join(folder, 'tile-440x280.png') });
});
await writeFile(join(folder, '128.png'), await readFile(join(root, 'public/icon/128.png')));

function popupPage(picture: string): string {
  return `<body style="margin:0;display:grid;place-items:center;height:100vh;background:#d9d5e3">
    <img style="border-radius:12px;box-shadow:0 8px 28px #0004" src="data:image/png;base64,${picture}">`;
}

/** The tile has the icon as SVG, because its largest PNG is smaller than the tile needs. */
async function tile(): Promise<string> {
  const icon = await readFile(join(root, 'scripts/icon.svg'), 'utf8');
  const { name: title } = readListing(await readFile(join(root, 'store/en.md'), 'utf8'));
  const fonts = await Promise.all([packagedFont('Inter'), packagedFont('Newsreader')]);
  return `<style>
    ${fonts.join('')}
    body { margin: 0; display: grid; place-content: center; justify-items: center; gap: 20px; height: 100vh;
      background: #f4f2f8; color: #1c1a22; font: 620 27px/1.2 Newsreader; }
    svg { width: 112px; height: 112px; }
    </style>${icon}<div>${title}</div>`;
}
