import { expect } from 'vitest';
import { changeRows, shownNotifications } from '../../support/browsers/extension-access.ts';
import { test } from '../../support/browsers/stories.ts';

test('briefing: is made when its hour has come, announced once, and opens at the evidence', async ({
  story,
}) => {
  const { driver, site } = story;
  await story.disablePictures();
  const announced = async () =>
    (await shownNotifications(driver)).filter((id) => id.startsWith('briefing:'));
  const options = await driver.openTab('/options.html');
  // The hour is midnight, so today's is over, which the job has recorded.
  await options.getByLabel('Daily briefing').selectOption({ index: 1 });
  await expect.poll(() => driver.rows('jobs')).toMatchObject([{ kind: 'briefing' }]);
  const post = site.publish();
  // A job that runs before the poll waits for it.
  await changeRows(driver, { table: 'channels', set: { nextDueAt: 0 } });
  await changeRows(driver, { table: 'jobs', set: { doneDay: null, dueAt: 0 } });
  await driver.pollAndWait();
  await expect.poll(announced).toHaveLength(1);
  const [id = ''] = await announced();

  await driver.killWorker();
  await driver.pollAndWait();
  expect(await driver.rows('briefings')).toHaveLength(1);
  expect(await announced()).toEqual([id]);

  const page = await driver.openedBy(() => driver.clickNotification(id));
  await page.getByRole('heading', { name: /^Briefing for / }).waitFor();
  const article = page.locator('.Briefing article', { hasText: post?.title ?? '?' });
  await article.locator('li button').first().click();
  await page.getByRole('heading', { level: 1, name: post?.title ?? '' }).waitFor();
  await page.locator('[data-evidence]').first().waitFor();
});
