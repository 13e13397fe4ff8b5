import type { Page } from 'playwright-core';
import { readTable } from '../../inside-extension.ts';
import { waitUntil } from '../../wait-until.ts';
import { baselines } from '../baselines.ts';
import type { Measure } from '../bench-session.ts';
import { alternate, rounds, row } from '../row.ts';
import {
  clearHighlights,
  highlightsPerArticle,
  seedArticleHighlights,
} from '../seed-highlights.ts';
import { userFlows } from '../user-flows.ts';

/** Opening the popup, the panel and an article. */
export const opening = {
  popup: async ({ page, origin }) => {
    const { baseline, ours } = await alternate(
      () => baselines.staticPage(page, origin),
      () => userFlows.openPopup(page, origin),
    );
    return [row('popup: first headline', baseline, ours, 1.4)];
  },

  panel: async ({ page, origin }) => {
    const { baseline, ours } = await alternate(
      () => baselines.staticPage(page, origin),
      () => userFlows.openPanel(page, origin),
    );
    return [row('panel: first row', baseline, ours, 1.8)];
  },

  open: async ({ page, origin, driver }) => {
    const [opens, marked] = [[], []] as [number[], number[]];
    for (let round = 0; round < rounds; round += 1) {
      await page.goto(`${origin}/sidepanel.html`);
      opens.push(await userFlows.openArticle(page));
      await backToList(page);
      await seedArticleHighlights(driver.extensionPage, await firstAddress(page));
      // Writes that bypass Dexie don't notify a page that has cached the rows.
      await page.goto(`${origin}/sidepanel.html`);
      marked.push(await userFlows.openMarkedArticle(page));
      await backToList(page);
      await clearHighlights(driver.extensionPage);
    }
    return [
      row('open an article (baseline: two frames)', [2 * baselines.frame], opens, 1.6),
      row(
        `open it with ${highlightsPerArticle} highlights (baseline: without)`,
        opens,
        marked,
        1.5,
      ),
    ];
  },
} satisfies Record<string, Measure>;

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

/** URL of the article in the first row: a seeded one, or one of the sample site's. */
async function firstAddress(panel: Page): Promise<string> {
  const text = await panel.getByRole('listitem').first().getByRole('button').first().textContent();
  const articles = await panel.evaluate(readTable<{ title: string; url: string }>, 'articles');
  // The text of an unread article's row also says that it is unread.
  const found = articles.find(({ title }) => text?.startsWith(title));
  if (!found) throw new Error(`No article has the title ${text}.`);
  return found.url;
}
