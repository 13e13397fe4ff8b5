import { describe, expect } from 'vitest';
import type { ReadingPositionRow } from '../../../../lib/store/rows/reading.ts';
import { sampleArticles } from '../../../../scripts/sample-site/sample-articles.ts';
import { axeViolations } from '../../axe.ts';
import { type RenderedExtension, testWith } from '../../extension.tsx';
import type { PageLocator, RenderedPage } from '../../page.ts';
import { scrollToFraction, topPassage } from '../../reading-view.ts';
import { untilStill } from '../../until-still.ts';
import { currentPassage, isCurrentInView, painted } from './marks.ts';

const [article] = sampleArticles;
if (!article) throw new Error('The sample site has no article.');

const filler = '<p>The separation of heavy metals is slow, and few plants do it.</p>'.repeat(40);

/**
 * The first article has the word once, below the fold; the second has it four times, beginning in its title; the third
 * never.
 */
const articles = [
  { title: 'A plant without a name', html: `${filler}<p>It makes one dysprosium oxide.</p>` },
  {
    title: 'Dysprosium and its price',
    html: `<h2>Highlights</h2><ul><li>Dysprosium rises.</li></ul>${filler}
      <p>A kilogram of dysprosium.</p>${filler}<p>More <b>dyspro</b>sium.</p>${filler}`,
  },
  { title: 'Tin', html: `<p>Of tin.</p>${filler}` },
].map((each, index) => ({ ...article, ...each, id: 900 + index, slug: `hits-${index}` }));

const test = testWith({ articles, published: 3 });

const bar = (panel: RenderedPage): PageLocator => panel.locator('.HitBar');

const status = (panel: RenderedPage) => bar(panel).getByRole('status').textContent();

const titles = (panel: RenderedPage): Promise<string[]> =>
  panel.locator('[data-row] .headline').allTextContents();

/** Opens a panel with the results for the word. */
async function search(extension: RenderedExtension): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  await panel.keyboard.press('/');
  await panel.keyboard.type('dysprosium');
  await expect.poll(() => titles(panel)).toEqual([articles[1]?.title, articles[0]?.title]);
  await panel.keyboard.press('ArrowDown');
  return panel;
}

const focused = (): string => document.activeElement?.textContent ?? '';

describe('an article that was found', () => {
  test('has its hits marked, from the title on, and keys between them', async ({ extension }) => {
    const panel = await search(extension);
    await panel.keyboard.press('Enter');
    await bar(panel).waitFor();
    const all = ['Dysprosium', 'Dysprosium', 'dysprosium', 'dyspro', 'sium'];
    await expect.poll(() => painted('hit')).toEqual(all);
    await expect.poll(() => status(panel)).toBe('1 of 4');
    await expect.poll(() => painted('current-hit')).toEqual(['Dysprosium']);
    await expect.poll(() => currentPassage()?.id).toBe('article-title');
    expect(document.querySelector('main')?.scrollTop).toBe(0);
    expect(await axeViolations()).toEqual([]);

    await panel.keyboard.press(']');
    await panel.keyboard.press(']');
    await expect.poll(() => status(panel)).toBe('3 of 4');
    await expect.poll(isCurrentInView).toBe(true);
    await expect.poll(focused).toBe('A kilogram of dysprosium.');
    await panel.keyboard.press(']');
    await expect.poll(() => painted('current-hit')).toEqual(['dyspro', 'sium']);
    await panel.keyboard.press(']');
    await expect.poll(() => status(panel)).toBe('1 of 4');
    await panel.keyboard.press('[');
    await expect.poll(() => status(panel)).toBe('4 of 4');
    await expect.poll(isCurrentInView).toBe(true);
  });

  test('opens at its first hit, wherever that is, and leads back to the results', async ({
    extension,
  }) => {
    const panel = await search(extension);
    await panel.keyboard.press('j');
    await panel.keyboard.press('Enter');
    await bar(panel).waitFor();
    await expect.poll(() => status(panel)).toBe('1 of 1');
    await expect.poll(() => painted('hit')).toEqual(['dysprosium']);
    await expect.poll(isCurrentInView).toBe(true);
    await expect.poll(focused).toBe('It makes one dysprosium oxide.');

    // Escape closes first the hit bar, then the article.
    await panel.keyboard.press('Escape');
    await bar(panel).waitFor({ state: 'detached' });
    await expect.poll(() => painted('hit')).toEqual([]);
    await panel.keyboard.press(']');
    await untilStill();
    expect(painted('current-hit')).toEqual([]);
    await panel.keyboard.press('Escape');
    await expect.poll(() => titles(panel)).toEqual([articles[1]?.title, articles[0]?.title]);
    await expect.poll(focused).toContain('A plant without a name');
    // The reopened article has its hits again.
    await panel.keyboard.press('Enter');
    await bar(panel).waitFor();
  });

  test('leads from one result to the next', async ({ extension }) => {
    const panel = await search(extension);
    await panel.keyboard.press('Enter');
    await expect.poll(() => painted('hit')).toHaveLength(5);
    await panel.keyboard.press('j');
    await expect.poll(() => painted('hit')).toEqual(['dysprosium']);
    await expect.poll(() => status(panel)).toBe('1 of 1');
    await expect.poll(isCurrentInView).toBe(true);
  });

  test('keeps its place and its marks when the panel is opened again', async ({ extension }) => {
    const panel = await search(extension);
    await panel.keyboard.press('Enter');
    await bar(panel).waitFor();
    await scrollToFraction(0.5);
    const stored = async () => (await extension.rows<ReadingPositionRow>('readingPositions'))[0];
    const isStored = async () =>
      (await stored())?.text.startsWith((await topPassage()).text.slice(0, 20));
    await expect.poll(isStored).toBe(true);
    const { text } = await topPassage();
    extension.close();
    await expect.poll(() => painted('hit')).toEqual([]);
    const again = await extension.openPanel();
    await expect.poll(() => painted('hit')).toHaveLength(5);
    await expect.poll(async () => (await topPassage()).text).toBe(text);
    // It begins at the first hit in view.
    await expect.poll(() => status(again)).toMatch(/^[34] of 4$/);
  });

  test('shows no bar where nothing was searched', async ({ extension }) => {
    const panel = await extension.openPanel();
    await panel.getByRole('button', { name: 'Dysprosium and its price' }).first().click();
    await panel.getByRole('article').waitFor();
    await panel.keyboard.press(']');
    await untilStill();
    expect(await bar(panel).count()).toBe(0);
    expect(painted('hit')).toEqual([]);
  });
});
