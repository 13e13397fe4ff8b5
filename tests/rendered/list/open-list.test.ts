import { expect } from 'vitest';
import { changeSettings } from '../../../lib/app/settings.ts';
import { db } from '../../../lib/store/db/database.ts';
import type { ViewRow } from '../../../lib/store/rows/views.ts';
import { removeUnread } from '../../../lib/store/user/unread.ts';
import { fillArticles } from '../../../scripts/bench/seed-articles.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import { holdTable } from '../hold-table.ts';
import { chooseInListMenu } from '../list-menu.ts';
import type { RenderedPage } from '../page.ts';
import { untilStill } from '../until-still.ts';

/** A panel with an unread list of several hundred rows. */
async function openLongList(extension: RenderedExtension) {
  await fillArticles({ count: 400, now: Date.now() });
  const panel = await extension.openPanel();
  await panel.getByRole('listitem').first().waitFor();
  return { panel, total: (await extension.unread()).length };
}

const focusedPosition = (panel: RenderedPage) =>
  panel.evaluate(() =>
    document.activeElement?.closest('[data-row]')?.getAttribute('aria-posinset'),
  );

/** The ids of the drawn rows by position, and whether they are unread. */
const drawn = (panel: RenderedPage) =>
  panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => ({
      position: Number(row.ariaPosInSet),
      id: Number(row.dataset.row),
      isUnread: row.dataset.unread === 'true',
    })),
  );

/** How many rows the list has, according to assistive technology. */
const rowCount = (panel: RenderedPage) =>
  panel.evaluate(() => document.querySelector('[data-row]')?.getAttribute('aria-setsize'));

const label = (panel: RenderedPage) =>
  panel.evaluate(() => document.querySelector('.ReadingHeader p')?.textContent);

test('open list: leads from article to article far beyond the drawn rows', async ({
  extension,
}) => {
  // An article that is in view for long would be read and leave the list.
  await changeSettings({ markReadAfter: null });
  const { panel, total } = await openLongList(extension);
  await panel.keyboard.press('End');
  await expect.poll(() => focusedPosition(panel)).toBe(String(total));
  await panel.keyboard.press('Enter');
  await expect.poll(() => label(panel)).toMatch(`${total} of ${total}`);
  for (let passed = 1; passed <= 40; passed += 1) {
    await panel.keyboard.press('k');
    await expect.poll(() => label(panel)).toMatch(`${total - passed} of ${total}`);
  }
  await panel.keyboard.press('Escape');
  await expect.poll(() => focusedPosition(panel)).toBe(String(total - 40));
});

test('open list: rows that another page marks as read stay until they are hidden', async ({
  extension,
}) => {
  const { panel, total } = await openLongList(extension);
  // The flags of rows are read after they are drawn.
  await expect.poll(async () => (await drawn(panel)).every(({ isUnread }) => isUnread)).toBe(true);
  const [first, second] = await drawn(panel);
  const oldest = await db.unread.orderBy('listedAt').first();
  await removeUnread(second?.id ?? 0);
  await removeUnread(oldest?.articleId ?? 0);
  await expect.poll(async () => (await drawn(panel))[1]).toEqual({ ...second, isUnread: false });
  expect((await drawn(panel))[0]).toEqual(first);
  await panel.keyboard.press('End');
  await expect.poll(() => focusedPosition(panel)).toBe(String(total));
  expect((await drawn(panel)).at(-1)).toMatchObject({ id: oldest?.articleId, isUnread: false });
  await chooseInListMenu(panel, 'Hide read');
  await panel.keyboard.press('Home');
  await expect
    .poll(async () => (await drawn(panel)).slice(0, 2).map(({ id }) => id))
    .not.toContain(second?.id);
});

test('open list: all rows stay when they are marked as read, until they are hidden', async ({
  extension,
}) => {
  const { panel, total } = await openLongList(extension);
  await panel.keyboard.press('Shift+A');
  await expect.poll(async () => (await extension.unread()).length).toBe(0);
  await panel.keyboard.press('End');
  await expect.poll(() => focusedPosition(panel)).toBe(String(total));
  await expect.poll(async () => (await drawn(panel)).some(({ isUnread }) => isUnread)).toBe(false);
  await panel.keyboard.press('z');
  await expect.poll(async () => (await drawn(panel)).every(({ isUnread }) => isUnread)).toBe(true);
  await expect.poll(() => focusedPosition(panel)).toBe(String(total));
  await panel.keyboard.press('Shift+A');
  await chooseInListMenu(panel, 'Hide read');
  await panel.getByText('Nothing unread').waitFor();
});

