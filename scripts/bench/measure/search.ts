import type { Measure } from '../bench-session.ts';
import { boundRow, frame, rounds } from '../row.ts';
import { untilIdle, untilLoaded } from '../until-painted.ts';

/** Texts with different results, typed one after the other. */
const texts = ['dysprosium', 'permits', 'magnet', 'rare earth oxide', 'separation plant'];

/** The longest that a letter may take until it is painted, in ms. */
const most = 100;

const floor = [2 * frame];

/** Searching articles and highlights. */
export const search = {
  search: async ({ page, origin }) => {
    await page.goto(`${origin}/sidepanel.html`);
    await untilLoaded(page);
    // The first text also loads the search.
    const [, ...ours] = await page.evaluate(timeTexts, {
      field: '.SearchBox input',
      texts: ['quota', ...texts, ...texts],
    });
    const action = 'a letter of a search: results painted (floor: two frames)';
    return [boundRow(action, { floor, ours, most })];
  },

  hits: async ({ page, origin }) => {
    await page.goto(`${origin}/sidepanel.html`);
    await untilLoaded(page);
    await page.getByRole('button', { name: /^My highlights/ }).click();
    await page.locator('.HighlightTools input').waitFor();
    await page.evaluate(untilIdle);
    const ours = await page.evaluate(timeTexts, {
      field: '.HighlightTools input',
      texts: Array.from({ length: rounds }, (_, round) => `note ${40 + round}`),
    });
    const action = 'a letter of a search of 5,000 highlights: hits painted (floor: two frames)';
    return [boundRow(action, { floor, ours, most })];
  },
} satisfies Record<string, Measure>;

/** Runs inside the panel's page: types each text, and waits until other rows are painted. Resolves to times in ms. */
async function timeTexts({
  field: selector,
  texts: typed,
}: {
  field: string;
  texts: readonly string[];
}): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>(selector);
  const rows = () =>
    [...document.querySelectorAll<HTMLElement>('[data-row]')]
      .slice(0, 5)
      .map(({ dataset }) => dataset.row)
      .join(' ');
  const times: number[] = [];
  for (const text of typed) {
    const before = rows();
    const write = () => {
      if (field) field.value = text;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    };
    times.push(await untilPainted(write, () => rows() !== before));
    // Snippets and counts follow, and nobody types sooner.
    await new Promise((done) => setTimeout(done, 500));
  }
  return times;
}
