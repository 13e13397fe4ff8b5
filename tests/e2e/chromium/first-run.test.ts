import { test as base, expect } from 'vitest';
import { Story } from '../../support/chromium-harness.ts';

const test = base.extend<{ story: Story }>({
  story: async ({ task: _task }, use) => {
    const story = await Story.begin();
    await use(story);
    await story.end();
  },
});

test('a first run that finds the site down says so, and goes on by itself', async ({ story }) => {
  story.site.play('down');
  await story.install();
  const popup = await story.reader.openPopup();
  await popup.getByText(/The site cannot be reached\. Next try/).waitFor();
  expect(await story.articles()).toEqual([]);
  expect((await story.reader.badge()).text).toBe('');

  story.site.play('normal');
  await popup.getByRole('button', { name: 'Try again' }).click();
  await popup.getByRole('listitem').first().waitFor();
  await expect.poll(async () => (await story.reader.badge()).text).not.toBe('');
});
