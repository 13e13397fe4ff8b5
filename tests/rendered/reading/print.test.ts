import { describe, expect } from 'vitest';
import { test } from '../extension.tsx';
import { openArticle } from '../reading-view.ts';

describe('printed article', () => {
  test('is complete, black on white, with source and date', async ({ extension }) => {
    const page = await openArticle(extension, 'Rare Earth Exchanges Equities Weekly Update');
    await page.getByRole('button', { name: 'Text and theme' }).click();
    await page.getByText('Dark', { exact: true }).click();
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    const article = page.getByRole('article');
    const [row] = (await extension.articles()).filter(({ title }) => /Equities Weekly/.test(title));
    await article.getByText(row?.url ?? '', { exact: true }).waitFor();
    const published = new Date(row?.publishedAt ?? Number.NaN).toLocaleDateString('en-US', {
      dateStyle: 'long',
    });
    await article.getByText(`${published} ·`).waitFor();
    await article.getByRole('heading', { name: 'Highlights' }).waitFor();
    await article.getByText('By Markets desk', { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('button').count()).toBe(1);
    const drawn = await page.evaluate(() => {
      const main = document.querySelector('main');
      return {
        ground: getComputedStyle(document.documentElement).backgroundColor,
        ink: getComputedStyle(document.querySelector('.body p') ?? document.body).color,
        isWhole: main?.scrollHeight === main?.clientHeight,
        address: getComputedStyle(
          document.querySelector('.body .TextLink') ?? document.body,
          '::after',
        ).content,
      };
    });
    expect(drawn).toMatchObject({
      ground: 'rgb(255, 255, 255)',
      ink: 'rgb(0, 0, 0)',
      isWhole: true,
    });
    expect(drawn.address).toContain('https://');
    // About the width of A4 between margins; the table must fit because paper does not scroll.
    await page.setViewportSize({ width: 650, height: 900 });
    const overhang = await page.evaluate(() => {
      const right = (of: string) => document.querySelector(of)?.getBoundingClientRect().right ?? 0;
      return right('table') - right('.ScrollRegion');
    });
    expect(overhang).toBeLessThanOrEqual(0);
  });
});
