import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlWriter } from '../../lib/export/html.ts';
import { writeAll } from '../../lib/export/writer.ts';
import type { ChannelRow } from '../../lib/store/rows/channels.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { exportMetadata } from '../support/export-items.ts';
import { FirefoxHarness } from '../support/firefox-harness.ts';
import {
  expectedExportFindings,
  findInjectedContent,
  openEachArticle,
  payloadItems,
  payloadRows,
  storeRows,
  watchScriptExecution,
} from '../support/payload-articles.ts';

/* What e2e/chromium/payloads.test.ts tells of Chromium: another browser draws, and takes addresses, by rules of its own. */

const patience = { timeout: 20_000 };
const headings = 'li h3';
const rows = payloadRows(10_000, Date.now());

let story: FirefoxHarness;

beforeAll(async () => {
  story = await FirefoxHarness.begin();
  const { tab } = story.driver;
  // Picture downloads would interfere with the observed requests.
  await tab.evaluate(() => chrome.storage.local.set({ settings: { pictures: 'none' } }));
  await waitUntil('the first poll to be done', async () => {
    const channels = await story.driver.rows<ChannelRow>('channels');
    return channels.length > 1 && channels.every(({ nextDueAt }) => nextDueAt > Date.now());
  });
  await tab.evaluate(storeRows, rows);
});

afterAll(() => story?.end());

test('Firefox: XSS payloads in the sidebar run no script, make no request and inject no element', async () => {
  const { driver, site } = story;
  await driver.pressShortcut('S');
  const sidebar = await driver.waitForSurface('/sidepanel.html');
  await expect.poll(() => sidebar.texts(headings), patience).not.toEqual([]);
  const asked = site.requests.length;
  await sidebar.evaluate(watchScriptExecution);
  await sidebar.evaluate(`() => { globalThis.findIntruders = ${findInjectedContent} }`);
  await sidebar.evaluate(showAll);
  const [first] = rows.articles;
  await expect
    .poll(async () => (await sidebar.texts(headings)).join(), patience)
    .toContain(first?.title);
  expect(await sidebar.evaluate(findInjectedContent)).toEqual([]);
  await sidebar.click(`${headings} button`);
  const titles = rows.articles.map(({ title }) => title);
  expect(await sidebar.evaluate(openEachArticle, titles)).toEqual([]);
  expect(story.unexpectedRequests()).toEqual([]);
  expect(site.requests).toHaveLength(asked);

  // Verifies that the observer detects violations.
  await sidebar.evaluate(() => document.body.append(document.createElement('iframe')));
  expect(await sidebar.evaluate(findInjectedContent)).toEqual(['a IFRAME is in the page']);
});

test('Firefox: XSS payloads have no effect in an exported page opened from disk', async () => {
  const { driver, site, folder } = story;
  const asked = site.requests.length;
  const items = payloadItems(rows);
  const file = join(folder, 'payloads.html');
  const about = { ...exportMetadata(...items), title: items[0]?.title ?? '' };
  await writeFile(file, writeAll(htmlWriter(about), items));
  const page = await driver.openInNewTab(pathToFileURL(file).href, watchScriptExecution);
  expect(await page.evaluate(() => document.querySelectorAll('article').length)).toBe(items.length);
  expect(await page.evaluate(findInjectedContent)).toEqual(expectedExportFindings);
  expect(story.unexpectedRequests()).toEqual([]);
  expect(site.requests).toHaveLength(asked);

  // Verifies that the observer detects violations.
  await writeFile(file, '<!doctype html><img src="https://example.org/x" onerror="alert(1)">');
  const hostile = await driver.openInNewTab(pathToFileURL(file).href, watchScriptExecution);
  await expect
    .poll(() => hostile.evaluate(findInjectedContent), patience)
    .toContain('alert was called');
  expect(story.unexpectedRequests()).toEqual(['example.org:443']);
});

test('Firefox: XSS payloads cause no CSP violation', async () => {
  expect(await story.driver.consoleErrors()).toEqual([]);
});

// Runs inside the sidebar.

function showAll(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button')];
  buttons.find(({ textContent }) => textContent === 'All')?.click();
}
