import type { Page } from 'playwright-core';

import { articleDocument } from '../../lib/article/document/derive-document.ts';
import { quoteAt } from '../../lib/article/model/text-selector.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import type { ChromiumHarness } from './chromium-harness.ts';

/** Where words of the article begin or end on the page. */
export interface TextEdge {
  words: string;
  edge: 'start' | 'end';
}

/** Drags the mouse from the first letter of some words to the last one of others, as a hand does. */
export async function dragSelect(page: Page, from: string, to: string): Promise<void> {
  await scrollToMiddle(page, from);
  const start = await pointOfEdge(page, { words: from, edge: 'start' });
  const end = await pointOfEdge(page, { words: to, edge: 'end' });
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
}

/** The browser scrolls what it selects into view by itself, but a mouse cannot go where nothing is drawn. */
export const scrollToMiddle = (page: Page, words: string): Promise<void> =>
  page
    .getByText(words)
    .first()
    .evaluate((found) => found.scrollIntoView({ block: 'center', behavior: 'instant' }));

/** Clicks in the middle of words of the article. */
export async function clickText(page: Page, words: string): Promise<void> {
  await scrollToMiddle(page, words);
  const start = await pointOfEdge(page, { words, edge: 'start' });
  await page.mouse.click(start.x + 6, start.y);
}

export const pointOfEdge = (page: Page, mark: TextEdge): Promise<{ x: number; y: number }> =>
  page.evaluate(pointInside, mark);

/** What is painted on the page, by the name of the paint. */
export const paintedHighlights = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(paintedInside);

/** What is selected on the page. */
export const selectedText = (page: Page): Promise<string> =>
  page.evaluate(() => String(document.getSelection()));

export const storedHighlights = ({ driver }: ChromiumHarness) =>
  driver.rows<Highlight>('highlights');

/** An installation, in any browser. */
export type Installation = Pick<ChromiumHarness, 'articles' | 'bodies'>;

/** The text that the highlights of the article with this slug are anchored in. */
export async function documentTextOf(story: Installation, slug: string): Promise<string> {
  const article = (await story.articles()).find(({ url }) => url.includes(slug));
  const body = (await story.bodies()).find(
    ({ articleId, hash }) => articleId === article?.id && hash === article.hash,
  );
  return body && article ? articleDocument({ ...body, url: article.url }).text : '';
}

/** So many highlights beside each other, over the whole of an article; every third has a note. */
export async function highlightEveryLine(story: ChromiumHarness, slug: string, count: number) {
  const article = (await story.articles()).find(({ url }) => url.includes(slug));
  if (!article) throw new Error(`There is no ${slug}.`);
  const text = await documentTextOf(story, slug);
  const step = Math.floor(text.length / count);
  return Array.from({ length: count }, (_, at): Highlight => {
    const span = { start: at * step, end: at * step + step - 3 };
    const { url, title, author, publishedAt, hash: version } = article;
    return {
      ...{ id: `many-${at}`, url, title, author, publishedAt, version, span, moment: null },
      ...{ quote: quoteAt(text, span), color: at % 2 === 0 ? 1 : 2, tags: [] },
      ...{ note: at % 3 === 0 ? `Note ${at}` : '', createdAt: at, changedAt: at },
    };
  });
}

/** Selects the first words of a passage with a finger: the browser takes the touch over and moves handles. */
export const selectByTouch = (page: Page, passage: number, letters: number): Promise<string> =>
  page.evaluate(touchInside, { passage, letters });

/** Taps a button with a finger. What was selected is let go before the button hears of it, as Android does. */
export const tap = (page: Page, label: string): Promise<void> =>
  page.evaluate((name) => {
    const button = document.querySelector<HTMLElement>(`button[aria-label="${name}"]`);
    const touch = { bubbles: true, pointerType: 'touch' };
    button?.dispatchEvent(new PointerEvent('pointerdown', touch));
    document.getSelection()?.removeAllRanges();
    button?.dispatchEvent(new PointerEvent('pointerup', touch));
    button?.click();
  }, label);

// From here on each function runs inside the extension.

function touchInside({ passage, letters }: { passage: number; letters: number }): string {
  const element = document.querySelector(`[data-passage="${passage}"]`);
  const node = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  if (!element || !node) throw new Error(`There is no passage ${passage}.`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const touch = { bubbles: true, pointerType: 'touch' };
  element.dispatchEvent(new PointerEvent('pointerdown', touch));
  document.getSelection()?.setBaseAndExtent(node, 0, node, Math.floor(letters / 2));
  element.dispatchEvent(new PointerEvent('pointercancel', touch));
  document.getSelection()?.setBaseAndExtent(node, 0, node, letters);
  return String(document.getSelection());
}

export function pointInside({ words, edge }: TextEdge): { x: number; y: number } {
  const article = document.querySelector('article');
  const walker = article && document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const rects = [...range.getClientRects()];
    const rect = edge === 'start' ? rects[0] : rects.at(-1);
    if (!rect) continue;
    const x = edge === 'start' ? rect.left + 0.5 : rect.right - 0.5;
    return { x, y: (rect.top + rect.bottom) / 2 };
  }
  throw new Error(`"${words}" stand in no single node of the article.`);
}

/** Runs inside the page. */
export const paintedInside = (): Record<string, string> =>
  Object.fromEntries(
    [...CSS.highlights].map(([name, ranges]) => [
      name,
      [...ranges]
        .map(({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent?.slice(startOffset, endOffset),
        )
        .join('|'),
    ]),
  );