/** Scrolls the list down until its place is stored. Resolves to that place. */
async function scrollDown(extension: RenderedExtension, list: 'all' | 'unread') {
  const stored = async () => (await extension.rows<ViewRow>('views'))[0]?.places[list]?.top;
  let scrolls = 0;
  const place = async () => {
    const top = await stored();
    if (top) return top;
    // Repeated, because on a busy machine the list may listen to scrolling later, or be scrolled to its top.
    scrolls += 1;
    document.querySelector('main')?.scrollTo(0, 900 + scrolls);
    return null;
  };
  // A list stores its position after it has stood still for 200 ms.
  await expect.poll(place, { interval: 600 }).toBeTruthy();
  return stored();
}

test('open list: another list opens at its top, and the one before where it was left', async ({
  extension,
}) => {
  const { panel } = await openLongList(extension);
  const stored = String(await db.articles.count());
  const scrolled = () => document.querySelector('main')?.scrollTop ?? -1;
  const shown = () => document.querySelector('.ListChips [aria-current]')?.textContent ?? '';
  const open = async (chip: RegExp) => {
    await panel.getByRole('button', { name: chip }).click();
    await expect.poll(shown).toMatch(chip);
  };
  await open(/^All/);
  // The chip is marked before the list's rows are drawn.
  await expect.poll(() => rowCount(panel)).toBe(stored);
  await scrollDown(extension, 'all');
  const left = scrolled();
  await panel.keyboard.type('gu');
  await expect.poll(shown).toMatch(/^Unread/);
  await expect.poll(scrolled).toBe(0);
  await open(/^All/);
  await expect.poll(scrolled).toBe(left);
});

/** How far a list is scrolled, and how many rows the heading of its first day covers in part. */
function topOfList(): { scrolled: number; covered: number } {
  const view = document.querySelector('main');
  const edge =
    (view?.getBoundingClientRect().top ?? 0) + (view?.querySelector('h2')?.offsetHeight ?? 0);
  const covered = [...document.querySelectorAll('[data-row]')].filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return top < edge - 1 && bottom > edge + 1;
  });
  return { scrolled: view?.scrollTop ?? 0, covered: covered.length };
}

test('open list: begins with a whole row where the one at its top has left it', async ({
  extension,
}) => {
  const { panel, total } = await openLongList(extension);
  const left = await scrollDown(extension, 'unread');
  await panel.keyboard.type('ga');
  await panel.locator('button[aria-current]').filter({ hasText: /^All/ }).waitFor();
  await removeUnread(left?.articleId ?? 0);
  await panel.keyboard.type('gu');
  await expect.poll(() => rowCount(panel)).toBe(String(total - 1));
  await untilStill();
  expect(topOfList()).toEqual({ scrolled: expect.toSatisfy((top) => top > 500), covered: 0 });
});

test('open list: keys that are pressed before another list is read do nothing to this one', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await panel.getByRole('listitem').first().waitFor();
  const unread = (await extension.unread()).length;
  const letGo = await holdTable('saved');
  await panel.keyboard.type('gs');
  await panel.keyboard.press('Shift+A');
  await panel.keyboard.type('mo');
  letGo();
  await panel.getByText('Nothing saved yet').waitFor();
  await untilStill();
  expect(await panel.getByRole('article').count()).toBe(0);
  expect(await extension.unread()).toHaveLength(unread);
});

test('open list: a row opens before the list chosen meanwhile is read, and leads back to that list', async ({
  extension,
}) => {
  const { panel } = await openLongList(extension);
  await panel.keyboard.type('ga');
  await panel.locator('[aria-current]').filter({ hasText: 'All' }).waitFor();
  const [, second] = await drawn(panel);
  const read = second?.id ?? 0;
  await removeUnread(read);
  const row = await panel.locator(`[data-row="${read}"]`).element();
  await expect.poll(() => row.dataset.unread).toBe('false');
  const headline = row.querySelector('button');
  const title = headline?.textContent ?? '';

  // In one task, so that no answer of the database comes in between.
  for (const key of ['g', 'u'])
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  headline?.click();
  await expect.poll(() => document.querySelector('#article-title')?.textContent).toBe(title);
  await panel.keyboard.press('Escape');
  await panel.locator('[aria-current]').filter({ hasText: 'Unread' }).waitFor();
  await expect
    .poll(async () => {
      const rows = await drawn(panel);
      return rows.length > 0 && rows.every(({ isUnread }) => isUnread);
    })
    .toBe(true);
  await expect
    .poll(() => extension.rows<ViewRow>('views'))
    .toMatchObject([{ list: 'unread', articleId: null }]);
});
