import { expect } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import type { ViewRow } from '../../../lib/store/rows/views.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { axeViolations } from '../axe.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import { chooseInListMenu } from '../list-menu.ts';
import type { RenderedPage } from '../page.ts';

/** Twelve articles about terbium, one per month. Older ones have the word more often in their titles. */
async function search(extension: RenderedExtension, text = 'terbium '): Promise<RenderedPage> {
  await db.articles.clear();
  await db.unread.clear();
  const articles = Array.from({ length: 12 }, (_, index) =>
    storedArticle(index + 1, `more-${index + 1}`, {
      title: `Article ${index + 1}${' terbium'.repeat(Math.floor(index / 4) + 1)}`,
      sortAt: new Date(2026, 5 - index, 15).getTime(),
      categories: [index % 2 ? 'Alpha' : 'Beta'],
      author: index % 3 ? 'The first desk' : 'The last desk',
    }),
  );
  await db.articles.bulkPut(articles);
  await db.unread.bulkPut(articles.map(({ id, sortAt }) => ({ articleId: id, listedAt: sortAt })));
  const panel = await extension.openPanel();
  await panel.locator('.SearchBox input').fill(text);
  await panel.locator('[data-row] mark').first().waitFor();
  return panel;
}

/** The ids of the drawn rows from top to bottom. */
const drawnIds = () =>
  [...document.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) =>
    Number(dataset.row),
  );

const drawn = async () => drawnIds().sort((one, other) => one - other);

const view = async (extension: RenderedExtension) => (await extension.rows<ViewRow>('views'))[0];

async function choose(panel: RenderedPage, name: string | RegExp): Promise<void> {
  await panel.locator('.PanelList').focus();
  await panel.keyboard.press('f');
  const menu = panel.getByRole('dialog', { name: 'Filter list' });
  await menu.getByRole('button', { name }).click();
  await menu.waitFor({ state: 'detached' });
}

test('narrowed results: the filter menu counts them, and a choice narrows and keeps the search', async ({
  extension,
}) => {
  const panel = await search(extension);
  await choose(panel, 'Alpha 6 articles');
  await expect.poll(drawn).toEqual([2, 4, 6, 8, 10, 12]);
  // Values are counted beside the active filter, and a year leaves as many results as it says.
  await choose(panel, 'The last desk 2 articles');
  await expect.poll(drawn).toEqual([4, 10]);
  await panel.locator('.PanelList').focus();
  await panel.keyboard.press('f');
  const menu = panel.getByRole('dialog', { name: 'Filter list' });
  await menu.getByRole('button', { name: 'Beta 2 articles' }).waitFor();
  expect(await axeViolations()).toEqual([]);
  await menu.getByRole('button', { name: '2025 1 article' }).click();
  await expect.poll(drawn).toEqual([10]);
  await expect
    .poll(() => view(extension))
    .toMatchObject({
      search: 'terbium ',
      terms: 'category:=Alpha author:="The last desk" after:2025-01-01 before:2026-01-01',
    });

  extension.close();
  const again = await extension.openPanel();
  await expect.poll(drawn).toEqual([10]);
  await again.getByRole('button', { name: 'Clear filters' }).first().click();
  await expect.poll(async () => (await drawn()).length).toBe(12);
  await expect.poll(() => again.locator('.SearchBox input').inputValue()).toBe('terbium ');
});

test('narrowed results: filters that leave none can be cleared', async ({ extension }) => {
  const panel = await search(extension);
  await choose(panel, 'Alpha 6 articles');
  await panel.locator('.SearchBox input').fill('terbium "article 1" ');
  await panel.getByRole('heading', { name: 'No articles match' }).waitFor();
  await panel.locator('.EmptyState').getByText('This list is filtered: Alpha.').waitFor();
  await panel.locator('.EmptyState').getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(drawn).toEqual([1]);
});

test('results: come newest first where that is chosen, also after closing the panel', async ({
  extension,
}) => {
  const panel = await search(extension);
  await expect.poll(async () => drawnIds()[0]).toBeGreaterThan(8);
  await chooseInListMenu(panel, 'Newest first');
  await expect.poll(async () => drawnIds().slice(0, 3)).toEqual([1, 2, 3]);
  await panel.getByRole('heading', { name: 'Newest first' }).waitFor();
  extension.close();
  const again = await extension.openPanel();
  await expect.poll(async () => drawnIds().slice(0, 3)).toEqual([1, 2, 3]);
  await chooseInListMenu(again, 'Best match');
  await expect.poll(async () => drawnIds()[0]).toBeGreaterThan(8);
});

test('results: are saved, tagged, marked and exported as the rows of any list', async ({
  extension,
}) => {
  const panel = await search(extension, 'terbium "article 5" ');
  await expect.poll(drawn).toEqual([5]);
  await panel.keyboard.press('ArrowDown');
  const focused = () => document.activeElement?.closest('[data-row]')?.getAttribute('data-row');
  await expect.poll(focused).toBe('5');
  // The flags of a row are read after it is drawn.
  await panel.locator('[data-row="5"][data-unread="true"]').waitFor();
  await panel.keyboard.press('m');
  await expect.poll(async () => (await extension.unread()).length).toBe(11);
  await panel.keyboard.press('s');
  await expect
    .poll(async () => (await db.saved.toArray()).map((row) => row.articleId))
    .toEqual([5]);
  await panel.keyboard.press('l');
  await panel.getByRole('dialog').waitFor();
  await panel.keyboard.press('Escape');
  await panel.getByRole('dialog').waitFor({ state: 'detached' });
  await panel.keyboard.press('x');
  const scopes = () => panel.locator('option').allTextContents();
  await expect.poll(scopes).toContain('This list: Search for “terbium "article 5"” (1)');
});
