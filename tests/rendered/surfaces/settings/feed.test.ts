import { describe, expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../../lib/store/db/database.ts';
import { hour } from '../../../../lib/time.ts';
import { waitUntilIdle } from '../../../gallery/reader.ts';
import { test } from '../../extension.tsx';
import { storedSettings } from './section.tsx';

describe('settings, feed', () => {
  test('the feed in use and its last check are shown, and the check can be repeated', async ({
    extension,
  }) => {
    const page = await extension.openSettings();
    const news = page.getByRole('article', { name: 'News' });
    await news.getByText('https://rareearthexchanges.com/feed/?post_type=news-archive').waitFor();
    await news.getByText('No problems.').waitFor();
    extension.site.setScenarios('serverError');
    await extension.pollAndWait();
    await news
      .getByText(/answered with an error \(500\)/)
      .first()
      .waitFor();
    extension.site.setScenarios();
    extension.site.publish();
    await db.channels.toCollection().modify({ checkedAt: 0, notBefore: 0 });
    await page.getByRole('button', { name: 'Check now' }).click();
    await news.getByText('No problems.').waitFor();
    const [newest] = extension.site.posts();
    await expect
      .poll(async () => (await extension.articles()).map(({ title }) => title))
      .toContain(newest?.title);
  });

  test('a longer interval moves the next check and the alarm', async ({ extension }) => {
    // A job that is queued meanwhile could be due sooner.
    await waitUntilIdle();
    await db.jobs.clear();
    const before = (await extension.newsChannel()).nextDueAt;
    const page = await extension.openSettings();
    await page.getByLabel('Check for news').selectOption({ label: 'Every 4 hours' });
    await expect
      .poll(async () => (await extension.newsChannel()).nextDueAt)
      .toBeGreaterThan(before + hour);
    const alarmAt = async () => (await fakeBrowser.alarms.getAll())[0]?.scheduledTime;
    await expect.poll(alarmAt).toBeGreaterThan(before + hour);
    expect(await storedSettings()).toMatchObject({ checkInterval: 240 });
  });

  test('full texts can be turned off', async ({ extension }) => {
    const page = await extension.openSettings();
    await page.getByRole('switch', { name: 'Fetch full texts' }).uncheck();
    await expect.poll(storedSettings).toMatchObject({ fetchFullText: false });
  });

  test('the health page opens in a tab of its own', async ({ extension }) => {
    const page = await extension.openSettings();
    const link = page.getByRole('link', { name: /^Health/ });
    expect(await link.getAttribute('href')).toBe('/health.html');
    expect(await link.getAttribute('target')).toBe('_blank');
  });
});
