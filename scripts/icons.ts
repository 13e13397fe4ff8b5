import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './find-browsers.mjs';
import { packagedFont } from './pictures/packaged-font.ts';

/** Sizes for the toolbar (16, and 32 on dense screens), the extensions page (48), and store and notifications (128). */
const sizes = [16, 32, 48, 128];

const drawing = await readFile(new URL('icon.svg', import.meta.url), 'utf8');
const page = `<!doctype html>
<style>
  ${await packagedFont('Inter')}
  body { margin: 0; }
  svg { display: block; width: 100vw; height: 100vh; }
</style>
${drawing}`;

const folder = new URL('../public/icon/', import.meta.url);
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium was found to draw with.');

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath });
const tab = await browser.newPage();
for (const size of sizes) {
  await tab.setViewportSize({ width: size, height: size });
  await tab.setContent(page);
  await tab.evaluate(() => document.fonts.load('600 27px Inter'));
  await tab.screenshot({
    path: fileURLToPath(new URL(`${size}.png`, folder)),
    omitBackground: true,
  });
}
await browser.close();
