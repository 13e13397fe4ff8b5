import { expect } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { fillArticles } from '../../../scripts/bench/seed-articles.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import { chooseInListMenu } from '../list-menu.ts';
import type { RenderedPage } from '../page.ts';

/** The ids of the stored articles, oldest first. */
const idsOldestFirst = async (extension: RenderedExtension) =>
  (await extension.articles())
    .toSorted((one, other) => one.sortAt - other.sortAt || one.id - other.id)
    .map(({ id }) => id);

/** The ids of the drawn rows from top to bottom. */
const drawnIds = (panel: RenderedPage) =>
  panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) =>
      Number(dataset.row),
    ),
  );

const focusedId = (panel: RenderedPage) =>
  panel.evaluate(() =>
    Number(document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row),
  );

const scrolled = () => document.querySelector('main')?.scrollTop;

async function openOldestFirst(extension: RenderedExtension): Promise<RenderedPage> {
  // Times in a feed have whole seconds, so the stored articles are dated back: later posts must be newer.
  await fillArticles({ count: 400, now: Date.now() - 60_000 });
  const panel = await extension.openPanel();
  await panel.getByRole('listitem').first().waitFor();
  document.querySelector('main')?.scrollTo(0, 700);
  await chooseInListMenu(panel, 'Oldest first');
  const [oldest] = await idsOldestFirst(extension);
  await expect.poll(async () => (await drawnIds(panel))[0]).toBe(oldest);
  return panel;
}

test('list order: the oldest articles come first, from the top, under the headings of their days', async ({
  extension,
}) => {
  const panel = await openOldestFirst(extension);
  const ids = await idsOldestFirst(extension);
  await expect.poll(scrolled).toBe(0);
  const drawn = await drawnIds(panel);
  expect(drawn).toEqual(ids.slice(0, drawn.length));
  const headings = await panel.locator('.RowGroup > h2').allTextContents();
  expect(headings.length).toBeGreaterThan(0);
  expect(headings).toEqual([...new Set(headings)]);
  // The footer that loads older articles is at the end with the oldest rows.
  const [footer, rows] = ['.CoverageFooter', '.ArticleRows'].map((name) =>
    document.querySelector(name),
  );
  expect(footer && rows && footer.compareDocumentPosition(rows)).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );

  await panel.getByRole('button', { name: 'More for this list' }).click();
  const checked = (name: string) =>
    panel.getByRole('menuitemradio', { name }).getAttribute('aria-checked');
  expect([await checked('Newest first'), await checked('Oldest first')]).toEqual(['false', 'true']);
  await panel.keyboard.press('Escape');

  await panel.keyboard.press('End');
  await expect.poll(() => focusedId(panel)).toBe(ids.at(-1));
  await panel.keyboard.press('k');
  await expect.poll(() => focusedId(panel)).toBe(ids.at(-2));
  await chooseInListMenu(panel, 'Newest first');
  await expect.poll(async () => (await drawnIds(panel))[0]).toBe(ids.at(-1));
  await expect.poll(scrolled).toBe(0);
});

test('list order: new articles are added at the end at once, and the order is remembered', async ({
  extension,
}) => {
  let panel = await openOldestFirst(extension);
  const before = await idsOldestFirst(extension);
  const first = (await drawnIds(panel))[0];
  extension.site.publish();
  await extension.pollAndWait();
  const size = () =>
    panel.evaluate(() => document.querySelector('[data-row]')?.getAttribute('aria-setsize'));
  await expect.poll(size).toBe(String(before.length + 1));
  expect(await panel.getByRole('button', { name: '1 new' }).count()).toBe(0);
  expect((await drawnIds(panel))[0]).toBe(first);

  extension.close();
  panel = await extension.openPanel();
  await expect.poll(async () => (await drawnIds(panel))[0]).toBe(first);
  await panel.getByRole('button', { name: 'All', exact: true }).click();
  await panel.locator('.ListChips [aria-current="true"]').filter({ hasText: 'All' }).waitFor();
  await expect.poll(async () => (await drawnIds(panel))[0]).toBe(first);
});

test('list order: the reading view leads on to the next newer article', async ({ extension }) => {
  const panel = await openOldestFirst(extension);
  const [, second = 0, third = 0] = await idsOldestFirst(extension);
  const total = (await extension.unread()).length;
  const label = () => document.querySelector('.ReadingHeader p')?.textContent;
  const isOpen = async () => (await db.views.toArray())[0]?.articleId;
  await panel.locator(`[data-row="${second}"] h3 button`).click();
  await expect.poll(label).toMatch(`2 of ${total}`);
  await panel.keyboard.press('j');
  await expect.poll(label).toMatch(`3 of ${total}`);
  await expect.poll(isOpen).toBe(third);
});

test('list order: what is older than a day is marked as read in either order', async ({
  extension,
}) => {
  const panel = await openOldestFirst(extension);
  const dayAgo = Date.now() - 24 * 3_600_000;
  const recent = (await extension.articles()).filter(({ sortAt }) => sortAt > dayAgo);
  expect(recent.length).toBeGreaterThan(0);
  await chooseInListMenu(panel, 'Older than a day');
  await expect.poll(async () => (await extension.unread()).length).toBe(recent.length);
});
