/**
 * `npm run screenshots`: composes the README's picture from the screenshots of `npm start`: popup, list, reading view and
 * highlights side by side, light above dark.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../find-browsers.mjs';

const demo = join(import.meta.dirname, '../../.output/demo');
const target = join(import.meta.dirname, '../../docs/screenshots');
const surfaces = ['popup', 'panel-list', 'panel-reading', 'panel-highlights'];
const grounds = { light: '#d9d5e3', dark: '#3a3546' } as const;

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium was found. Run `npm start` first.');
const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage({ viewport: { width: 1660, height: 1880 } });
  await page.setContent(`<body style="margin:0">${await row('light')}${await row('dark')}`);
  await mkdir(target, { recursive: true });
  await page.screenshot({ path: join(target, 'reader.png') });
} finally {
  await browser.close();
}

async function row(scheme: keyof typeof grounds): Promise<string> {
  const pictures = await Promise.all(
    surfaces.map((surface) => picture(`${surface}-${scheme}.png`)),
  );
  const style = `display:flex;gap:36px;padding:36px;background:${grounds[scheme]};height:868px`;
  return `<div style="${style}">${pictures.join('')}</div>`;
}

async function picture(name: string): Promise<string> {
  const bytes = await readFile(join(demo, name), 'base64');
  const style = 'border-radius:12px;align-self:flex-start;box-shadow:0 8px 28px #0004';
  return `<img style="${style}" src="data:image/png;base64,${bytes}">`;
}
