import { expect } from 'vitest';
import { changeSettings } from '../../../lib/app/settings.ts';
import { db } from '../../../lib/store/db/database.ts';
import type { ViewRow } from '../../../lib/store/rows/views.ts';
import { fillArticles } from '../../../scripts/bench/seed-articles.ts';
import { waitUntil } from '../../gallery/reader.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import { chooseInListMenu } from '../list-menu.ts';
import type { RenderedPage } from '../page.ts';
import { untilStill } from '../until-still.ts';

/** A panel with several hundred unread articles that already listens to scrolling. */
async function openLongList(
  extension: RenderedExtension,
  markReadOnScroll = true,
): Promise<RenderedPage> {
  await changeSettings({ markReadOnScroll });
  await fillArticles({ count: 400, now: Date.now() });
  const panel = await extension.openPanel();
  await panel.getByRole('listitem').first().waitFor();
  await untilStill();
  return panel;
}

const scroller = () => document.querySelector('main');

/** Turns the mouse wheel over the list, and waits until a visible row has moved that far. */
async function wheel(panel: RenderedPage, pixels: number): Promise<void> {
  const { x, y, width, height } = await panel.locator('main').boundingBox();
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const row = rows.find((each) => each.getBoundingClientRect().top >= y)?.dataset.row;
  const top = () => document.querySelector(`[data-row="${row}"]`)?.getBoundingClientRect().top;
  const before = top() ?? 0;
  await panel.mouse.move(x + width / 2, y + height / 2);
  await panel.mouse.wheel(0, pixels);
  // Measured by a row: the list's scroll position also changes when rows above the view turn out to have another
  // height.
  await expect.poll(() => Math.abs(before - (top() ?? before) - pixels)).toBeLessThan(40);
}

/** The drawn rows above the view, or above a position in the list. */
function rowsAbove(top = scroller()?.getBoundingClientRect().top ?? 0): number[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')]
    .filter((row) => row.getBoundingClientRect().bottom <= top)
    .map(({ dataset }) => Number(dataset.row));
}

/** The ids of the articles that were unread at first and are read now. */
async function readSince(unreadAtFirst: readonly { articleId: number }[]): Promise<number[]> {
  const unread = new Set((await db.unread.toArray()).map(({ articleId }) => articleId));
  return unreadAtFirst.map(({ articleId }) => articleId).filter((id) => !unread.has(id));
}

/** How many pixels below the top of the view a row begins; `NaN` if it isn't drawn. */
function placeOf(articleId: number): number {
  const top = scroller()?.getBoundingClientRect().top ?? 0;
  const row = document.querySelector(`[data-row="${articleId}"]`);
  return row ? row.getBoundingClientRect().top - top : Number.NaN;
}

const sorted = (ids: readonly number[]) => ids.toSorted((one, other) => one - other);

test('scrolling past: marks the rows above the view as one action, and they stay', async ({
  extension,
}) => {
  const panel = await openLongList(extension);
  const before = await extension.unread();
  // Less than a view, because rows that were never visible don't count as passed. Without a pause, because rows that
  // pass after one are another action.
  await wheel(panel, 450);
  await expect.poll(async () => (await readSince(before)).length).toBeGreaterThan(2);
  const read = sorted(await readSince(before));
  // The heading of the day may cover a row at the edge.
  const above = rowsAbove((scroller()?.getBoundingClientRect().top ?? 0) + 40);
  expect(above).toEqual(expect.arrayContaining(read));
  expect(read).toEqual(expect.arrayContaining(rowsAbove()));
  const size = () => document.querySelector('[data-row]')?.getAttribute('aria-setsize');
  expect(size()).toBe(String(before.length));

  await chooseInListMenu(panel, `Undo: mark ${read.length} as read`);
  await expect.poll(async () => (await extension.unread()).length).toBe(before.length);

  // An article whose reading was undone stays unread when it is scrolled past again.
  await wheel(panel, -350);
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
  // The remembered row stays in place, even if rows above turn out to have another height.
  const remembered = async () => {
    const [view] = await extension.rows<ViewRow>('views');
    const row = view?.places.unread?.top;
    return row && Math.abs(placeOf(row.articleId) - row.offset) < 2 ? row : undefined;
  };
  await waitUntil(async () => (await remembered()) !== undefined, 'the place to be remembered');
  const { articleId: top, offset } = (await remembered()) ?? { articleId: 0, offset: 0 };
  extension.close();
  const again = await extension.openPanel();
  await expect.poll(() => Math.abs(placeOf(top) - offset)).toBeLessThan(2);

  // Only rows that pass from here on count.
  const above = rowsAbove();
  await wheel(again, 500);
  await expect.poll(async () => (await readSince(before)).length).toBeGreaterThan(1);
  const read = await readSince(before);
  expect(read.length).toBeLessThan(15);
  expect(read.filter((id) => above.includes(id))).toEqual([]);
  expect(read).toContain(top);
});

test('scrolling past: what the page itself scrolls past stays unread', async ({ extension }) => {
  const panel = await openLongList(extension);
  const before = await extension.unread();
  // Moves by less than a view, as the list does when it keeps its end in view.
  for (const top of [300, 600]) {
    scroller()?.scrollTo(0, top);
    await untilStill();
  }
  const above = rowsAbove();
  expect(above.length).toBeGreaterThan(1);
  await wheel(panel, 250);
  await wheel(panel, 250);
  await expect.poll(async () => (await readSince(before)).length).toBeGreaterThan(1);
  expect((await readSince(before)).filter((id) => above.includes(id))).toEqual([]);
});

test('scrolling past: keys that move by a row mark what they leave behind', async ({
  extension,
}) => {
  const panel = await openLongList(extension);
  const before = await extension.unread();
  for (let pressed = 0; pressed < 14; pressed += 1) await panel.keyboard.press('j');
  await expect.poll(async () => (await readSince(before)).length).toBeGreaterThan(2);
  // Read first: rows go on passing.
  const read = await readSince(before);
  const above = rowsAbove((scroller()?.getBoundingClientRect().top ?? 0) + 40);
  expect(above).toEqual(expect.arrayContaining(read));
});

test('scrolling past: is off at first, and the list of saved articles never marks', async ({
  extension,
}) => {
  const panel = await openLongList(extension, false);
  const before = await extension.unread();
  await wheel(panel, 250);
  await wheel(panel, 250);
  await db.saved.bulkPut(
    before.map(({ articleId, listedAt: sortAt }) => ({ articleId, savedAt: sortAt, tags: [] })),
  );
  await changeSettings({ markReadOnScroll: true });
  await panel.getByRole('button', { name: /^Saved/ }).click();
  await panel.locator('.ListChips [aria-current="true"]').filter({ hasText: 'Saved' }).waitFor();
  await wheel(panel, 250);
  await wheel(panel, 250);

  await panel.getByRole('button', { name: 'All', exact: true }).click();
  await panel.locator('.ListChips [aria-current="true"]').filter({ hasText: 'All' }).waitFor();
  // The rows are drawn, and scrolling is listened to, after the chip.
  await untilStill();
  await wheel(panel, 300);
  const passed = rowsAbove();
  await expect.poll(async () => (await readSince(before)).length).toBeGreaterThan(0);
  const read = await readSince(before);
  expect(read).toEqual(expect.arrayContaining(passed));
  // The five hundred pixels in the other lists hold more rows than these three hundred.
  expect(read.length).toBeLessThanOrEqual(passed.length + 1);
});
