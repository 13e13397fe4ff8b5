import { describe, expect } from 'vitest';
import { splitKeyPoints } from '../../../lib/article/document/key-points.ts';
import { passagesOf } from '../../../lib/article/document/passages.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';
import { everyBlock } from '../../../scripts/sample-site/articles/every-block.ts';
import { permalink } from '../../../scripts/sample-site/permalinks.ts';
import { axeViolations } from '../axe.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import type { PageLocator, RenderedPage } from '../page.ts';

/** The article that shows every block, published and opened. */
async function open(
  extension: RenderedExtension,
  surface: (extension: RenderedExtension) => Promise<RenderedPage>,
): Promise<RenderedPage> {
  extension.site.publish(everyBlock.slug);
  await extension.pollAndWait();
  const page = await surface(extension);
  await page.getByRole('button', { name: everyBlock.title }).first().click();
  await page.getByText('Both have to fit.').waitFor();
  return page;
}

const inPanel = (extension: RenderedExtension) => extension.openPanel();
const inTab = (extension: RenderedExtension) => extension.openPanel();

const textsOf = (all: PageLocator) =>
  all.evaluateAll((found) => found.map((one) => one.textContent));

describe('article with every WordPress block', () => {
  test('is rendered with the right semantics', async ({ extension }) => {
    const panel = await open(extension, inPanel);
    const article = panel.getByRole('article');

    const deep = article.getByRole('listitem').getByRole('listitem').getByRole('listitem');
    expect(await textsOf(deep)).toEqual(['at 20\u00a0°C', 'at 150\u00a0°C']);
    expect(await article.getByRole('term').allTextContents()).toEqual(['Remanence', 'Coercivity']);
    expect(await article.getByRole('definition').count()).toBe(2);
    expect(await article.getByRole('blockquote').count()).toBe(3);
    expect(await textsOf(article.getByRole('insertion'))).toEqual(['has been put right']);
    expect(await textsOf(article.getByRole('deletion'))).toEqual(['was wrong']);
    expect(await textsOf(article.getByRole('subscript'))).toEqual(['2', '14']);

    const table = article.getByRole('table');
    expect(await textsOf(table.getByRole('columnheader'))).toHaveLength(9);
    expect(await textsOf(table.getByRole('row').last().getByRole('cell'))).toEqual([
      ...['Mean of four', '1.34', '1.11', '1,553', '595', '348', ''],
    ]);
    const figures = article.getByRole('figure');
    await figures
      .filter({ has: panel.getByRole('table') })
      .getByText('Invented grades')
      .waitFor();
    const gallery = figures.filter({ hasText: 'Where the numbers are taken' });
    expect(await gallery.getByRole('figure').count()).toBe(2);
    for (const name of [
      'Sample film: how a hysteresis loop is drawn Video at youtube.com',
      'Post at x.com',
      'Sample episode about data sheets Episode at open.spotify.com',
      'Video at vimeo.com',
      'Sample data sheet File at rareearthexchanges.com',
      'yoke-hum.mp3 Recording at rareearthexchanges.com',
      'The picture links to example.org',
    ]) {
      await article.getByRole('link', { name: `${name}, opens in a new tab` }).waitFor();
    }
    expect(await levelsOf(article)).toEqual([1, 2, 3, 2, 2, 2, 2, 2]);
    expect(await passagesShown(article)).toEqual(passagesTold());
    expect(await foreign(article)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations()).toEqual([]);
    }
  });

  test('links to its footnotes and back, copies clean text, and fits 320 pixels', async ({
    extension,
  }) => {
    const page = await open(extension, inTab);
    await page.setViewportSize({ width: 320, height: 480 });
    const article = page.getByRole('article');

    const reference = article.getByRole('button', { name: 'Note 2', exact: true }).last();
    await reference.focus();
    await page.keyboard.press('Enter');
    const note = page.locator('#note-2');
    await expect.poll(() => isFocused(note)).toBe(true);
    await expect.poll(() => isInView(note)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => isFocused(reference)).toBe(true);
    await expect.poll(() => isInView(reference)).toBe(true);

    const copy = await article.evaluate((whole) => {
      getSelection()?.selectAllChildren(whole);
      return getSelection()?.toString() ?? '';
    });
    expect(copy).toContain('has been put right since.\n');
    expect(copy).toContain('Sample film: how a hysteresis loop is drawn');
    expect(copy).not.toMatch(/opens in|\bat (?:youtube|x|vimeo)\.|leads to|Note \d|[↗↩]/);

    const main = page.getByRole('main');
    // The narrowest panel at 100 % and at 200 %.
    for (const width of [180, 320]) {
      await page.setViewportSize({ width, height: 480 });
      await expect
        .poll(() => overflow(main), { message: `at ${width} px` })
        .toEqual({ x: 0, page: 0 });
    }
    const region = page.getByRole('group', { name: 'Table: Invented grades' });
    await region.scrollIntoViewIfNeeded();
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
    await region.evaluate((box) => box.scrollTo(160, 60));
    const corner = region.getByRole('columnheader', { name: 'Grade of the invented maker' });
    const first = region.getByRole('cell', { name: 'Sample 52 N' });
    const box = await placeOf(region);
    expect((await placeOf(corner)).top).toBeCloseTo(box.top + 1, 0);
    expect((await placeOf(first)).left).toBeCloseTo(box.left + 1, 0);
  });
});

