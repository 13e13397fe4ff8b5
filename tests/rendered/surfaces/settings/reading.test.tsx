import { beforeEach, describe, expect, test } from 'vitest';
import { ReadingSection } from '../../../../components/surfaces/settings/reading/ReadingSection.tsx';
import { brokenWords } from '../../overflow.ts';
import type { RenderedPage } from '../../page.ts';
import { renderSection, storedSettings } from './section.tsx';

describe('settings, reading', () => {
  let page: RenderedPage;

  beforeEach(() => {
    page = renderSection(<ReadingSection />);
  });

  test('a theme applies to the page at once', async () => {
    await page.getByText('Dark', { exact: true }).click();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset.theme))
      .toBe('dark');
    await expect.poll(storedSettings).toMatchObject({ theme: 'dark' });
    const background = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset.theme))
      .toBe('sepia');
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
      .not.toBe(background);
  });

  test('the sample shows font, size, line spacing and width', async () => {
    const sample = page.locator('.TextSample p').last();
    const look = () =>
      sample.evaluate((text) => {
        const { fontFamily, fontSize, lineHeight } = getComputedStyle(text);
        return { fontFamily, fontSize, lineHeight: Number.parseFloat(lineHeight) };
      });
    await page.getByText('Atkinson', { exact: true }).click();
    await expect.poll(async () => (await look()).fontFamily).toContain('Atkinson');
    await page.getByRole('slider', { name: 'Text size' }).press('End');
    await expect.poll(async () => (await look()).fontSize).toBe('24px');
    await page.getByText('24 px').waitFor();
    await page.getByRole('slider', { name: 'Line spacing' }).press('End');
    await expect.poll(async () => (await look()).lineHeight).toBe(48);
    await page.getByRole('slider', { name: 'Width' }).press('ArrowRight');
    await expect
      .poll(storedSettings)
      .toMatchObject({ font: 'atkinson', textSize: 24, lineHeight: 2, measure: 69 });
    expect(await page.getByRole('slider', { name: 'Width' }).inputValue()).toBe('69');
  });

  test.each([320, 640, 1_400])('no word is broken at a width of %i px', async (width) => {
    await page.setViewportSize({ width, height: 700 });
    await expect.poll(brokenWords).toEqual([]);
  });

  test('dimmed pictures, and when an article counts as read, are stored', async () => {
    const dim = page.getByRole('switch', { name: 'Dim pictures in dark themes' });
    const before = await dim.evaluate<boolean, undefined, HTMLInputElement>(
      ({ checked }) => checked,
    );
    await dim.click();
    await page.getByLabel('Mark an article as read').selectOption({ label: 'Manually' });
    await page.getByLabel('Open links in').selectOption({ label: 'Background tab' });
    await page.getByRole('switch', { name: 'Mark as read when read on the site' }).uncheck();
    await expect.poll(storedSettings).toMatchObject({
      dimPictures: !before,
      markReadAfter: null,
      openLinksIn: 'background',
      markReadOnSite: false,
    });
  });
});
