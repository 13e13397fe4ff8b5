import { describe, expect } from 'vitest';
import type { ReaderPage } from '../support/browsers/reader.ts';
import { test } from '../support/browsers/stories.ts';
import type { Story } from '../support/browsers/story.ts';

const openHealth = (story: Story) => story.driver.openTab('/health.html');

/** The table's body rows: time, address, response, size, duration. */
const requests = async (page: ReaderPage): Promise<string[][]> => {
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
});
