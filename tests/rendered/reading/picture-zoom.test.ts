import { describe, expect, onTestFinished, vi } from 'vitest';
import { changeSettings } from '../../../lib/app/settings.ts';
import { db } from '../../../lib/store/db/database.ts';
import { downloadPictures, withPicture } from '../../gallery/states/samples.ts';
import { uploads } from '../../support/builders/illustrated-articles.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import { testsAll } from '../../support/sampled.ts';
import { axeViolations } from '../axe.ts';
import { useClipboard } from '../clipboard.ts';
import { catchDownloads } from '../downloads.ts';
import { type RenderedExtension, test, testWith } from '../extension.tsx';
import { openArticle } from '../reading-view.ts';

const long = 'How a Rare-Earth Basket Price';
/** Inserts a picture of 900 × 600 into the text, drawn like the article's own. */
async function addPicture(): Promise<void> {
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
  image.dataset.address = 'https://rareearthexchanges.com/valley.png';
  // Its natural size is known only then.
  await image.decode();
  const caption = document.createElement('figcaption');
  caption.textContent = 'The valley before the mine';
  button.append(image);
  figure.append(button, caption);
  document.querySelector('article .body')?.prepend(figure);
}

describe('picture', () => {
  test('opens fitted by keyboard, zooms, and returns the focus', async ({ extension }) => {
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
    await expect.poll(width).toBe(400);
    await zoom.getByText('44%').waitFor();
    await page.keyboard.press('-');
    await expect.poll(width).toBe(400);
    await page.keyboard.press('1');
    await expect.poll(width).toBe(900);
    await expect.poll(scrolled).toBeCloseTo(250, -1);
    await page.keyboard.press('ArrowRight');
    await expect.poll(scrolled).toBeGreaterThan(260);
    await page.keyboard.press('+');
    await expect.poll(width).toBe(1125);
    await page.keyboard.press('0');
    await expect.poll(width).toBe(400);
    // These keys of the reading view are inactive while the picture is open.
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await expect.poll(() => zoom.count()).toBe(0);
    await page.getByRole('heading', { level: 1, name: long }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className))
      .toBe('PictureButton');
  });
});

test('a picture that is opened before it has loaded has its size', async ({ extension }) => {
  const page = await openArticle(extension, long);
  await page.evaluate(addPicture);
  await page.locator('.PictureButton img').evaluate((image: HTMLImageElement) => {
    Object.assign(image, { width: 900, height: 600, src: 'data:image/png,not-loaded-yet' });
  });
  await page.locator('.PictureButton').press('Enter');
  const zoom = page.getByRole('dialog', { name: 'Hills by a lake' });
  const width = () => zoom.getByRole('img').evaluate((image) => image.clientWidth);
  await expect.poll(width).toBe(400);
  await page.keyboard.press('1');
  await expect.poll(width).toBe(900);
});

const illustrated = testWith(withPicture);

/** Opens the article's picture, which is stored as WebP because of its size. */
async function enlarge(extension: RenderedExtension) {
  await downloadPictures(extension.site);
  const page = await openArticle(extension, 'Illustrated Story 1');
  await page.getByRole('button', { name: /^Enlarge picture/ }).press('Enter');
  const zoom = page.getByRole('dialog', { name: 'Kiln 1 by night' });
  await zoom.waitFor();
  return zoom;
}

