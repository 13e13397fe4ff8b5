import { baselines } from '../baselines.ts';
import { type Bench, forgetView, type Measure } from '../bench-session.ts';
import { type Row, rounds, row } from '../row.ts';
import { clearHighlights, seedAllHighlights, totalHighlights } from '../seed-highlights.ts';
import { userFlows } from '../user-flows.ts';

/** Measures searching the list of all highlights. */
export async function searchHighlights({ page, origin, driver }: Bench): Promise<Row> {
  await seedAllHighlights(driver.extensionPage);
  await page.goto(`${origin}/sidepanel.html`);
  const searches = await userFlows.searchHighlights(page, rounds);
  await clearHighlights(driver.extensionPage);
  const action = `search ${totalHighlights} highlights: hits painted (baseline: two frames)`;
  return row(action, [2 * baselines.frame], searches, 2);
}

/** Measures the list of all highlights. */
export const highlights = {
  highlights: async (bench) => {
    const { page, origin, driver } = bench;
    await seedAllHighlights(driver.extensionPage);
    const opens: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await forgetView(bench);
      await page.goto(`${origin}/sidepanel.html`);
      await page.locator('.ArticleRow').first().waitFor();
      opens.push(await userFlows.switchList(page, 'My highlights'));
    }
    await clearHighlights(driver.extensionPage);
    const action = `open My highlights with ${totalHighlights} highlights (baseline: a frame)`;
    return [row(action, [baselines.frame], opens, 3)];
  },
} satisfies Record<string, Measure>;
