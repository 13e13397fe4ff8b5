import { expect } from 'vitest';
import { calendarDay } from '../../../lib/calendar-day.ts';
import { db } from '../../../lib/store/db/database.ts';
import type { ViewRow } from '../../../lib/store/rows/views.ts';
import { day } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { axeViolations } from '../axe.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import { chooseInListMenu } from '../list-menu.ts';
import { overflowingElements } from '../overflow.ts';
import type { RenderedPage } from '../page.ts';
import { untilStill } from '../until-still.ts';
import { resizeTo } from '../viewport.ts';

/** Twelve unread articles, one per day. Even ones are in Alpha, and every third one is by "The last desk". */
async function openAll(extension: RenderedExtension): Promise<RenderedPage> {
  await db.articles.clear();
  await db.unread.clear();
  const articles = Array.from({ length: 12 }, (_, index) =>
    storedArticle(index + 1, `more-${index + 1}`, {
      title: `Article ${index + 1}`,
      sortAt: Date.now() - (index + 1) * day,
      categories: [index % 2 ? 'Alpha' : 'Beta'],
      author: index % 3 ? 'The first desk' : 'The last desk',
    }),
  );
  await db.articles.bulkPut(articles);
  await db.unread.bulkPut(articles.map(({ id, sortAt }) => ({ articleId: id, listedAt: sortAt })));
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: 'All', exact: true }).click();
  await panel.locator('button[aria-current]').filter({ hasText: 'All' }).waitFor();
  return panel;
}

/** The ids of the drawn rows from top to bottom. */
const drawnIds = () =>
  [...document.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) =>
    Number(dataset.row),
  );

const chips = () =>
  [...document.querySelectorAll('.FilterChip .name')].map(({ textContent }) => textContent);

const storedTerms = async (extension: RenderedExtension) =>
  (await extension.rows<ViewRow>('views')).map(({ terms }) => terms);

async function choose(panel: RenderedPage, name: string | RegExp): Promise<void> {
  await panel.keyboard.press('f');
  const menu = panel.getByRole('dialog', { name: 'Filter list' });
  await menu.getByRole('button', { name }).click();
  await menu.waitFor({ state: 'detached' });
}

test('combined filters: each kind adds a chip, is stored as terms, and is there after a reload', async ({
  extension,
}) => {
  let panel = await openAll(extension);
  await choose(panel, 'Alpha 6 articles');
  await expect.poll(drawnIds).toEqual([2, 4, 6, 8, 10, 12]);
  // Beside another filter, counts of the whole list would be wrong.
  await choose(panel, /^The last desk$/);
  await expect.poll(drawnIds).toEqual([4, 10]);
  await choose(panel, 'Last 7 days');
  await expect.poll(drawnIds).toEqual([4]);
  await expect.poll(chips).toEqual(['Alpha', 'The last desk', expect.stringMatching(/^Since /)]);
  const since = calendarDay(Date.now(), -6);
  const terms = `category:=Alpha author:="The last desk" after:${since}`;
  await expect.poll(() => storedTerms(extension)).toEqual([terms]);
  await panel.getByText('1 article', { exact: true }).waitFor();
  expect(await axeViolations()).toEqual([]);

  // Active filters come first in one row, which scrolls as far as the current list is in view.
  await resizeTo(240, 640);
  await expect.poll(overflowingElements).toEqual([]);
  const row = document.querySelector('.ListChips');
  expect(row?.querySelector('.chips > :first-child')?.textContent).toContain('Alpha');
  expect(row?.clientHeight).toBeLessThan(60);

  extension.close();
  panel = await extension.openPanel();
  await expect.poll(drawnIds).toEqual([4]);
  await expect.poll(chips).toHaveLength(3);

  // A value of the same kind replaces the active one. Choosing the active one removes it.
  await choose(panel, 'Beta');
  await expect.poll(drawnIds).toEqual([1]);
  await choose(panel, 'Beta');
  await expect.poll(drawnIds).toEqual([1, 4]);
  await choose(panel, 'Clear filters');
  await expect.poll(() => drawnIds().length).toBe(12);
  await expect.poll(() => storedTerms(extension)).toEqual(['']);
});

test('combined filters: a chip is removed by keyboard, and all of them by one button', async ({
  extension,
}) => {
  const panel = await openAll(extension);
  await choose(panel, 'Alpha 6 articles');
  await choose(panel, /^The last desk$/);
  await expect.poll(drawnIds).toEqual([4, 10]);
  const chip = panel.getByRole('button', { name: 'Alpha remove the filter' });
  await chip.focus();
  await panel.keyboard.press('Enter');
  await expect.poll(drawnIds).toEqual([1, 4, 7, 10]);
  // Keys continue in the list.
  await panel.keyboard.press('j');
  await expect
    .poll(() => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row)
    .toBeDefined();
  await choose(panel, /^Alpha$/);
  await panel.getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => drawnIds().length).toBe(12);
  await expect.poll(chips).toEqual([]);
});

