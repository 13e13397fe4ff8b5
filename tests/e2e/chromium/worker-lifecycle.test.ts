import { describe, expect } from 'vitest';
import { site as publisher } from '../../../lib/site/site.ts';
import { until } from '../../../scripts/wait-until.ts';
import { findDisagreements } from '../../support/find-inconsistencies.ts';
import {
  alarmTime,
  changeRows,
  command,
  noticesOn,
  putRow,
  refreshNow,
  ringAlarm,
} from '../../support/extension-access.ts';
import { readTables } from '../../support/read-tables.ts';
import { type Story, test } from '../../support/chromium-harness.ts';

/** Stops the worker and lets a page wake another one, as any page does by and by. */
async function restartWorker({ reader }: Story): Promise<void> {
  await reader.killWorker();
  await command(reader, 'showBadge');
}

describe('the alarm', () => {
  test('stays as it was set over twenty starts of the worker, none of which asks for anything', async ({
    story,
  }) => {
    await story.doWithoutPictures();
    const before = await alarmTime(story.reader);
    for (let start = 0; start < 20; start += 1) await restartWorker(story);
    expect(await alarmTime(story.reader)).toBe(before);
    expect(story.asked).toHaveLength(2);
  });

  test('that was lost is set again by the next start, and what is overdue comes a little later', async ({
    story,
  }) => {
    const { reader } = story;
    await reader.desk.evaluate(() => chrome.alarms.clearAll());
    await changeRows(reader, { table: 'channels', set: { nextDueAt: Date.now() - 60_000 } });
    await restartWorker(story);
    const at = await until('an alarm', () => alarmTime(reader));
    expect(at - Date.now()).toBeGreaterThan(25_000);
    expect(at - Date.now()).toBeLessThan(91_000);
    expect(story.asked).toHaveLength(2);
    await reader.poll();
    expect(story.asked).toHaveLength(4);
  });

  test('that goes off too early, or thrice, asks for nothing that is not due', async ({
    story,
  }) => {
    const { reader } = story;
    await reader.worker.evaluate(() => {
      // Chromium's events carry a `dispatch` that its types leave out.
      const { onAlarm } = chrome.alarms;
      const dispatch = Reflect.get(onAlarm, 'dispatch');
      for (let count = 0; count < 3; count += 1) dispatch.call(onAlarm, { name: 'wake' });
    });
    await reader.atRest();
    expect(story.asked).toHaveLength(2);
  });

  test('is there while the site keeps the worker waiting, should it be stopped', async ({
    story,
  }) => {
    const { reader, site } = story;
    site.play('slow');
    const asked = story.asked.length;
    await changeRows(reader, { table: 'channels', set: { nextDueAt: 0 } });
    await ringAlarm(reader);
    await until('the feed to be asked for', async () => story.asked.length > asked);
    await reader.killWorker();
    const at = await alarmTime(reader);
    expect((at ?? 0) - Date.now()).toBeGreaterThan(13 * 60_000);
    expect((at ?? 0) - Date.now()).toBeLessThan(16 * 60_000);
  });
});

