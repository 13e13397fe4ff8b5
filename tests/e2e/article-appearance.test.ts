import { describe, expect } from 'vitest';
import type { ReaderPage } from '../support/browsers/reader.ts';
import { test } from '../support/browsers/stories.ts';

const themeOf = (page: ReaderPage) => page.locator('html').getAttribute('data-theme');

/** Records the page's appearance on every frame; runs before the page's own scripts. */
function noteFrames(): void {
  const seen: string[] = [];
  Object.assign(window, { seen });
  const note = () => {
    const root = document.documentElement;
    const { backgroundColor, colorScheme } = getComputedStyle(root);
    const size = getComputedStyle(root).getPropertyValue('--reading-size');
    const frame = [backgroundColor, colorScheme, size].join(' ');
    if (document.body && seen.at(-1) !== frame) seen.push(frame);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

const framesOf = (page: ReaderPage) =>
  page.evaluate(() => {
    const seen: string[] = Reflect.get(window, 'seen');
    return seen;
  });

describe('article appearance', () => {
  test('is applied to open pages at once, and to others from the first frame', async ({
    story,
  }) => {
    const panel = await story.driver.openPanel();
    const options = await story.driver.openTab('/options.html');
    await options.getByText('Dark', { exact: true }).click();
    await options.getByLabel('Text size').fill('22');
    await options.getByText('22 px').waitFor();
    for (const page of [options, panel]) await expect.poll(() => themeOf(page)).toBe('dark');

    const notes = await story.driver.runFirst(noteFrames);
    for (const path of ['/sidepanel.html', '/popup.html', '/options.html', '/health.html']) {
      const page = await story.driver.openTab(path);
      await page.getByRole('heading').nth(1).waitFor();
      expect(await framesOf(page), path).toEqual(['rgb(22, 20, 27) dark 22px']);
      await page.close();
    }
    await notes.dispose();
  });
});
