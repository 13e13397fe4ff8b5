import { expect } from 'vitest';
import type { JobRow } from '../../../lib/store/rows/jobs.ts';
import { shownNotifications } from '../../support/browsers/extension-access.ts';
import { test } from '../../support/browsers/stories.ts';

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
  expect(await shownNotifications(driver)).toEqual([]);
  const jobs = await driver.rows<JobRow>('jobs');
  const job = jobs.find(({ kind }) => kind === 'notifications');
  expect(job?.dueAt).toBeGreaterThan(Date.now() + 50 * 60_000);

  await driver.killWorker();
  const again = await driver.openPopup();
  await expect.poll(badge).toBe('');
  await again.getByRole('button', { name: /^Notifications paused until/ }).click();
  await again.getByRole('menuitem', { name: 'Resume notifications' }).click();
  await expect
    .poll(() => shownNotifications(driver))
    .toEqual([expect.stringMatching(/^summary:\d+:\d+,\d+$/)]);
});
