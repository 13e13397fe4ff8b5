import { expect } from 'vitest';
import type { JobRow } from '../../../../lib/store/rows/jobs.ts';
import type { ChromiumHarness } from '../../../support/browsers/chromium-harness.ts';
import { test } from '../../../support/browsers/chromium-harness.ts';

const shown = ({ driver }: ChromiumHarness): Promise<string[]> =>
  driver.extensionPage.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

/** A click on a button of a notification, as the browser reports it. */
const press = ({ driver }: ChromiumHarness, id: string, button: number): Promise<void> =>
  driver.worker.evaluate(
    ([notification, index]) => {
      const { onButtonClicked } = chrome.notifications;
      // Chromium's events have a `dispatch` method that the types omit.
      Reflect.get(onButtonClicked, 'dispatch').call(onButtonClicked, notification, index);
    },
    [id, button] as const,
  );

test('a pause holds notifications until it is ended, though the worker dies, and the badge counts what is new', async ({
  story,
}) => {
  const { driver, site } = story;
  const badge = async () => (await driver.badge()).text;
  await driver.extensionPage.evaluate(() =>
    chrome.storage.local.set({ settings: { badgeCounts: 'new' } }),
  );

  const popup = await driver.openPopup();
  await expect.poll(badge).toBe('');
  await popup.getByRole('button', { name: 'Notifications', exact: true }).click();
  await popup.getByRole('menuitem', { name: 'Pause for 1 hour' }).click();
  await popup.getByRole('button', { name: /^Notifications paused until/ }).waitFor();
  await popup.close();

  site.publish();
  site.publish();
  await driver.pollAndWait();
  await expect.poll(badge).toBe('2');
  expect(await shown(story)).toEqual([]);
  const jobs = await driver.rows<JobRow>('jobs');
  const job = jobs.find(({ kind }) => kind === 'notifications');
  expect(job?.dueAt).toBeGreaterThan(Date.now() + 50 * 60_000);

  await driver.killWorker();
  const again = await driver.openPopup();
  await expect.poll(badge).toBe('');
  await again.getByRole('button', { name: /^Notifications paused until/ }).click();
  await again.getByRole('menuitem', { name: 'Resume notifications' }).click();
  await expect.poll(() => shown(story)).toEqual([expect.stringMatching(/^summary:\d+:\d+,\d+$/)]);
  await again.close();

  site.publish();
  await driver.pollAndWait();
  const id = (await shown(story)).find((each) => each.startsWith('article:')) ?? '';
  const articleId = Number(id.split(':')[1]);
  await press(story, id, 1);
  await expect
    .poll(async () => (await story.unread()).map((row) => row.articleId))
    .not.toContain(articleId);
  await expect.poll(badge).toBe('');
});
