import { articleDocument } from '../../lib/article/document/derive-document.ts';
import { quoteAt } from '../../lib/article/model/text-selector.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { db } from '../../lib/store/db/database.ts';
import { waitUntil } from '../gallery/reader.ts';
import { paintedInside, pointInside, type TextEdge } from '../support/browsers/highlighting.ts';
import { highlight } from '../support/builders/highlights.ts';
import type { RenderedPage } from './page.ts';
import { untilInPlace } from './until-still.ts';

export const storedHighlights = () => db.highlights.toArray();

/** The painted text on the page, by highlight name. */
export const paintedHighlights = async () => paintedInside();

/** The selected text on the page. */
export const selectedText = async () => String(document.getSelection());

/** The start or end point of words in the article. */
export const pointOfEdge = async (edge: TextEdge) => pointInside(edge);

/** Drags from the first letter of some words to the last letter of others. */
export async function dragSelect(page: RenderedPage, from: string, to: string): Promise<void> {
  await scrollToMiddle(page, from);
  const start = pointInside({ words: from, edge: 'start' });
  const end = pointInside({ words: to, edge: 'end' });
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
}

/** Clicks in the middle of words of the article. */
export async function clickText(page: RenderedPage, words: string): Promise<void> {
  await scrollToMiddle(page, words);
  const start = pointInside({ words, edge: 'start' });
  await page.mouse.click(start.x + 6, start.y);
}

/**
 * Scrolls words into view, since the mouse cannot reach undrawn content. Waits until they stand still: a selection
 * would begin at other words.
 */
export async function scrollToMiddle(page: RenderedPage, words: string): Promise<void> {
  const found = await page.getByText(words).first().element();
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  await untilInPlace(found);
}

/** The text in which highlights of the article with this slug are anchored. */
export async function documentTextOf(slug: string): Promise<string> {
  const { id, hash, url } = await articleWith(slug);
  const body = await db.bodies.get([id, hash]);
  return body ? articleDocument({ ...body, url }).text : '';
}

/** Stores a highlight of words in the article with this slug. */
export async function seedHighlight(
  slug: string,
  words: string,
  fields: Partial<Highlight> & { id: string },
): Promise<void> {
  const { url, title, author, publishedAt, hash: version } = await articleWith(slug);
  const text = await documentTextOf(slug);
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" stands nowhere in ${slug}.`);
  const span = { start, end: start + words.length };
  const place = { version, span, quote: quoteAt(text, span) };
  await putHighlights([
    highlight(fields.id, { url, title, author, publishedAt, ...place, ...fields }),
  ]);
}

export async function putHighlights(rows: readonly Highlight[]): Promise<void> {
  await db.highlights.bulkPut(rows);
}

/** Adjacent highlights across a whole article; every third has a note. */
export async function highlightEveryLine(slug: string, count: number): Promise<Highlight[]> {
  const { url, title, author, publishedAt, hash: version } = await articleWith(slug);
  const text = await documentTextOf(slug);
  const step = Math.floor(text.length / count);
  return Array.from({ length: count }, (_, at): Highlight => {
    const span = { start: at * step, end: at * step + step - 3 };
    return {
      id: `many-${at}`,
      url,
      title,
      author,
      publishedAt,
      version,
      span,
      moment: null,
      quote: quoteAt(text, span),
      color: at % 2 === 0 ? 1 : 2,
      tags: [],
      note: at % 3 === 0 ? `Note ${at}` : '',
      createdAt: at,
      changedAt: at,
    };
  });
}

/** Selects the first words of a passage by touch, where the browser handles the touch and moves handles. */
export async function selectByTouch(passage: number, letters: number): Promise<string> {
  await waitUntil(() => document.querySelector(`[data-passage="${passage}"]`));
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

/** Taps a button. The selection is cleared before the button gets the event, as on Android. */
export async function tap(label: string): Promise<void> {
  const button = document.querySelector<HTMLElement>(`button[aria-label="${label}"]`);
  const touch = { bubbles: true, pointerType: 'touch' };
  button?.dispatchEvent(new PointerEvent('pointerdown', touch));
  document.getSelection()?.removeAllRanges();
  button?.dispatchEvent(new PointerEvent('pointerup', touch));
  button?.click();
}

async function articleWith(slug: string) {
  const article = await db.articles.filter(({ url }) => url.includes(slug)).first();
  if (!article) throw new Error(`There is no ${slug}.`);
  return article;
}