const isFocused = (element: PageLocator) =>
  element.evaluate((one) => one === document.activeElement);

const placeOf = (element: PageLocator) =>
  element.evaluate((one) => {
    const { top, left } = one.getBoundingClientRect();
    return { top, left };
  });

const isInView = (element: PageLocator) =>
  element.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

const overflow = (main: PageLocator) =>
  main.evaluate((box) => ({
    x: box.scrollWidth - box.clientWidth,
    page: document.documentElement.scrollWidth - innerWidth,
  }));

const levelsOf = (article: PageLocator) =>
  article
    .locator('h1, .body :is(h2, h3, h4, h5, h6)')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));

/** Text of picture and embed cards, which is not part of the article. */
const isCard = (kind: string) => kind === 'picture' || kind === 'embed';

const bare = (text: string) => text.replace(/\s+/g, '');

function passagesTold(): [number, string][] {
  const { rest } = splitKeyPoints(parseBody(everyBlock.html, permalink(everyBlock)));
  return passagesOf(rest)
    .filter(({ leaf }) => !isCard(leaf.kind))
    .map(({ number, text }) => [number, bare(text)]);
}

/** Number and text of every passage on the page. */
async function passagesShown(article: PageLocator): Promise<[number, string][]> {
  const shown = await article
    .locator('[data-passage]')
    .evaluateAll((passages) =>
      passages
        .filter((passage) => !passage.matches('.PictureView, :has(> .ExternalCard)'))
        .map((passage): [number, string] => [
          Number(passage.getAttribute('data-passage')),
          passage.textContent ?? '',
        ]),
    );
  return shown.map(([articleId, text]) => [articleId, bare(text)]);
}

/** Foreign attributes in the article's elements: names, IDs, styles, links with a referrer. */
const foreign = (article: PageLocator) =>
  article.locator('.body').evaluate((whole) => {
    const ours =
      /^(?:class|src|alt|width|height|decoding|href|target|rel|role|type|title|tabindex|scope|value|colspan|rowspan|aria-[a-z]+|data-[a-z-]+)$/;
    const ids = ['note-1', 'note-2'];
    return [...whole.querySelectorAll('*')]
      .filter((element) => !element.closest('svg, .PicturePlaceholder, .TableMenu'))
      .flatMap((element) => [
        ...[...element.attributes]
          .filter(({ name, value }) => (name === 'id' ? !ids.includes(value) : !ours.test(name)))
          .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
        ...(element.tagName === 'A' &&
        (element.getAttribute('target') !== '_blank' ||
          element.getAttribute('rel') !== 'noopener noreferrer' ||
          !/^https:/.test(element.getAttribute('href') ?? ''))
          ? [element.outerHTML]
          : []),
      ]);
  });