test('combined filters: commands act on the rows that match, and on no others', async ({
  extension,
}) => {
  const panel = await openAll(extension);
  await choose(panel, 'Alpha 6 articles');
  await choose(panel, 'Unread');
  await choose(panel, 'Last 7 days');
  await expect.poll(drawnIds).toEqual([2, 4, 6]);
  await panel.keyboard.press('x');
  const scopes = () => [...document.querySelectorAll('option')].map(({ label }) => label);
  await expect
    .poll(scopes)
    .toContainEqual(
      expect.stringMatching(/^This list: All, in Alpha that are unread since .* \(3\)$/),
    );
  await panel.keyboard.press('Escape');

  // A read article stays until read rows are hidden. The next article is one of the list.
  await panel.getByRole('button', { name: /^Article 2/ }).click();
  await panel.getByRole('heading', { name: 'Article 2' }).waitFor();
  await expect.poll(async () => (await extension.unread()).length).toBe(11);
  await panel.keyboard.press('j');
  await panel.getByRole('heading', { name: 'Article 4' }).waitFor();
  await panel.keyboard.press('Escape');
  await expect.poll(drawnIds).toEqual([2, 4, 6]);
  await panel.getByRole('button', { name: /^Mark all in Alpha since .* as read$/ }).click();
  await panel.getByText(/in Alpha since .* marked as read/).waitFor();
  const left = (await extension.unread()).map(({ articleId }) => articleId);
  expect(left).toEqual([1, 3, 5, 7, 8, 9, 10, 11, 12]);
  await expect.poll(drawnIds).toEqual([2, 4, 6]);
  await chooseInListMenu(panel, 'Hide read');

  await panel.getByRole('heading', { name: 'No articles match' }).waitFor();
  await panel.getByText(/^This list is filtered: Alpha, Unread, Since .*\.$/).waitFor();
  expect(await axeViolations()).toEqual([]);
  await panel.locator('main').getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => drawnIds().length).toBe(12);

  // In Unread every article is unread.
  await choose(panel, 'Unread');
  await expect.poll(() => drawnIds().length).toBe(9);
  await panel.getByRole('button', { name: 'Unread 9', exact: true }).click();
  await panel.locator('button[aria-current]').filter({ hasText: 'Unread' }).waitFor();
  await expect.poll(chips).toEqual([]);
});

test('combined filters: two dates are a range of days, both included, in one chip', async ({
  extension,
}) => {
  const panel = await openAll(extension);
  await panel.keyboard.press('f');
  const menu = panel.getByRole('dialog', { name: 'Filter list' });
  await menu.getByLabel('From').fill(calendarDay(Date.now(), -8));
  await menu.getByLabel('To').fill(calendarDay(Date.now(), -5));
  await expect.poll(drawnIds).toEqual([5, 6, 7, 8]);
  await expect.poll(chips).toHaveLength(1);
  await expect
    .poll(() => storedTerms(extension))
    .toEqual([`after:${calendarDay(Date.now(), -8)} before:${calendarDay(Date.now(), -4)}`]);
  // A range that ends before its beginning is reported beside the fields.
  await menu.getByLabel('To').fill(calendarDay(Date.now(), -10));
  await menu.getByText('“To” is before “From”, so no article matches.').waitFor();
  await expect.poll(drawnIds).toEqual([]);
  expect(await axeViolations()).toEqual([]);
  await menu.getByLabel('To').fill(calendarDay(Date.now(), -5));
  await menu.getByText('“To” is before “From”').waitFor({ state: 'detached' });
  await expect.poll(drawnIds).toEqual([5, 6, 7, 8]);
  // The first digits of a year are themselves a year, long ago.
  await menu.getByLabel('From').fill('0002-01-01');
  await untilStill();
  expect(drawnIds()).toEqual([5, 6, 7, 8]);
  await menu.getByLabel('From').fill('');
  await expect.poll(drawnIds).toEqual([5, 6, 7, 8, 9, 10, 11, 12]);
  expect(await axeViolations()).toEqual([]);
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: /^Until .* 8 remove the filter$/ }).click();
  await expect.poll(() => drawnIds().length).toBe(12);
});

test('combined filters: terms that cannot be read filter nothing', async ({ extension }) => {
  await openAll(extension);
  await expect.poll(async () => (await extension.rows('views')).length).toBe(1);
  extension.close();
  await db.views.toCollection().modify({ terms: 'category:=Alpha ticker:MP' });
  const panel = await extension.openPanel();
  await expect.poll(() => drawnIds().length).toBe(12);
  await expect.poll(chips).toEqual([]);
  await choose(panel, 'Alpha 6 articles');
  await expect.poll(() => storedTerms(extension)).toEqual(['category:=Alpha']);
});

test('recently read: has what was read last, and holds still while it is read from', async ({
  extension,
}) => {
  const panel = await openAll(extension);
  await db.lastRead.bulkPut(
    [3, 8, 5].map((articleId, index) => ({ articleId, hash: 'h', at: index + 1 })),
  );
  await panel.keyboard.type('gr');
  await panel.locator('button[aria-current]').filter({ hasText: 'Recently read' }).waitFor();
  await expect.poll(drawnIds).toEqual([5, 8, 3]);
  expect(await axeViolations()).toEqual([]);
  const readAt = async (id: number) => (await db.lastRead.get(id))?.at ?? 0;
  await panel.getByRole('button', { name: /^Article 3/ }).click();
  await panel.getByRole('heading', { name: 'Article 3' }).waitFor();
  await expect.poll(() => readAt(3)).toBeGreaterThan(3);
  await panel.keyboard.press('Escape');
  await expect.poll(drawnIds).toEqual([5, 8, 3]);

  await panel.getByRole('button', { name: 'All', exact: true }).click();
  await expect.poll(() => drawnIds().length).toBe(12);
  await panel.getByRole('button', { name: 'Recently read' }).click();
  await expect.poll(drawnIds).toEqual([3, 5, 8]);
  await chooseInListMenu(panel, 'Oldest first');
  await expect.poll(drawnIds).toEqual([8, 5, 3]);
  await panel.getByRole('heading', { name: 'Read longest ago' }).waitFor();

  await panel.keyboard.press('?');
  await panel.getByText('Go to Recently read').waitFor();
});
