import { describe, expect } from 'vitest';
import type { ChromiumHarness } from '../../support/chromium-harness.ts';
import { test } from '../../support/chromium-harness.ts';
import { alarmTime } from '../../support/extension-access.ts';

const stored = (story: ChromiumHarness) =>
  story.driver.extensionPage.evaluate(
    async () => (await chrome.storage.local.get('settings')).settings,
  );

describe('settings page', () => {
  test('a theme applies to every open page', async ({ story }) => {
    const panel = await story.driver.openPanel();
    const options = await story.driver.openTab('/options.html');
    await options.getByText('Dark', { exact: true }).click();
    for (const page of [options, panel]) {
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    }
  });

  test('a longer interval moves the next poll', async ({ story }) => {
    // Picture jobs would determine the alarm.
    await story.disablePictures();
    const before = (await story.newsChannel()).nextDueAt;
    const options = await story.driver.openTab('/options.html');
    await options.getByLabel('Check for news').selectOption({ label: 'Every 4 hours' });
    await expect
      .poll(async () => (await story.newsChannel()).nextDueAt)
      .toBeGreaterThan(before + 3_600_000);
    // The alarm follows the stored setting.
    await expect.poll(() => alarmTime(story.driver)).toBeGreaterThan(before + 3_600_000);
  });

  test('without notifications new articles are counted and not announced', async ({ story }) => {
    const options = await story.driver.openTab('/options.html');
    await options.getByLabel('Notify about new articles').uncheck();
    await expect.poll(() => stored(story)).toMatchObject({ showNotifications: false });
    story.site.publish();
    await story.driver.pollAndWait();
    expect(await story.driver.extensionPage.evaluate(() => chrome.notifications.getAll())).toEqual(
      {},
    );
    expect((await story.driver.badge()).text).toBe(String((await story.articles()).length));
  });

  test('a refused notification permission is reported', async ({ story }) => {
    const { driver } = story;
    const page = await driver.context.newPage();
    await page.addInitScript(() => {
      chrome.notifications.getPermissionLevel = async () => 'denied' as const;
    });
    await page.goto(`${driver.extensionOrigin}/options.html`);
    await page.getByText('The browser blocks notifications of REEx Reader.').waitFor();
  });

  test('the feed in use and its last check are shown', async ({ story }) => {
    const options = await story.driver.openTab('/options.html');
    await options
      .getByText('https://rareearthexchanges.com/feed/?post_type=news-archive')
      .waitFor();
    story.site.setScenarios('serverError');
    await story.driver.pollAndWait();
    await options
      .getByText(/answered with an error \(500\)/)
      .first()
      .waitFor();
  });
});
