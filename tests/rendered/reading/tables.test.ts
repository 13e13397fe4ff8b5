import { describe, expect } from 'vitest';
import { everyBlock } from '../../../scripts/sample-site/articles/every-block.ts';
import { axeViolations } from '../axe.ts';
import { readClipboard, useClipboard } from '../clipboard.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import { paintedHighlights, seedHighlight } from '../highlighting.ts';
import type { RenderedPage } from '../page.ts';
import { openArticle } from '../reading-view.ts';

const caption = 'Table: Invented grades, rounded for easy checking';

/** The article with a table of spanning cells. */
async function openGrades(extension: RenderedExtension): Promise<RenderedPage> {
  extension.site.publish(everyBlock.slug);
  await extension.pollAndWait();
  const page = await openArticle(extension, everyBlock.title);
  await page.getByRole('table').waitFor();
  return page;
}

const menuOf = (page: RenderedPage) => page.getByRole('button', { name: `More for ${caption}` });

async function choose(page: RenderedPage, item: string): Promise<void> {
  await menuOf(page).press('Enter');
  await page.getByRole('menuitem', { name: item }).click();
}

/** Words of the first column that are broken over several lines. */
const brokenWords = (page: RenderedPage) =>
  page.evaluate(() => {
    const range = document.createRange();
    const cells = [...document.querySelectorAll('.TableGrid [data-first="true"]')];
    return cells.flatMap((cell) => {
      const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
      return [...(text?.nodeValue ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
        range.setStart(text as Node, index);
        range.setEnd(text as Node, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      });
    });
  });

/** Whether these words of a table or of code are neither covered nor cut off. */
function isUncovered(words: string): boolean {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const isWanted = ({ nodeValue, parentElement }: Node) =>
    nodeValue?.includes(words) && parentElement?.closest('.ScrollRegion');
  let node = texts.nextNode();
  while (node && !isWanted(node)) node = texts.nextNode();
  if (!node) throw new Error(`No table or code says "${words}".`);
  const range = document.createRange();
  const start = node.nodeValue?.indexOf(words) ?? 0;
  range.setStart(node, start);
  range.setEnd(node, start + words.length);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  const isOnTop = (x: number) =>
    document.elementFromPoint(x, (top + bottom) / 2) === node.parentElement;
  return isOnTop(left + 1) && isOnTop(right - 1);
}

describe('table', () => {
  test('breaks no word of its first column on a narrow panel', async ({ extension }) => {
    const page = await openArticle(extension, 'Rare Earth Exchanges Equities');
    await page.getByRole('table').waitFor();
    for (const width of [240, 320, 640]) {
      await page.setViewportSize({ width, height: 600 });
      await expect.poll(() => brokenWords(page), { message: `${width} px` }).toEqual([]);
    }
  });

  test('is copied as TSV and CSV, spanning cells in their first place', async ({ extension }) => {
    await useClipboard();
    const page = await openGrades(extension);
    await choose(page, 'Copy as TSV');
    await page.getByText('Table copied as TSV').waitFor();
    const lines = (await readClipboard()).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'Grade of the invented maker\tRemanence (T)\t\tCoercivity (kA/m)\t\tEnergy product (kJ/m³)\tRemark',
      '\t20\u00a0°C\t150\u00a0°C\t20\u00a0°C\t150\u00a0°C\t\t',
      'Sample 35 EH\t1.21\t1.04\t2,390\t780\t278\tCarries about 8% of dysprosium, the most in this list',
    ]);
    await choose(page, 'Copy as CSV');
    await page.getByText('Table copied as CSV').waitFor();
    expect((await readClipboard()).split('\n')[2]).toBe(
      '"Sample 35 EH","1.21","1.04","2,390","780","278","Carries about 8% of dysprosium, the most in this list"',
    );
  });

  test('opens as wide and high as the panel, scrolls both ways, and returns the focus', async ({
    extension,
  }) => {
    const page = await openGrades(extension);
    await page.setViewportSize({ width: 320, height: 240 });
    await choose(page, 'Open wide');
    const dialog = page.getByRole('dialog', { name: caption });
    await dialog.waitFor();
    const size = async () => {
      const { width, height } = await dialog.boundingBox();
      return { width, height };
    };
    await expect.poll(size).toEqual({ width: 320, height: 240 });
    expect(await axeViolations()).toEqual([]);
    const region = dialog.getByRole('group');
    const scrolled = () => region.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
    // The browser ignores a key for the other direction while it is still scrolling.
    const pressToTheEnd = async (key: string) => {
      const box = await region.element();
      const end = new Promise((resolve) =>
        box.addEventListener('scrollend', resolve, { once: true }),
      );
      await page.keyboard.press(key);
      await end;
    };
    await pressToTheEnd('ArrowRight');
    expect((await scrolled())[0]).toBeGreaterThan(0);
    await pressToTheEnd('ArrowDown');
    expect((await scrolled())[1]).toBeGreaterThan(0);
    // These keys of the reading view are inactive while the table is open.
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await page.getByRole('heading', { level: 1, name: everyBlock.title }).waitFor();
    await expect
      .poll(() => menuOf(page).evaluate((button) => button === document.activeElement))
      .toBe(true);
  });

  test('a footnote’s number in the open table leads to the footnote', async ({ extension }) => {
    extension.site.publish(everyBlock.slug);
    extension.site.edit(everyBlock.slug, {
      html: everyBlock.html.replace('Cold machines only', `Cold machines only${reference}`),
    });
    await extension.pollAndWait();
    const page = await openArticle(extension, everyBlock.title);
    await page.getByRole('table').waitFor();
    await choose(page, 'Open wide');
    const dialog = page.getByRole('dialog', { name: caption });
    await dialog.getByRole('button', { name: 'Note 1' }).press('Enter');
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('note-1');
  });

  test('scrolls to a hit that its first column covers, as code does to the end of a line', async ({
    extension,
  }) => {
    const page = await openGrades(extension);
    await page.keyboard.press('Control+f');
    const field = page.getByRole('searchbox', { name: 'Find in article' });
    for (const words of [
      'Cold machines',
      '1,590',
      'Remanence (T)',
      '780',
      'Mean of',
      'per cubic',
    ]) {
      await field.fill(words);
      await expect.poll(() => isUncovered(words), { message: words }).toBe(true);
    }
  });

  test('scrolls to a highlight that its first column covers', async ({ extension }) => {
    const page = await openGrades(extension);
    const places = ['1,590', '374', 'Cold machines'];
    for (const [at, words] of places.entries())
      await seedHighlight(everyBlock.slug, words, { id: `${at}` });
    const isPainted = async () => {
      const all = Object.values(await paintedHighlights()).join();
      return places.every((words) => all.includes(words));
    };
    await expect.poll(isPainted).toBe(true);
    for (const words of [...places, ...places]) {
      await page.keyboard.press('}');
      await expect.poll(() => isUncovered(words), { message: words }).toBe(true);
    }
  });
});

/** A footnote reference in WordPress's markup. */
const reference = '<sup data-fn="fn-remanence" class="fn"><a href="#fn-remanence">1</a></sup>';
