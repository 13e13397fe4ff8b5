import type { Page } from 'playwright-core';
import { readTable } from '../../inside-extension.ts';
import { waitUntil } from '../../wait-until.ts';
import type { Measure } from '../bench-session.ts';
import { alternate, frame, rounds, row } from '../row.ts';
import { untilLoaded } from '../until-painted.ts';

/** Opening the popup, the panel and an article. */
export const opening = {
  popup: async ({ page, origin }) => {
    const times = await alternate(
      () => openPage(page, `${origin}/baseline.html`),
      () => openPage(page, `${origin}/popup.html`),
    );
    return [row('open the popup: first headline (floor: a static page)', { ...times, most: 2.5 })];
  },

  panel: async ({ page, origin }) => {
    const times = await alternate(
      () => openPage(page, `${origin}/baseline.html`),
      () => openPage(page, `${origin}/sidepanel.html`),
    );
    return [row('open the panel: first row (floor: a static page)', { ...times, most: 2.5 })];
  },

  open: async ({ page, origin }) => {
    const ours: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.goto(`${origin}/sidepanel.html`);
      await untilLoaded(page);
      ours.push(await page.evaluate(openFirstArticle));
      await backToList(page);
    }
    const floor = [2 * frame];
    return [row('open an article: its text (floor: two frames)', { floor, ours, most: 3 })];
  },
} satisfies Record<string, Measure>;

/** From the navigation until the browser has painted the first headline, in ms. */
async function openPage(page: Page, url: string): Promise<number> {
  await page.goto(url);
  return page.evaluate(firstPaint);
}

async function backToList(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'Back to the list' }).click();
  await panel.getByRole('listitem').first().waitFor();
  // Leaving the page earlier would leave the article open in the view's row.
  await waitUntil('the list to be noted as open', async () =>
    (await panel.evaluate(readTable<{ articleId: number | null }>, 'views')).every(
      (view) => !view.articleId,
    ),
  );
}

// These functions run inside a page.

/** Pages paint nothing before the first headline; if one has, its first paint would be a wrong answer. */
async function firstPaint(): Promise<number> {
  const entry = async (name: string): Promise<number> => {
    for (;;) {
      const [found] = performance.getEntriesByName(name);
      if (found) return found.startTime;
      await new Promise((done) => setTimeout(done, 5));
    }
  };
  const [headline, paint] = [await entry('headline'), await entry('first-contentful-paint')];
  if (paint < headline) throw new Error('Something was painted before the first headline.');
  return paint;
}

const openFirstArticle = (): Promise<number> =>
  untilPainted(
    () => document.querySelector<HTMLElement>('.ArticleRow h3 button')?.click(),
    () => document.querySelector('article p') !== null,
  );
