import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { findFirefox } from '../../../scripts/find-browsers.mjs';
import { waitUntil } from '../../../scripts/wait-until.ts';
import { putRow } from '../../support/browsers/extension-access.ts';
import { FirefoxReader } from '../../support/browsers/firefox/reader.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import {
  invalidHosts,
  linkedHostsHtml,
  linkedHostsPage,
} from '../../support/builders/linked-hosts.ts';
import { storeRows } from '../../support/builders/payload-articles.ts';

const extension = join(import.meta.dirname, '../../../.output/firefox-mv3');
/** A page that permits the browser to look up its link's host. */
const controlPage = '<!doctype html><a href="https://file-control.invalid/">there</a>';

test('Firefox: looks up no host of a link when an article is read or an exported page is open', async ({
  onTestFinished,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'reex-lookups-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const executable = findFirefox();
  if (!executable) throw new Error('No Firefox was found.');
  const lookupLog = join(folder, 'lookups');
  // No proxy here, because Firefox would leave lookups to it.
  const driver = await FirefoxReader.launch({
    extension,
    executable,
    downloads: folder,
    lookupLog,
  });
  onTestFinished(() => driver.close());
  await waitUntil('the database to be created', async () => {
    const channels = await driver.rows('channels');
    return channels.length > 0;
  });
  const rows = storedRows();
  await driver.extensionPage.evaluate(storeRows, rows);
  for (const { id, sortAt } of rows.articles)
    await putRow(driver, 'unread', { articleId: id, listedAt: sortAt });

  const sidebar = await driver.openPanel();
  await sidebar.locator('li h3 button').first().click();
  await expect.poll(() => sidebar.locator('.body a').count()).toBe(3);
  // Each process looks up the hosts of new links in order, after some time. So the lookup for a link in a page that
  // permits it marks the end of the part to check, and shows that lookups are logged.
  await driver.extensionPage.evaluate(addLink, 'https://panel-control.invalid/');
  await driver.openAddress(await fileAt(join(folder, 'export.html'), linkedHostsPage()));
  await driver.openAddress(await fileAt(join(folder, 'control.html'), controlPage));
  const controls = ['file-control.invalid', 'panel-control.invalid'];
  const lookups = async () => invalidHosts(await readLog(folder));
  await expect.poll(lookups).toEqual(expect.arrayContaining(controls));
  expect(await lookups()).toEqual(controls);
});

function storedRows() {
  const article = storedArticle(1, 'linked-hosts', { publishedAt: Date.now(), sortAt: Date.now() });
  const { hash, title } = article;
  const body = { articleId: 1, hash, seenAt: 0, title, source: linkedHostsHtml };
  return { articles: [article], bodies: [body] };
}

// Runs inside the extension.
function addLink(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  document.body.append(link);
}

async function fileAt(path: string, text: string): Promise<string> {
  await writeFile(path, text);
  return pathToFileURL(path).href;
}

/** The log. Each process of Firefox writes a file of its own. */
async function readLog(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('lookups'));
  const parts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return parts.join('\n');
}
