import { describe, expect } from 'vitest';
import type { ReadingPositionRow } from '../../../lib/store/rows/reading.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';
import { type RenderedExtension, testWith } from '../extension.tsx';
import { seedHighlight } from '../highlighting.ts';
import type { RenderedPage } from '../page.ts';
import { openArticle, scrollToFraction, topPassage } from '../reading-view.ts';
import { untilStill } from '../until-still.ts';
import { currentPassage, isCurrentInView, painted } from './hits/marks.ts';

const [article] = sampleArticles;
if (!article) throw new Error('The sample site has no article.');

const passages = 800;

/** 200 kB of text: a heading for every hundred passages. */
const html = Array.from({ length: passages }, (_, at) =>
  at % 100 === 0
    ? `<h2>Part ${at / 100}</h2>`
    : `<p>Passage ${at}: ${'the separation of heavy rare earths is slow. '.repeat(5)}</p>`,
).join('\n');

const title = 'A transcript of three hours';
const test = testWith({ articles: [{ ...article, title, html }], published: 1 });

/** Records the number of passages in each part that is added to the page. */
function observeSlices(): number[] {
  const slices: number[] = [];
  const countIn = (node: Node) =>
    node instanceof Element
      ? Number(node.matches('[data-passage]')) + node.querySelectorAll('[data-passage]').length
      : 0;
  const observer = new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    const count = added.reduce((sum, node) => sum + countIn(node), 0);
    if (count > 0) slices.push(count);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return slices;
}

const isWhole = (): boolean => document.querySelectorAll('[data-passage]').length === passages;

/** Whether a passage is in the first part that is drawn. */
const isDrawnFirst = (passage: number) =>
  new Promise<boolean>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-passage]')) return;
      observer.disconnect();
      resolve(!isWhole() && document.querySelector(`[data-passage="${passage}"]`) !== null);
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });

/** Scrolls to the middle, and waits until the position is stored. */
async function readToTheMiddle(extension: RenderedExtension) {
  await openArticle(extension, title);
  await expect.poll(isWhole).toBe(true);
  await scrollToFraction(0.5);
  const stored = async () => (await extension.rows<ReadingPositionRow>('readingPositions'))[0];
  await expect.poll(async () => (await stored())?.passage).toBeGreaterThan(300);
  return topPassage();
}

/** Opens the article at a highlight in "My highlights". */
async function openAtHighlight(extension: RenderedExtension, words: string): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: /^My highlights/ }).click();
  await panel.locator('.HighlightRow').filter({ hasText: words }).locator('[data-stop]').click();
  await panel.getByRole('article').waitFor();
  return panel;
}

function beginsInView(element: Element): boolean {
  const view = document.querySelector('main')?.getBoundingClientRect();
  const { top } = element.getBoundingClientRect();
  return view !== undefined && top >= view.top && top < view.bottom;
}

describe('an article of 200 kB', () => {
  test('is drawn in parts around its reading position, which stands', async ({ extension }) => {
    const top = await readToTheMiddle(extension);
    extension.close();
    const slices = observeSlices();
    const panel = await extension.openPanel();
    await panel.getByRole('article').waitFor();
    expect((await topPassage()).text).toBe(top.text);
    await expect.poll(isWhole).toBe(true);
    expect(slices.length).toBeGreaterThan(10);
    expect(Math.max(...slices)).toBeLessThan(80);
    const offset = async () => (await topPassage()).offset;
    await expect.poll(async () => Math.abs((await offset()) - top.offset)).toBeLessThanOrEqual(1);
    await expect.poll(async () => (await topPassage()).text).toBe(top.text);
    expect(panel.locator('[data-undrawn]').inner.elements()).toEqual([]);
  });

  test('leads to a heading that is not drawn yet', async ({ extension }) => {
    const panel = await openArticle(extension, title);
    await panel.keyboard.press('t');
    await panel.getByRole('button', { name: 'Part 7' }).click();
    await expect.poll(() => document.activeElement?.textContent).toBe('Part 7');
    await expect.poll(async () => (await topPassage()).text).toBe('Part 7');
  });

  test('opens at its first hit, whose part is drawn first', async ({ extension }) => {
    const panel = await extension.openPanel();
    await panel.locator('[data-row]').first().waitFor();
    await panel.keyboard.press('/');
    await panel.keyboard.type('777');
    await panel.locator('[data-row] mark').first().waitFor();
    const slices = observeSlices();
    const isFirst = isDrawnFirst(777);
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('Enter');
    expect(await isFirst).toBe(true);
    const passage = await panel.locator('[data-passage="777"]').element();
    await expect.poll(isWhole).toBe(true);
    expect(Math.max(...slices)).toBeLessThan(80);
    await expect.poll(() => painted('hit')).toEqual(['777']);
    await expect.poll(isCurrentInView).toBe(true);
    await expect.poll(currentPassage).toBe(passage);
    await expect.poll(() => document.activeElement).toBe(passage);
  });

  test('opens at a highlight, which stays where it is while more is drawn', async ({
    extension,
  }) => {
    await seedHighlight('', 'Passage 650', { id: 'late' });
    const panel = await openAtHighlight(extension, 'Passage 650');
    await expect.poll(isWhole).toBe(true);
    await untilStill();
    const passage = await panel.locator('[data-passage="650"][data-evidence]').element();
    expect(beginsInView(passage)).toBe(true);
  });

  test('has no more hits marked than the browser can paint at once', async ({ extension }) => {
    const panel = await openArticle(extension, title);
    await panel.keyboard.press('Control+f');
    await panel.keyboard.type('e');
    const status = panel.locator('.HitBar').getByRole('status');
    await expect.poll(() => status.textContent()).toMatch(/^1 of 2\d,\d{3}$/);
    await expect.poll(() => painted('hit').length).toBe(3_000);
    // Before the first hit comes the last one.
    await panel.keyboard.press('Shift+Enter');
    await expect.poll(() => status.textContent()).toMatch(/^(2\d,\d{3}) of \1$/);
    await expect.poll(isCurrentInView).toBe(true);
    expect(painted('hit').length).toBeLessThanOrEqual(3_000);
    await expect.poll(() => painted('current-hit')).toEqual(['e']);
  });
});
