import { expect } from 'vitest';
import { testBeforeInstall as test } from '../support/browsers/stories.ts';

test('first run: says that the site is down, and recovers by itself', async ({ story }) => {
  story.site.setScenarios('down');
  await story.install();
  const popup = await story.driver.openPopup();
  await popup.getByText(/The site can’t be reached. Next try/).waitFor();
  expect(await story.articles()).toEqual([]);
  expect((await story.driver.badge()).text).toBe('');

  story.site.setScenarios('normal');
  await popup.getByRole('button', { name: 'Try again' }).click();
  await popup.getByRole('listitem').first().waitFor();
  await expect.poll(async () => (await story.driver.badge()).text).not.toBe('');
});