describe('a worker that is stopped', () => {
  test('while the body comes leaves nothing half done', async ({ story }) => {
    const { reader, site } = story;
    await story.doWithoutPictures();
    const before = await readTables(reader);
    site.publish();
    site.play('drip');
    const asked = story.asked.length;
    await reader.letPollFallDue();
    await until('the feed to be asked for', async () => story.asked.length > asked);
    await reader.killWorker();
    const after = await readTables(reader);
    const { channels: _before, ...rowsBefore } = before;
    const { channels: _after, ...rowsAfter } = after;
    expect(rowsAfter).toEqual(rowsBefore);
    expect((await story.news()).etag).toBe(before.channels.find(({ id }) => id === 'news')?.etag);
    site.play('normal');
    await reader.poll();
    expect(await story.articles()).toHaveLength(before.articles.length + 1);
    expect(findDisagreements(await readTables(reader))).toEqual([]);
  });

  test('before it could announce leaves that to the next one, once', async ({ story }) => {
    const { reader, site } = story;
    site.publish();
    await refreshNow(reader);
    const [shown] = await noticesOn(reader);
    const n = Number(shown?.split(':')[1]);
    await reader.desk.evaluate((id) => chrome.notifications.clear(id), shown ?? '');
    await reader.killWorker();
    // As a worker leaves it that was stopped between storing and announcing.
    await putRow(reader, 'notices', { n, state: 'waiting', at: Date.now() });
    await command(reader, 'showBadge');
    await expect.poll(() => noticesOn(reader)).toEqual([shown]);
    await expect.poll(() => reader.rows('notices')).toEqual([]);
  });

  test('after it claimed and before it showed: told in the next summary, never by itself', async ({
    story,
  }) => {
    const { reader, site } = story;
    site.publish();
    await refreshNow(reader);
    const [shown = ''] = await noticesOn(reader);
    await reader.desk.evaluate((id) => chrome.notifications.clear(id), shown);
    await reader.killWorker();
    const n = Number(shown.split(':')[1]);
    await putRow(reader, 'notices', { n, state: 'claimed', at: Date.now() });
    await restartWorker(story);
    await reader.atRest();
    expect(await noticesOn(reader)).toEqual([]);
    site.publish();
    await refreshNow(reader);
    const ids = await noticesOn(reader);
    expect(ids).toEqual([expect.stringMatching(/^summary:/)]);
    expect(await reader.rows('notices')).toEqual([]);
  });
});

describe('an update of the browser or the reader', () => {
  test('loses nothing, opens nothing, and asks for nothing that is not due', async ({ story }) => {
    const { reader } = story;
    await story.doWithoutPictures();
    const before = await readTables(reader);
    const tabs = reader.context.pages().length;
    await reader.worker.evaluate(() => {
      const { onInstalled, onStartup } = chrome.runtime;
      const dispatch = Reflect.get(onInstalled, 'dispatch');
      dispatch.call(onInstalled, { reason: 'chrome_update' });
      dispatch.call(onInstalled, { reason: 'update', previousVersion: '0.0.9' });
      Reflect.get(onStartup, 'dispatch').call(onStartup);
    });
    await restartWorker(story);
    await reader.atRest();
    expect(await readTables(reader)).toEqual(before);
    expect(story.asked).toHaveLength(2);
    expect(reader.context.pages()).toHaveLength(tabs);
  });
});

/** Runs in the worker. */
const canReach = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

describe('a machine without a network', () => {
  test('asks for nothing, by alarm or button, counts no failure, and is up to date once it is back', async ({
    story,
  }) => {
    const { reader, site } = story;
    const panel = await reader.openPanel();
    await reader.context.setOffline(true);
    site.publish();
    await changeRows(reader, { table: 'channels', set: { nextDueAt: 0, checkedAt: 0 } });
    await ringAlarm(reader);
    await until('the worker to look', async () => (await story.news()).offlineLooks === 1);
    expect(await command(reader, 'refresh')).toMatchObject({
      ok: false,
      failure: { failure: { kind: 'offline' } },
    });
    expect(await story.news()).toMatchObject({ failure: null, failures: 0, reason: 'offline' });
    expect(story.asked).toHaveLength(2);
    await panel
      .getByText(/offline/i)
      .first()
      .waitFor();

    const stored = (await story.articles()).length;
    // The driver connects page and worker one after the other, a real network both at once: no page looks meanwhile.
    await panel.close();
    await reader.context.setOffline(false);
    await until('the worker to reach the site', () =>
      reader.worker.evaluate(canReach, publisher.home),
    );
    const again = await reader.openPanel();
    await again.getByRole('heading', { level: 3 }).first().waitFor();
    await again.evaluate(() => window.dispatchEvent(new Event('online')));
    await until('the news', async () => (await story.articles()).length === stored + 1);
    await reader.atRest();
    expect(await story.news()).toMatchObject({ failure: null, offlineLooks: 0 });
  });
});
