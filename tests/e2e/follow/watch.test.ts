import { expect } from 'vitest';
import { shownNotifications } from '../../support/browsers/extension-access.ts';
import { test } from '../../support/browsers/stories.ts';

test('watch: what is followed is listed and announced, and nothing else', async ({ story }) => {
  const { driver, site } = story;
  const options = await driver.openTab('/options.html');
  await options.getByRole('searchbox', { name: /^Company, element/ }).fill('samarium');
  await options.getByRole('checkbox', { name: 'samarium' }).check();
  const panel = await driver.openPanel();
  const chip = panel.getByRole('button', { name: /^Watch \d+$/ });
  await chip.click();
  const rows = panel.locator('.ArticleRows [data-row]');
  const names = panel.locator('.FollowedNames');
  await expect.poll(() => names.first().textContent()).toMatch(/^About what you follow: samarium/);
  // Rows of the previous list also have names, and the chip may still say 0.
  const isListed = async () => {
    const shown = await rows.count();
    return shown > 0 && (await chip.textContent()) === `Watch ${shown}`;
  };
  await expect.poll(isListed).toBe(true);
  const before = await rows.count();

  const slug = 'samarium-cobalt-keeps-its-seat-where-heat-decides-the-design';
  site.publish(slug);
  site.publish('light-sensors-shorten-the-wait-in-solvent-extraction');
  await driver.pollAndWait();
  const article = (await story.articles()).find(({ url }) => url.includes(slug));
  await expect.poll(() => chip.textContent()).toBe(`Watch ${before + 1}`);
  expect(await shownNotifications(driver)).toEqual([`article:${article?.id}`]);
});
