import { describe, expect } from 'vitest';
import { axeViolations } from '../axe.ts';
import { test } from '../extension.tsx';
import { openArticle } from '../reading-view.ts';

const long = 'How a Rare-Earth Basket Price';
/** Inserts a picture of 900 × 600 into the text, drawn like the article's own. */
function addPicture(): void {
  const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 600 });
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.fillStyle = '#7fb8d8';
    pen.fillRect(0, 0, 900, 600);
    pen.fillStyle = '#2c5d3f';
    pen.fillRect(0, 400, 900, 200);
  }
  const figure = document.createElement('figure');
  const button = Object.assign(document.createElement('button'), { className: 'PictureButton' });
  const image = Object.assign(new Image(), { src: canvas.toDataURL(), alt: 'Hills by a lake' });
  const caption = document.createElement('figcaption');
  caption.textContent = 'The valley before the mine';
  button.append(image);
  figure.append(button, caption);
  document.querySelector('article .body')?.prepend(figure);
}

describe('picture', () => {
  test('opens by keyboard, zooms, and returns the focus', async ({ extension }) => {
    const page = await openArticle(extension, long);
    await page.evaluate(addPicture);
    await page.locator('.PictureButton').focus();
    await page.keyboard.press('Enter');
    const zoom = page.getByRole('dialog', { name: 'Hills by a lake' });
    await zoom.waitFor();
    await zoom.getByText('The valley before the mine').waitFor();
    const width = () => zoom.getByRole('img').evaluate((image) => image.clientWidth);
    const scrolled = () => zoom.locator('.view').evaluate((view) => view.scrollLeft);
    expect(await axeViolations()).toEqual([]);
    expect(await width()).toBe(900);
    expect(await scrolled()).toBeCloseTo(250, -1);
    await page.keyboard.press('ArrowRight');
    await expect.poll(scrolled).toBeGreaterThan(260);
    await page.keyboard.press('+');
    await expect.poll(width).toBe(1125);
    await page.keyboard.press('0');
    await expect.poll(width).toBe(400);
    await page.keyboard.press('-');
    await expect.poll(width).toBe(400);
    await zoom.getByText('44%').waitFor();
    // These keys of the reading view are inactive while the picture is open.
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await expect.poll(() => zoom.count()).toBe(0);
    await page.getByRole('heading', { level: 1, name: long }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('PictureButton');
  });

  test('is dimmed on a dark page, unless enlarged, printed or turned off', async ({
    extension,
  }) => {
    const page = await openArticle(extension, long);
    await page.evaluate(addPicture);
    const filter = (of: string) =>
      page.locator(of).evaluate((image) => getComputedStyle(image).filter);
    const inText = 'article figure img';
    expect(await filter(inText)).toBe('none');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await filter(inText)).toBe('brightness(0.78)');
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await filter(inText)).toBe('none');
    await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
    await page.locator(inText).click();
    expect(await filter('.PictureZoom img')).toBe('none');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Text and theme' }).click();
    await page.getByRole('switch', { name: 'Dim pictures in dark themes' }).click();
    await expect.poll(() => filter(inText)).toBe('none');
  });
});
