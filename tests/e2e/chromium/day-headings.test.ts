import { expect } from 'vitest';
import { seedArticles } from '../../../scripts/bench/seed-articles.ts';
import { testWithOwnBrowser } from '../../support/browsers/chromium-harness.ts';

// Replacing the clock affects all pages of the browser.
testWithOwnBrowser('day headings: are updated at midnight and after sleep', async ({ story }) => {
  const { driver } = story;
  const panel = await driver.context.newPage();
  await seedArticles(driver.extensionPage, { count: 20 });
  // The newest article is dated an hour ahead.
  const evening = new Date(Date.now() + 3_600_000);
  evening.setHours(23, 59, 30, 0);
  await panel.clock.install({ time: evening });
  await panel.goto(`${driver.extensionOrigin}/sidepanel.html`);
  await panel.getByRole('heading', { level: 2, name: 'Today' }).waitFor();
  await panel.clock.fastForward(40_000);
  await expect.poll(() => panel.getByRole('heading', { level: 2, name: 'Today' }).count()).toBe(0);
  await panel.getByRole('heading', { level: 2, name: 'Yesterday' }).waitFor();

  // During a day of sleep no timer fires. After waking up, the clock has advanced.
  await panel.clock.setSystemTime(new Date(evening.getTime() + 26 * 3_600_000));
  await panel.clock.runFor(11_000);
  await expect
    .poll(() => panel.getByRole('heading', { level: 2, name: 'Yesterday' }).count())
    .toBe(0);
});
