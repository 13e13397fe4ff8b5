import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlWriter } from '../../lib/export/html.ts';
import { writeAll } from '../../lib/export/writer.ts';
import type { ChannelRow } from '../../lib/store/db/rows/channels.ts';
import { until } from '../../scripts/wait-until.ts';
import { aboutItems } from '../support/export-items.ts';
import { FirefoxStory } from '../support/firefox-harness.ts';
import {
  findIntruders,
  ofExports,
  payloadItems,
  payloadRows,
  readThrough,
  storeRows,
  watchForScripts,
} from '../support/payload-articles.ts';

/* What e2e/chromium/payloads.test.ts tells of Chromium: another browser draws, and takes addresses, by rules of its own. */

const patience = { timeout: 20_000 };
const headings = 'li h3';
const rows = payloadRows(10_000, Date.now());

let story: FirefoxStory;

beforeAll(async () => {
  story = await FirefoxStory.begin();
  const { tab } = story.reader;
  // Pictures would come in their own time, in the middle of what is watched.
  await tab.evaluate(() => chrome.storage.local.set({ settings: { pictures: 'none' } }));
  await until('the first poll to be done', async () => {
    const channels = await story.reader.rows<ChannelRow>('channels');
    return channels.length > 1 && channels.every(({ nextDueAt }) => nextDueAt > Date.now());
  });
  await tab.evaluate(storeRows, rows);
});

afterAll(() => story?.end());

test('payloads do nothing in the sidebar: no script, no request, no stranger in the page', async () => {
  const { reader, site } = story;
  await reader.pressShortcut('S');
  const sidebar = await reader.surface('/sidepanel.html');
  await expect.poll(() => sidebar.texts(headings), patience).not.toEqual([]);
  const asked = site.requests.length;
  await sidebar.evaluate(watchForScripts);
  await sidebar.evaluate(`() => { globalThis.findIntruders = ${findIntruders} }`);
  await sidebar.evaluate(showAll);
  const [first] = rows.articles;
  await expect
    .poll(async () => (await sidebar.texts(headings)).join(), patience)
    .toContain(first?.title);
  expect(await sidebar.evaluate(findIntruders)).toEqual([]);
  await sidebar.click(`${headings} button`);
  const titles = rows.articles.map(({ title }) => title);
  expect(await sidebar.evaluate(readThrough, titles)).toEqual([]);
  expect(story.strangers()).toEqual([]);
  expect(site.requests).toHaveLength(asked);

  // The watch itself sees what it is there for.
  await sidebar.evaluate(() => document.body.append(document.createElement('iframe')));
  expect(await sidebar.evaluate(findIntruders)).toEqual(['a IFRAME is in the page']);
});

test('nor do they in an exported page, opened from the disk', async () => {
  const { reader, site, folder } = story;
  const asked = site.requests.length;
  const items = payloadItems(rows);
  const file = join(folder, 'payloads.html');
  const about = { ...aboutItems(...items), title: items[0]?.title ?? '' };
  await writeFile(file, writeAll(htmlWriter(about), items));
  const page = await reader.visit(pathToFileURL(file).href, watchForScripts);
  expect(await page.evaluate(() => document.querySelectorAll('article').length)).toBe(items.length);
  expect(await page.evaluate(findIntruders)).toEqual(ofExports);
  expect(story.strangers()).toEqual([]);
  expect(site.requests).toHaveLength(asked);

  // The watch itself sees what it is there for.
  await writeFile(file, '<!doctype html><img src="https://example.org/x" onerror="alert(1)">');
  const hostile = await reader.visit(pathToFileURL(file).href, watchForScripts);
  await expect.poll(() => hostile.evaluate(findIntruders), patience).toContain('alert was called');
  expect(story.strangers()).toEqual(['example.org:443']);
});

test('and nothing ran against the policy', async () => {
  expect(await story.reader.complaints()).toEqual([]);
});

// Runs inside the sidebar.

function showAll(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button')];
  buttons.find(({ textContent }) => textContent === 'All')?.click();
}
