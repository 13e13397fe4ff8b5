import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import type { ReaderPage } from './reader.ts';
import type { Story } from './story.ts';

/** Where words of the article begin or end on the page. */
export interface TextEdge {
  words: string;
  edge: 'start' | 'end';
}

/** Drags from the first letter of some words to the last letter of others. */
export async function dragSelect(page: ReaderPage, from: string, to: string): Promise<void> {
  await scrollToMiddle(page, from);
  const start = await pointOfEdge(page, { words: from, edge: 'start' });
  const end = await pointOfEdge(page, { words: to, edge: 'end' });
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
}

/**
 * Scrolls words into view, since the mouse can't reach undrawn content. Waits for their typeface, which would move
 * them.
 */
async function scrollToMiddle(page: ReaderPage, words: string): Promise<void> {
  const scroll = () =>
    page
      .getByText(words)
      .first()
      .evaluate((found) => found.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await scroll();
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await scroll();
}

/** Clicks in the middle of words of the article. */
export async function clickText(page: ReaderPage, words: string): Promise<void> {
  await scrollToMiddle(page, words);
  const start = await pointOfEdge(page, { words, edge: 'start' });
  await page.mouse.click(start.x + 6, start.y);
}

const pointOfEdge = (page: ReaderPage, mark: TextEdge): Promise<{ x: number; y: number }> =>
  page.evaluate(pointInside, mark);

/** The painted text on the page, by highlight name. */
export const paintedHighlights = (page: ReaderPage): Promise<Record<string, string>> =>
  page.evaluate(paintedInside);

/** The selected text on the page. */
export const selectedText = (page: ReaderPage): Promise<string> =>
  page.evaluate(() => String(document.getSelection()));

export const storedHighlights = ({ driver }: Story) => driver.rows<Highlight>('highlights');

/** An installation, in any browser. */
export type Installation = Pick<Story, 'articles' | 'bodies'>;

/** The text in which highlights of the article with this slug are anchored. */
export async function documentTextOf(story: Installation, slug: string): Promise<string> {
  const article = (await story.articles()).find(({ url }) => url.includes(slug));
  const body = (await story.bodies()).find(
    ({ articleId, hash }) => articleId === article?.id && hash === article.hash,
  );
  return body && article ? articleDocument({ ...body, url: article.url }).text : '';
}

/** Runs inside the page. */
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