if (testsAll) {
  describe('picture', () => {
    test('changes between the fitting and the full size by a click on it or its button', async ({
      extension,
    }) => {
      const page = await openArticle(extension, long);
      await page.evaluate(addPicture);
      await page.locator('.PictureButton').click();
      const zoom = page.getByRole('dialog');
      const picture = zoom.getByRole('img');
      const width = () => picture.evaluate((image) => image.clientWidth);
      await expect.poll(width).toBe(400);
      const { left, top, height } = await picture.boundingBox();
      await page.mouse.click(left + 390, top + height / 2);
      await expect.poll(width).toBe(900);
      // The clicked point is in view.
      const scrolled = () => zoom.locator('.view').evaluate((view) => view.scrollLeft);
      await expect.poll(scrolled).toBe(500);
      await page.mouse.click(left + 200, top + height / 2);
      await expect.poll(width).toBe(400);
      await zoom.getByRole('button', { name: 'Full size (1)' }).press('Enter');
      await expect.poll(width).toBe(900);
      await zoom.getByRole('button', { name: 'Fit to window (0)' }).press('Enter');
      await expect.poll(width).toBe(400);
      // It still fits when the panel becomes narrower.
      await page.setViewportSize({ width: 300, height: 640 });
      await expect.poll(width).toBe(300);
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
      await expect.poll(() => filter(inText)).toBe('brightness(0.78)');
      await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
      await expect.poll(() => filter(inText)).toBe('none');
      await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
      await page.locator(inText).click();
      await expect.poll(() => filter('.PictureZoom img')).toBe('none');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Text and theme' }).click();
      await page.getByRole('switch', { name: 'Dim pictures in dark themes' }).click();
      await expect.poll(() => filter(inText)).toBe('none');
    });
  });

  describe('enlarged picture', () => {
    illustrated('is opened in a tab by the address that the site has', async ({ extension }) => {
      const zoom = await enlarge(extension);
      await zoom.getByRole('button', { name: 'Open in a tab' }).press('Enter');
      const url = `${uploads}photograph-2048x1280.png`;
      await expect.poll(() => browserState.openedTabs).toMatchObject([{ url, active: true }]);
      // A toast of the panel would be behind the picture.
      await changeSettings({ openLinksIn: 'background' });
      await zoom.getByRole('button', { name: 'Open in a tab' }).press('Enter');
      await zoom.getByRole('status').getByText('Opened in a background tab').waitFor();
      expect(browserState.openedTabs).toMatchObject([{ active: true }, { url, active: false }]);
    });

    illustrated('is copied as PNG', async ({ extension }) => {
      await useClipboard();
      const zoom = await enlarge(extension);
      await zoom.getByRole('button', { name: 'Copy picture' }).press('Enter');
      await zoom.getByRole('status').getByText('Picture copied').waitFor();
      const [item] = await navigator.clipboard.read();
      expect(item?.types).toEqual(['image/png']);
      const png = await item?.getType('image/png');
      const { width, height } = await createImageBitmap(png ?? new Blob());
      expect({ width, height }).toEqual({ width: 1600, height: 1000 });
      expect(await axeViolations()).toEqual([]);
    });

    illustrated('says so where the browser can’t copy it', async ({ extension }) => {
      vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new TypeError('Not supported.'));
      onTestFinished(() => void vi.restoreAllMocks());
      const zoom = await enlarge(extension);
      await zoom.getByRole('button', { name: 'Copy picture' }).press('Enter');
      await zoom
        .getByRole('status')
        .getByText('The browser can’t copy this picture. Save it instead.')
        .waitFor();
    });

    illustrated('says so where the picture has no pixels', async ({ extension }) => {
      vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new TypeError('Not focused.'));
      onTestFinished(() => void vi.restoreAllMocks());
      const zoom = await enlarge(extension);
      (await zoom.locator('img').element()).removeAttribute('src');
      await zoom.getByRole('button', { name: 'Copy picture' }).press('Enter');
      await zoom.getByRole('status').getByText('The browser can’t copy this picture.').waitFor();
    });

    illustrated('is saved as it is stored, named after the site’s file', async ({ extension }) => {
      const files = catchDownloads();
      const zoom = await enlarge(extension);
      await zoom.getByRole('button', { name: 'Save picture' }).press('Enter');
      await expect
        .poll(() => files.map(({ name, blob }) => [name, blob.type]))
        .toEqual([['photograph-2048x1280.webp', 'image/webp']]);
    });

    illustrated('says so where it is no longer stored', async ({ extension }) => {
      const zoom = await enlarge(extension);
      await db.pictureBlobs.clear();
      await zoom.getByRole('button', { name: 'Save picture' }).press('Enter');
      await zoom
        .getByRole('status')
        .getByText('This picture is no longer stored. Open it in a tab instead.')
        .waitFor();
    });
  });
}
