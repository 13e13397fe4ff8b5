import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { ChromiumHarness } from '../../support/browsers/chromium-harness.ts';
import { test } from '../../support/browsers/chromium-harness.ts';
import { changeRows, sendCommand } from '../../support/browsers/extension-access.ts';

const openHealth = (story: ChromiumHarness) => story.driver.openTab('/health.html');

/** The table's body rows: time, address, response, size, duration. */
const requests = async (page: Page): Promise<string[][]> => {
  const rows = await page.getByRole('row').all();
  const cells = rows.map((row) => row.getByRole('cell').allTextContents());
  return (await Promise.all(cells)).filter((row) => row.length > 0);
};

describe('health page', () => {
  test('its request log equals the site’s', async ({ story }) => {
    await story.disablePictures();
    const page = await openHealth(story);
    await page.getByText('2 requests, 0 answered “not modified”; one host').waitFor();
    const shown = (await requests(page)).map(([, address, answer]) => `${answer} ${address}`);
    expect(shown.toReversed()).toEqual(story.feedRequests());
    expect(shown.every((line) => line.startsWith('200 '))).toBe(true);

    await story.driver.pollAndWait();
    await page.getByText('4 requests, 2 answered “not modified”').waitFor();
    expect((await requests(page))[0]?.[2]).toBe('304 not modified');
  });

  test('a damaged row is left out of lists and recovered by the rederive job', async ({
    story,
  }) => {
    const { driver } = story;
    const [article] = (await story.articles()).toReversed();
    const title = article?.title ?? '';
    await changeRows(driver, {
      table: 'articles',
      where: { id: article?.id },
      set: { keyPoints: 1 },
    });
    const popup = await driver.openPopup();
    await popup.getByRole('heading', { level: 3 }).first().waitFor();
    expect(await popup.getByRole('heading', { name: title }).count()).toBe(0);
    const jobs = () => driver.rows<{ hasDamage?: boolean }>('jobs');
    void sendCommand(driver, 'runJobs').catch(() => undefined);
    await expect.poll(async () => (await jobs()).some(({ hasDamage }) => hasDamage)).toBe(false);
    const again = await driver.openTab('/popup.html');
    await again.getByRole('heading', { name: title }).waitFor();
    expect((await story.articles()).find(({ id }) => id === article?.id)).toEqual(article);
  });
});
