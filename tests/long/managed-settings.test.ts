import { createHash } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ChannelRow } from '../../lib/store/rows/channels.ts';
import { ChromiumHarness } from '../support/browsers/chromium-harness.ts';
import { FirefoxStory } from '../support/browsers/firefox/story.ts';
import type { Story } from '../support/browsers/story.ts';

/*
 * A policy as an administrator installs it, in both browsers: its feed is polled, its interval kept, and its settings
 * are locked. Chromium reads policies from a folder that only root can write.
 */

const build = join(import.meta.dirname, '../../.output/chrome-mv3');
const feedUrl = 'https://rareearthexchanges.com/feed/';
const policy = {
  feedUrl,
  checkIntervalMin: 240,
  checkIntervalMax: 240,
  quietHours: true,
  quietFrom: 1_200,
  eraseAllowed: false,
  backlog: 'read',
  disableFirstRun: true,
};
const patience = { timeout: 20_000 };
const hour = 3_600_000;

const polledBy = ({ url, found, checkedAt, nextDueAt }: ChannelRow) => ({
  url,
  found,
  hours: Math.floor((nextDueAt - (checkedAt ?? 0)) / hour),
});

/**
 * As the policy says, the first articles are read; and no welcome page has opened by the time it is known whether one
 * has to.
 */
async function expectQuietStart({ driver, articles, unread }: Story): Promise<void> {
  const isPending = () =>
    driver.extensionPage.evaluate(async () => 'welcome' in (await chrome.storage.local.get()));
  await expect.poll(isPending, patience).toBe(false);
  expect(await driver.pagesAt('/welcome.html')).toEqual([]);
  await expect.poll(async () => (await unread()).length, patience).toBe(0);
  expect((await articles()).length).toBeGreaterThan(5);
}

const policies = '/etc/chromium/policies/managed';
const canManageChromium = process.platform === 'linux' && process.getuid?.() === 0;

if (!canManageChromium) console.warn('Skipped: only root of a Linux machine sets policies.');

/** The id of an unpacked extension, which follows from its folder. */
const unpackedId = (folder: string): string =>
  [...createHash('sha256').update(folder).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

/** A copy of the build, which has an id of its own. */
async function copiedBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reex-managed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  cpSync(build, folder, { recursive: true });
  return folder;
}

/**
 * Returns a function that writes or replaces a policy for the extension in this machine's folder. It is removed after
 * the test.
 */
async function manageChromium(extension: string): Promise<(values: object) => Promise<void>> {
  const id = unpackedId(extension);
  const file = join(policies, `reex-reader-test-${process.pid}.json`);
  const isNew = !existsSync(policies);
  await mkdir(policies, { recursive: true });
  onTestFinished(() =>
    rm(isNew ? '/etc/chromium/policies' : file, { recursive: true, force: true }),
  );
  const put = (values: object) =>
    writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: values } } }));
  await put(policy);
  return put;
}

test.skipIf(!canManageChromium)(
  'managed settings: Chromium takes a policy of this machine, locks what it sets, and follows its changes',
  async () => {
    const extension = await copiedBuild();
    const put = await manageChromium(extension);
    const story = await ChromiumHarness.begin({}, { extension });
    onTestFinished(() => story.end());
    await story.start();
    await story.driver.waitUntilIdle();
    const polled = async () => polledBy(await story.newsChannel());
    await expect.poll(polled, patience).toEqual({ url: feedUrl, found: 'policy', hours: 4 });
    await expectQuietStart(story);
    const page = await story.driver.openTab('/options.html');
    await page.getByText('Managed by your organization').first().waitFor();
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('20:00');
    expect(await page.getByRole('switch', { name: 'Quiet hours' }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Erase everything…' }).isDisabled()).toBe(true);
    // A value that the schema rejects doesn't keep Chromium from applying the others.
    await put({ quietFrom: 1_260, quietHours: true, feedUrl: 'https://example.org/feed/' });
    await expect
      .poll(() => page.getByLabel('From', { exact: true }).inputValue(), patience)
      .toBe('21:00');
    await expect.poll(polled, patience).toMatchObject({ found: 'candidate', hours: 1 });
    expect(await page.getByRole('button', { name: 'Erase everything…' }).isDisabled()).toBe(false);
  },
);

/** A home folder with a policy for the extension. */
async function managedHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'reex-home-'));
  onTestFinished(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
  const folder = join(home, '.mozilla/managed-storage');
  await mkdir(folder, { recursive: true });
  const name = 'reex-reader@rareearth.reader';
  const manifest = { name, description: 'A policy', type: 'storage', data: policy };
  await writeFile(join(folder, `${name}.json`), JSON.stringify(manifest));
  return home;
}

test.skipIf(process.platform !== 'linux')(
  'managed settings: Firefox takes a manifest of the user’s folder, and locks what it sets',
  async () => {
    const story = await FirefoxStory.begin({}, { home: await managedHome() });
    onTestFinished(() => story.end());
    await story.start();
    const polled = async () => {
      const rows = await story.driver.rows<ChannelRow>('channels');
      return rows.filter(({ id }) => id === 'news').map(polledBy);
    };
    await expect.poll(polled, patience).toEqual([{ url: feedUrl, found: 'policy', hours: 4 }]);
    await expectQuietStart(story);
    const page = await story.driver.openTab('/options.html');
    const locked = () =>
      page.evaluate(() => [...document.querySelectorAll('fieldset.SettingRow:disabled')].length);
    // Interval, quiet hours, their start, and erasing.
    await expect.poll(locked, patience).toBe(4);
  },
);
