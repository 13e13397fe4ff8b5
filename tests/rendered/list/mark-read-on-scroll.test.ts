import { expect } from 'vitest';
import { changeSettings } from '../../../lib/app/settings.ts';
import { db } from '../../../lib/store/db/database.ts';
import type { ViewRow } from '../../../lib/store/rows/views.ts';
import { fillArticles } from '../../../scripts/bench/seed-articles.ts';
import { waitUntil } from '../../gallery/reader.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import { chooseInListMenu } from '../list-menu.ts';
import type { RenderedPage } from '../page.ts';

/** A panel with several hundred unread articles. */
async function openLongList(
  extension: RenderedExtension,
  markReadOnScroll = true,
): Promise<RenderedPage> {
  await changeSettings({ markReadOnScroll });
  await fillArticles({ count: 400, now: Date.now() });
  const panel = await extension.openPanel();
  await panel.getByRole('listitem').first().waitFor();
  return panel;
}

const scroller = () => document.querySelector('main');

/** Turns the mouse wheel over the list, and waits until the list has moved that far. */
async function wheel(panel: RenderedPage, pixels: number): Promise<void> {
  const { x, y, width, height } = await panel.locator('main').boundingBox();
  const before = scroller()?.scrollTop ?? 0;
  await panel.mouse.move(x + width / 2, y + height / 2);
  await panel.mouse.wheel(0, pixels);
  // Rows are laid out again meanwhile, which may move the list a little.
  await expect
    .poll(() => Math.abs((scroller()?.scrollTop ?? 0) - before - pixels))
    .toBeLessThan(40);
}

/** The drawn rows above the view, or above a place in the list. */
function rowsAbove(top = scroller()?.getBoundingClientRect().top ?? 0): number[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')]
    .filter((row) => row.getBoundingClientRect().bottom <= top)
    .map(({ dataset }) => Number(dataset.row));
}

/** The ids of the articles that are read, of those that were unread at first. */
async function readSince(unreadAtFirst: readonly { articleId: number }[]): Promise<number[]> {
  const unread = new Set((await db.unread.toArray()).map(({ articleId }) => articleId));
  return unreadAtFirst.map(({ articleId }) => articleId).filter((id) => !unread.has(id));
}

/** The row at the top of the view, which the heading of its day may partly cover; `undefined` while rows are loading. */
function topRow(): number | undefined {
  if (document.querySelector('.ArticleRows')?.ariaBusy !== 'false') return undefined;
  const top = scroller()?.getBoundingClientRect().top ?? 0;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const row = rows.findLast((each) => each.getBoundingClientRect().top - top <= 32);
  return row && Number(row.dataset.row);
}

const sorted = (ids: readonly number[]) => ids.toSorted((one, other) => one - other);

test('scrolling past: marks the rows above the view as one action, and they stay', async ({
  extension,
}) => {
  const panel = await openLongList(extension);
  const before = await extension.unread();
  await wheel(panel, 500);
  await expect.poll(async () => (await readSince(before)).length).toBeGreaterThan(2);
  const read = sorted(await readSince(before));
  // A row at the edge may be under the heading of the day.
  const above = rowsAbove((scroller()?.getBoundingClientRect().top ?? 0) + 40);
  expect(above).toEqual(expect.arrayContaining(read));
  expect(read).toEqual(expect.arrayContaining(rowsAbove()));
  const size = () => document.querySelector('[data-row]')?.getAttribute('aria-setsize');
  expect(size()).toBe(String(before.length));

  await chooseInListMenu(panel, `Undo: mark ${read.length} as read`);
  await expect.poll(async () => (await extension.unread()).length).toBe(before.length);

  // What was undone stays unread when it is scrolled past again.
  await wheel(panel, -400);
  await wheel(panel, 450);
  await wheel(panel, 450);
  await expect.poll(async () => (await readSince(before)).length).toBeGreaterThan(0);
  const readLater = await readSince(before);
  expect(readLater.filter((id) => read.includes(id))).toEqual([]);
});

test('scrolling past: neither a jump nor a restored position marks anything', async ({
  extension,
}) => {
  const panel = await openLongList(extension);
  const before = await extension.unread();
  const focused = () =>
    document.activeElement?.closest('[data-row]')?.getAttribute('aria-posinset');
  await panel.keyboard.press('End');
  await expect.poll(focused).toBe(String(before.length));
  await panel.keyboard.press('Home');
  await expect.poll(focused).toBe('1');
  scroller()?.scrollTo(0, 4_000);
  await waitUntil(async () => {
    const [view] = await extension.rows<ViewRow>('views');
    const shown = topRow();
    return shown !== undefined && view?.places.unread?.top?.articleId === shown;
  }, 'the place to be remembered');
  const top = topRow();
  extension.close();
  const again = await extension.openPanel();
  await expect.poll(topRow).toBe(top);

  // Only what passes from here on.
  const above = rowsAbove();
  await wheel(again, 500);
  await expect.poll(async () => (await readSince(before)).length).toBeGreaterThan(1);
  const read = await readSince(before);
  expect(read.length).toBeLessThan(15);
  expect(read.filter((id) => above.includes(id))).toEqual([]);
  expect(read).toContain(top);
});

test('scrolling past: keys that move by a row mark what they leave behind', async ({
  extension,
}) => {
  const panel = await openLongList(extension);
  const before = await extension.unread();
  for (let pressed = 0; pressed < 14; pressed += 1) await panel.keyboard.press('j');
  await expect.poll(async () => (await readSince(before)).length).toBeGreaterThan(2);
  const above = rowsAbove((scroller()?.getBoundingClientRect().top ?? 0) + 40);
  expect(above).toEqual(expect.arrayContaining(await readSince(before)));
});

test('scrolling past: is off at first, and the list of saved articles never marks', async ({
  extension,
}) => {
  const panel = await openLongList(extension, false);
  const before = await extension.unread();
  await wheel(panel, 500);
  await db.saved.bulkPut(
    before.map(({ articleId, sortAt }) => ({ articleId, savedAt: sortAt, tags: [] })),
  );
  await changeSettings({ markReadOnScroll: true });
  await panel.getByRole('button', { name: /^Saved/ }).click();
  await panel.locator('.ListChips [aria-current="true"]').filter({ hasText: 'Saved' }).waitFor();
  await wheel(panel, 500);

  await panel.getByRole('button', { name: 'All', exact: true }).click();
  await panel.locator('.ListChips [aria-current="true"]').filter({ hasText: 'All' }).waitFor();
  await wheel(panel, 300);
  const passed = rowsAbove();
  await expect.poll(async () => (await readSince(before)).length).toBeGreaterThan(0);
  const read = await readSince(before);
  expect(read).toEqual(expect.arrayContaining(passed));
  // The five hundred pixels of the other lists hold more rows than these three hundred.
  expect(read.length).toBeLessThanOrEqual(passed.length + 1);
});
