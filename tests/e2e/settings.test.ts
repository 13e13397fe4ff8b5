import { expect } from 'vitest';
import { test } from '../support/browsers/stories.ts';

test('settings: a theme applies to every open page', async ({ story }) => {
  const panel = await story.driver.openPanel();
  const options = await story.driver.openTab('/options.html');
  await options.getByText('Dark', { exact: true }).click();
  for (const page of [options, panel]) {
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  }
});
