import { describe, expect } from 'vitest';
import { waitUntil } from '../../scripts/wait-until.ts';
import {
  alarmTime,
  changeRows,
  fireAlarm,
  putRow,
  refreshNow,
  sendCommand,
  shownNotifications,
} from '../support/browsers/extension-access.ts';
import { readTables } from '../support/browsers/read-tables.ts';
import { test } from '../support/browsers/stories.ts';
import type { Story } from '../support/browsers/story.ts';
import { findInconsistencies } from '../support/database/find-inconsistencies.ts';
import { sampledTimes } from '../support/sampled.ts';

/** Stops the worker and makes a page start a new one. */
async function restartWorker({ driver }: Story): Promise<void> {
  await driver.killWorker();
  await sendCommand(driver, 'afterWrite');
}

describe('alarm', () => {
  test('survives many worker starts without a request', async ({ story }) => {
    await story.disablePictures();
    const before = await alarmTime(story.driver);
    const starts = sampledTimes(20);
    for (let start = 0; start < starts; start += 1) await restartWorker(story);
    expect(await alarmTime(story.driver)).toBe(before);
    expect(story.feedRequests()).toEqual([
      '200 /feed/?post_type=news-archive',
      '200 /podcast/feed/',
    ]);
  });

  test('is restored by the next start if lost, and overdue polls follow shortly', async ({
    story,
  }) => {
    const { driver } = story;
    await driver.extensionPage.evaluate(() => chrome.alarms.clearAll());
    const began = Date.now();
    await changeRows(driver, { table: 'channels', set: { nextDueAt: began - 60_000 } });
    await restartWorker(story);
    const at = await waitUntil('an alarm', () => alarmTime(driver));
    expect(at - began).toBeGreaterThan(25_000);
    expect(at - Date.now()).toBeLessThan(91_000);
    expect(story.feedAndPageRequests).toHaveLength(2);
    await driver.pollAndWait();
    expect(story.feedAndPageRequests).toHaveLength(4);
  });

  test('is set while a worker waits for the site', async ({ story }) => {
    const { driver, site } = story;
    site.setScenarios('slow');
    const asked = story.feedAndPageRequests.length;
    await changeRows(driver, { table: 'channels', set: { nextDueAt: 0 } });
    await fireAlarm(driver);
    await waitUntil(
      'the feed to be asked for',
      async () => story.feedAndPageRequests.length > asked,
    );
    await driver.killWorker();
    const at = await alarmTime(driver);
    expect((at ?? 0) - Date.now()).toBeGreaterThan(13 * 60_000);
    expect((at ?? 0) - Date.now()).toBeLessThan(16 * 60_000);
  });
});

describe('stopped worker', () => {
  test('while receiving a body leaves nothing half done', async ({ story }) => {
    const { driver, site } = story;
    await story.disablePictures();
    const before = await readTables(driver);
    site.publish();
    site.setScenarios('drip');
    const asked = story.feedAndPageRequests.length;
    await driver.triggerPoll();
    await waitUntil(
      'the feed to be asked for',
      async () => story.feedAndPageRequests.length > asked,
    );
    await driver.killWorker();
    const after = await readTables(driver);
    const { channels: _before, ...rowsBefore } = before;
    const { channels: _after, ...rowsAfter } = after;
    expect(rowsAfter).toEqual(rowsBefore);
    expect((await story.newsChannel()).etag).toBe(
      before.channels.find(({ id }) => id === 'news')?.etag,
    );
    site.setScenarios('normal');
    await driver.pollAndWait();
    expect(await story.articles()).toHaveLength(before.articles.length + 1);
    expect(findInconsistencies(await readTables(driver))).toEqual([]);
  });

  test('before a notification leaves it to the next worker, once', async ({ story }) => {
    const { driver, site } = story;
    site.publish();
    await refreshNow(driver);
    const [shown] = await shownNotifications(driver);
    const articleId = Number(shown?.split(':')[1]);
    await driver.extensionPage.evaluate((id) => chrome.notifications.clear(id), shown ?? '');
    await driver.killWorker();
    // The state that a worker leaves if it is stopped between storing and announcing.
    await putRow(driver, 'notifications', { articleId, state: 'waiting', at: Date.now() });
    await sendCommand(driver, 'afterWrite');
    await expect.poll(() => shownNotifications(driver)).toEqual([shown]);
    await expect.poll(() => driver.rows('notifications')).toEqual([]);
  });

  test('between claiming and showing a notification: it is part of the next summary', async ({
    story,
  }) => {
    const { driver, site } = story;
    site.publish();
    await refreshNow(driver);
    const [shown = ''] = await shownNotifications(driver);
    await driver.extensionPage.evaluate((id) => chrome.notifications.clear(id), shown);
    await driver.killWorker();
    const articleId = Number(shown.split(':')[1]);
    await putRow(driver, 'notifications', { articleId, state: 'claimed', at: Date.now() });
    await restartWorker(story);
    await driver.waitUntilIdle();
    expect(await shownNotifications(driver)).toEqual([]);
    site.publish();
    await refreshNow(driver);
    const ids = await shownNotifications(driver);
    expect(ids).toEqual([expect.stringMatching(/^summary:/)]);
    expect(await driver.rows('notifications')).toEqual([]);
  });
});

describe('offline', () => {
  test('makes no request, counts no failure, and refreshes once online', async ({ story }) => {
    const { driver, site } = story;
    const panel = await driver.openPanel();
    await driver.setOffline(true);
    site.publish();
    await changeRows(driver, { table: 'channels', set: { nextDueAt: 0, checkedAt: 0 } });
    await fireAlarm(driver);
    await waitUntil(
      'the worker to look',
      async () => (await story.newsChannel()).offlineChecks === 1,
    );
    expect(await sendCommand(driver, 'refresh')).toMatchObject({
      ok: false,
      failure: { failure: { kind: 'offline' } },
    });
    expect(await story.newsChannel()).toMatchObject({
      failure: null,
      failures: 0,
      reason: 'offline',
    });
    expect(story.feedAndPageRequests).toHaveLength(2);
    await panel
      .getByText(/offline/i)
      .first()
      .waitFor();

    const stored = (await story.articles()).length;
    // Unlike a real network, the driver reconnects page and worker one after the other, so no page may poll meanwhile.
    await panel.close();
    await driver.setOffline(false);
    await waitUntil('the worker to reach the site', () => driver.canReachSite());
    const again = await driver.openPanel();
    // Rows are painted before the app can handle the event.
    await again.locator('#app:not([aria-busy]) h3').first().waitFor();
    await waitUntil('the news', async () => {
      // A page that has just opened listens after its first paint, and is not told again.
      await again.evaluate(() => window.dispatchEvent(new Event('online')));
      return (await story.articles()).length === stored + 1;
    });
    await driver.waitUntilIdle();
    expect(await story.newsChannel()).toMatchObject({ failure: null, offlineChecks: 0 });
  });
});
