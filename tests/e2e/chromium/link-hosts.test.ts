import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';
import { ChromiumHarness } from '../../support/browsers/chromium-harness.ts';
import {
  invalidHosts,
  linkedHostsHtml,
  linkedHostsPage,
} from '../../support/builders/linked-hosts.ts';

test('the browser looks up no host of a link when an article is read or an exported page is open', async ({
  onTestFinished,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'reex-lookups-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const netLog = join(folder, 'network.json');
  const articles = sampleArticles.slice(0, 1).map((each) => ({ ...each, html: linkedHostsHtml }));
  const story = await ChromiumHarness.begin({ articles, publishedCount: 1 }, { netLog });
  await story.install();
  const { driver } = story;

  const panel = await driver.openPanel();
  await panel.locator('li h3 button').first().click();
  await panel.getByRole('article').waitFor();
  await panel.getByRole('link', { name: 'the press' }).hover();
  await writeFile(join(folder, 'export.html'), linkedHostsPage());
  const exported = await driver.context.newPage();
  await exported.goto(pathToFileURL(join(folder, 'export.html')).href);
  await exported.getByRole('link', { name: 'the press' }).first().hover();

  // A lookup that must appear in the log: it shows that lookups are logged, and marks the end of the part to check.
  const hint = '<!doctype html><link rel="dns-prefetch" href="https://control.invalid/">';
  await writeFile(join(folder, 'control.html'), hint);
  const control = await driver.context.newPage();
  await control.goto(pathToFileURL(join(folder, 'control.html')).href);
  const lookups = async () => invalidHosts(await readFile(netLog, 'utf8'));
  await expect.poll(lookups).toContain('control.invalid');
  await story.end();
  expect(await lookups()).toEqual(['control.invalid']);
});
