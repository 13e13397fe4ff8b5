import { describe, expect } from 'vitest';
import { axeViolations } from '../axe.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import type { RenderedPage } from '../page.ts';

/** The panel page in a tab of the panel's size, with the article of this title. */
async function read(extension: RenderedExtension, title: string): Promise<RenderedPage> {
  const page = await extension.openPanel();
  await page.setViewportSize({ width: 400, height: 700 });
  await page.getByRole('button', { name: title }).first().click();
  await page.getByRole('article').waitFor();
  return page;
}

const long = 'How a Rare-Earth Basket Price';
/** The focused element; a heading and its outline button have the same text. */
const focused = (page: RenderedPage) =>
  page.evaluate(() => {
    const { localName, textContent } = document.activeElement ?? document.body;
    return `${localName === 'button' ? 'button' : 'text'}: ${textContent}`;
  });
const distanceBelowHeader = (page: RenderedPage, heading: string) =>
  page.evaluate((name) => {
    const all = [...document.querySelectorAll('article :is(h2, h3)')];
    const top = all.find((each) => each.textContent === name)?.getBoundingClientRect().top ?? 0;
    return top - (document.querySelector('main')?.getBoundingClientRect().top ?? 0);
  }, heading);

describe('article outline', () => {
  test('opens headings by keyboard and mouse; short articles have none', async ({ extension }) => {
    const page = await read(extension, long);
    await page.keyboard.press('t');
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await outline.getByRole('button').nth(7).waitFor();
    expect(await outline.locator('[aria-current]').count()).toBe(0);
    expect(await axeViolations()).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('text: Payability');
    await expect.poll(() => outline.count()).toBe(0);
    const away = await distanceBelowHeader(page, 'Payability');
    expect(Math.round(away)).toBeGreaterThanOrEqual(0);
    expect(away).toBeLessThan(60);

    await page.getByRole('button', { name: 'Outline' }).click();
    await expect
      .poll(() => outline.locator('[aria-current="true"]').textContent())
      .toBe('Payability');
    await expect.poll(() => focused(page)).toBe('button: Payability');
    await outline.getByRole('button', { name: 'The arithmetic' }).click();
    await expect.poll(() => focused(page)).toBe('text: The arithmetic');
    // Escape closes the outline and returns the focus, although it was in the list.
    await page.keyboard.press('t');
    await expect.poll(() => focused(page)).toBe('button: The arithmetic');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('text: The arithmetic');

    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    const keys = await page.getByRole('dialog').locator('.KeyName').allTextContents();
    expect(keys).toEqual(expect.arrayContaining(['t', 'p']));
    // Escape closes the topmost layer; every other key has one meaning.
    const others = keys.filter((key) => key !== 'Esc');
    expect(others).toEqual([...new Set(others)]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);

    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Rare Earth Exchanges Equities Weekly/ }).click();
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('button', { name: 'Outline' }).count()).toBe(0);
  });
});

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
    const page = await read(extension, long);
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
    const page = await read(extension, long);
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

describe('printed article', () => {
  test('is complete, black on white, with source and date', async ({ extension }) => {
    const page = await read(extension, 'Rare Earth Exchanges Equities Weekly Update');
    await page.getByRole('button', { name: 'Text and theme' }).click();
    await page.getByText('Dark', { exact: true }).click();
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    const article = page.getByRole('article');
    const [row] = (await extension.articles()).filter(({ title }) => /Equities Weekly/.test(title));
    await article.getByText(row?.url ?? '', { exact: true }).waitFor();
    await article.getByText(/November \d+, 2026 ·/).waitFor();
    await article.getByRole('heading', { name: 'Highlights' }).waitFor();
    await article.getByText('By Markets desk', { exact: true }).waitFor();
    expect(await page.getByRole('button').count()).toBe(1);
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
