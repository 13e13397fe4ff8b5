import { describe, expect } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { highlight } from '../../support/highlights.ts';
import { test } from '../extension.tsx';
import { putHighlights, seedHighlight } from '../highlighting.ts';
import type { RenderedPage } from '../page.ts';

/** The narrowest panel of any browser, and Chromium's minimum of 360 px at 200 %. */
const widths = [320, 180];

/**
 * Content that is cut off or makes the page scroll sideways. Tables, code and a zoomed picture scroll by themselves,
 * fields scroll within their line, and screen-reader text takes no space.
 */
function sticksOut(): string[] {
  const aside = '.ScrollRegion, .PictureZoom .view, .visually-hidden, svg, input, select';
  const width = document.documentElement.clientWidth;
  const isOut = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    const { clientWidth, scrollWidth } = element;
    // Visible overflow is fine as long as it fits the page.
    const isShown = getComputedStyle(element).overflowX === 'visible';
    const room = isShown ? width - left : clientWidth;
    const isCut = clientWidth > 0 && scrollWidth > clientWidth && scrollWidth > room + 1;
    return left < -1 || right > width + 1 || isCut;
  };
  return [...document.querySelectorAll('body, body *')]
    .filter((element) => !element.closest(aside) && element.checkVisibility() && isOut(element))
    .map(({ tagName, className }) => `${tagName} ${className}`);
}

/** Checks the open surface at each width. */
async function fits(page: RenderedPage, what: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 });
    await expect
      .poll(() => page.evaluate(sticksOut), { message: `${what} at ${width} px`, timeout: 5_000 })
      .toEqual([]);
  }
}

async function closeLayer(page: RenderedPage): Promise<void> {
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dialog[open], :popover-open').count()).toBe(0);
}

describe('narrow viewport: no content is cut off or scrolls sideways', () => {
  test('in the popup', async ({ extension }) => {
    const popup = await extension.openPopup();
    await popup.getByRole('listitem').first().waitFor();
    await fits(popup, 'the headlines');
    await popup.getByRole('tab', { name: 'Highlights' }).click();
    await popup.getByRole('tabpanel').getByRole('listitem').first().waitFor();
    await fits(popup, 'the Highlights');
    await popup.keyboard.press('?');
    await popup.getByRole('dialog').waitFor();
    await fits(popup, 'the keys');
  });

  test('in the panel', async ({ extension }) => {
    const panel = await extension.openPanel();
    const open = (title: RegExp) => panel.getByRole('button', { name: title }).first().click();
    await panel.getByRole('listitem').first().waitFor();
    await fits(panel, 'the list');
    await open(/^More for /);
    await panel.getByRole('menu').waitFor();
    await fits(panel, 'the menu of a row');
    await closeLayer(panel);

    await open(/Basket Price/);
    await panel.getByRole('article').waitFor();
    await fits(panel, 'an article with headings and code');
    await open(/^Text and theme$/);
    await fits(panel, 'the settings of the text');
    await closeLayer(panel);
    await panel.keyboard.press('t');
    await panel.getByRole('navigation', { name: 'Outline' }).waitFor();
    await fits(panel, 'the outline');
    await closeLayer(panel);
    await open(/^More$/);
    await fits(panel, 'the menu of an article');
    await closeLayer(panel);
    await panel.keyboard.press('?');
    await fits(panel, 'the keys');
    await closeLayer(panel);
    await panel.keyboard.press('Escape');

    await open(/Equities Weekly/);
    await panel.getByRole('table').waitFor();
    await fits(panel, 'an article with a table');
    await panel.keyboard.press('Escape');

    await open(/Episode 51/);
    await open(/^Play$/);
    await panel.getByRole('region', { name: 'Player' }).waitFor();
    await fits(panel, 'an episode with the player');
    await open(/^Chapters$/);
    await fits(panel, 'the chapters');
    await closeLayer(panel);
    await open(/^Transcript$/);
    await fits(panel, 'what moves the transcript');
    await closeLayer(panel);
  });

  test('with tags of maximum length', async ({ extension }) => {
    const long = 'w'.repeat(60);
    const tags = [long, 'to read', 'Heavy rare earths'];
    const [article] = await extension.articles();
    await db.table('saved').put({ articleId: article?.id, savedAt: 1, tags });
    const panel = await extension.openPanel();
    await panel.getByRole('button', { name: 'Saved 1' }).click();
    await panel.getByRole('button', { name: 'to read' }).waitFor();
    await fits(panel, 'the saved list');
    await panel.keyboard.press('j');
    await panel.keyboard.press('l');
    await panel.getByRole('button', { name: 'Remove tag to read' }).waitFor();
    await fits(panel, 'the tags of an article');
    await closeLayer(panel);
    await panel.getByRole('button', { name: 'to read' }).click();
    await panel.getByRole('button', { name: 'to read 1 remove the filter' }).waitFor();
    await fits(panel, 'the list of a tag');
    const options = await extension.openSettings('#tags');
    await options.getByRole('button', { name: 'Rename to read' }).click();
    await options.getByRole('textbox', { name: 'New name for to read' }).fill(long);
    await options.getByText('already exists. The two will be merged.').waitFor();
    await fits(options, 'the tags in the settings');
  });

  test('in My highlights', async ({ extension }) => {
    await seedHighlight('separation-permits', 'Ore can be bought, shipped and stored.', {
      ...{ id: 'ore', tags: ['permits', 'separation of the heavy ones'], note: 'Which desk?' },
    });
    await putHighlights([
      highlight('gone', { url: `https://rareearthexchanges.com/${'x'.repeat(90)}/`, color: 2 }),
    ]);
    const panel = await extension.openPanel();
    await panel.getByRole('button', { name: /^My highlights/ }).click();
    await panel.locator('.HighlightRow').first().waitFor();
    await fits(panel, 'the list');
    await panel.getByRole('searchbox').fill('o');
    await panel.getByRole('button', { name: 'Sort your highlights' }).click();
    await panel.getByRole('menuitemradio', { name: 'By date' }).click();
    await fits(panel, 'the list by date, with hits');
    await panel.getByRole('button', { name: 'Filter your highlights' }).click();
    await panel.getByRole('button', { name: 'permits 1 highlight' }).click();
    await fits(panel, 'the filter');
    await closeLayer(panel);
    await panel.locator('[data-stop="ore"]').focus();
    await panel.keyboard.press('n');
    await panel.getByRole('textbox', { name: 'Note' }).waitFor();
    await fits(panel, 'a note in the list');
  });

  test('in the pages in tabs', async ({ extension }) => {
    for (const path of ['settings', 'health']) {
      const page = await (path === 'health' ? extension.openHealth() : extension.openSettings());
      await page.getByRole('heading', { level: 2 }).nth(3).waitFor();
      await fits(page, path);
    }
  });
});
