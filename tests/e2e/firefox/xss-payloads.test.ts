import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { htmlWriter } from '../../../lib/export/html.ts';
import { writeAll } from '../../../lib/export/writer.ts';
import { test } from '../../support/browsers/firefox/harness.ts';
import { exportMetadata } from '../../support/builders/export-items.ts';
import {
  expectedExportFindings,
  findInjectedContent,
  openEachArticle,
  payloadItems,
  payloadRows,
  payloadRowsToOpen,
  storeRows,
  watchScriptExecution,
} from '../../support/builders/payload-articles.ts';

/* As e2e/chromium/xss-payloads.test.ts: each browser parses markup and addresses by rules of its own. */

const patience = { timeout: 20_000 };
const headings = 'li h3';
const rows = payloadRowsToOpen(10_000, Date.now());

test('Firefox: XSS payloads in the sidebar run no script, make no request and inject no element', async ({
  story,
}) => {
  const { driver, site } = story;
  await driver.extensionPage.evaluate(storeRows, rows);
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
  expect(story.takeUnexpectedRequests()).toEqual([]);
  expect(site.requests).toHaveLength(asked);

  // Verifies that the observer detects violations.
  await sidebar.evaluate(() => document.body.append(document.createElement('iframe')));
  expect(await sidebar.evaluate(findInjectedContent)).toEqual(['a IFRAME is in the page']);
});

test('Firefox: XSS payloads have no effect in an exported page opened from disk', async ({
  story,
}) => {
  const { driver, site, folder } = story;
  const asked = site.requests.length;
  const items = payloadItems(payloadRows(10_000, Date.now()));
  const file = join(folder, 'payloads.html');
  const about = { ...exportMetadata(...items), title: items[0]?.title ?? '' };
  await writeFile(file, writeAll(htmlWriter(about), items));
  const page = await driver.openInNewTab(pathToFileURL(file).href, watchScriptExecution);
  expect(await page.evaluate(() => document.querySelectorAll('article').length)).toBe(items.length);
  expect(await page.evaluate(findInjectedContent)).toEqual(expectedExportFindings);
  expect(story.takeUnexpectedRequests()).toEqual([]);
  expect(site.requests).toHaveLength(asked);

  // Verifies that the observer detects violations.
  await writeFile(file, '<!doctype html><img src="https://example.org/x" onerror="alert(1)">');
  const hostile = await driver.openInNewTab(pathToFileURL(file).href, watchScriptExecution);
  await expect
    .poll(() => hostile.evaluate(findInjectedContent), patience)
    .toContain('alert was called');
  // Firefox may ask again where it was refused.
  expect(new Set(story.takeUnexpectedRequests())).toEqual(new Set(['example.org:443']));
});

// Runs inside the sidebar.

function showAll(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button')];
  buttons.find(({ textContent }) => textContent === 'All')?.click();
}
