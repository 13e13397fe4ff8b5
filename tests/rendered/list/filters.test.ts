import { expect } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import { db } from '../../../lib/store/db/database.ts';
import type { CountedFacet, ViewRow } from '../../../lib/store/rows/views.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { axeViolations } from '../axe.ts';
import { test } from '../extension.tsx';
import { holdTable } from '../hold-table.ts';
import { chooseInListMenu } from '../list-menu.ts';
import type { PageLocator } from '../page.ts';

/** How many of these are unread. */
const countOf = (articles: readonly Article[], unread: readonly { articleId: number }[]) => {
  const articleIds = new Set(unread.map(({ articleId }) => articleId));
  return articles.filter(({ id }) => articleIds.has(id)).length;
};

test('list filter: is chosen by keyboard, named, and limits marking as read', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await panel.getByRole('listitem').first().waitFor();
  const policy = (await extension.articles()).filter(({ categories }) =>
    categories.includes('Policy'),
  );
  const total = (await extension.unread()).length;
  const rows = panel.locator('[data-row]');

  // The menu shows how many rows each choice leaves, and returns the focus.
  await panel.keyboard.press('f');
  const menu = panel.getByRole('dialog', { name: 'Filter list' });
  await menu.getByRole('searchbox').fill('polic');
  const choice = menu.getByRole('button', { name: `Policy ${policy.length} articles` });
  await panel.keyboard.press('ArrowDown');
  await expect.poll(() => choice.evaluate((button) => button.matches(':focus'))).toBe(true);
  // Enter in the field chooses the first match, like Enter on the match itself.
  await panel.keyboard.press('ArrowUp');
  await expect.poll(() => choice.evaluate((button) => button.matches(':focus'))).toBe(false);
  await panel.keyboard.press('Enter');
  await expect.poll(() => rows.count()).toBe(policy.length);
  await expect.poll(() => rows.first().getAttribute('aria-setsize')).toBe(String(policy.length));

  await panel.getByRole('button', { name: 'Mark all in Policy as read' }).click();
  await panel.getByText(`${policy.length} in Policy marked as read`).waitFor();
  const left = await extension.unread();
  expect(left).toHaveLength(total - policy.length);
  expect(countOf(policy, left)).toBe(0);
  await panel.getByRole('button', { name: `Unread ${total - policy.length}` }).waitFor();
  await chooseInListMenu(panel, 'Hide read');
  await panel.getByRole('heading', { name: 'No articles match' }).waitFor();
  await panel.keyboard.press('z');
  await expect.poll(() => rows.count()).toBe(policy.length);
  expect(await extension.unread()).toHaveLength(total);

  // The filter persists across lists and panel restarts, and is removed with one press.
  await panel.getByRole('button', { name: 'All', exact: true }).click();
  await panel.locator('button[aria-current]').filter({ hasText: 'All' }).waitFor();
  const chip = { name: `Policy ${policy.length} remove the filter` };
  await panel.getByRole('button', chip).waitFor();
  extension.close();
  const again = await extension.openPanel();
  await again.getByRole('button', chip).click();
  await expect.poll(() => again.locator('[data-row]').count()).toBeGreaterThan(policy.length);
  await expect.poll(() => again.getByRole('button', chip).count()).toBe(0);
  await expect
    .poll(() => extension.rows<ViewRow>('views'))
    .toMatchObject([{ list: 'all', terms: '' }]);
});

test('list filter: podcasts and stock reports have their own labels and lists', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await panel.getByRole('listitem').first().waitFor();
  const articles = await extension.articles();
  const numbersOf = (kind: string) => articles.filter((each) => each.kind === kind).length;

  await panel.getByRole('button', { name: 'Podcasts' }).click();
  const rows = panel.locator('[data-row]');
  await expect.poll(() => rows.count()).toBe(numbersOf('podcast'));
  await expect
    .poll(() => rows.filter({ hasText: 'Podcast' }).locator('.RowMeta svg').count())
    .toBe(numbersOf('podcast'));
  // The chip is the list itself, so no filter chip is shown.
  await expect.poll(() => panel.getByRole('button', { name: /remove the filter/ }).count()).toBe(0);

  await panel.getByRole('button', { name: 'All', exact: true }).click();
  await panel.keyboard.press('f');
  await panel.getByRole('button', { name: /^Stock reports \d/ }).click();
  await expect.poll(() => rows.count()).toBe(numbersOf('report'));
  await rows.first().getByText('Stock report').waitFor();
  await panel.getByRole('button', { name: /^Stock reports \d+ remove the filter/ }).click();

  // A cited source, and a name without matches.
  const [source = ''] = articles.flatMap(({ sources }) => sources);
  const citing = articles.filter(({ sources }) => sources.includes(source)).length;
  await panel.keyboard.press('f');
  const menu = panel.getByRole('dialog', { name: 'Filter list' });
  await menu.getByRole('searchbox').fill('no such name');
  await menu.getByText('No match for “no such name”.').waitFor();
  expect(await axeViolations()).toEqual([]);
  await menu.getByRole('searchbox').fill(source);
  await menu
    .getByRole('button', { name: `${source} ` })
    .first()
    .click();
  await expect.poll(() => rows.count()).toBe(citing);
  await panel.getByRole('button', { name: `${source} ${citing} remove the filter` }).waitFor();
  expect(await axeViolations()).toEqual([]);
});

/** The names in a menu with their positions. */
const placesIn = (menu: PageLocator) =>
  menu.locator('button, input, h2').evaluateAll((elements) =>
    elements.map((element) => {
      const { top, left, width, height } = element.getBoundingClientRect();
      return [(element.querySelector('.name') ?? element).textContent, top, left, width, height];
    }),
  );

/** The last stored counts of the list of all articles. */
const storedCount = async (): Promise<CountedFacet[]> =>
  JSON.parse(String((await db.meta.get('facets:all'))?.value));

test('list filter: opens with the values of the last count, and new counts move nothing', async ({
  extension,
}) => {
  const more = Array.from({ length: 120 }, (_, index) =>
    storedArticle(10_000 + index, `more-${index}`, {
      categories: [['Alpha', 'Beta', 'New'][index % 3] ?? ''],
      author: 'The last desk',
    }),
  );
  await db.articles.bulkPut(more);
  const last: CountedFacet[] = [
    {
      by: 'category',
      values: [
        { value: 'Beta', count: 9 },
        { value: 'Left', count: 7 },
        { value: 'Alpha', count: 5 },
      ],
    },
    { by: 'author', values: [{ value: 'The last desk', count: 3 }] },
  ];
  await db.meta.put({ key: 'facets:all', value: JSON.stringify(last) });
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: 'All', exact: true }).click();
  await panel.locator('button[aria-current]').filter({ hasText: 'All' }).waitFor();

  // Tags are counted first, which takes this table among others.
  const release = await holdTable('highlights');
  await panel.keyboard.press('f');
  const menu = panel.getByRole('dialog', { name: 'Filter list' });
  await menu.getByRole('button', { name: 'Beta 9 articles' }).waitFor();
  const before = await placesIn(menu);
  expect(before.map(([name]) => name)).toEqual([
    ...['Unread', 'Today', 'Last 7 days', 'Last 30 days', '', ''],
    ...['Category', 'Beta', 'Left', 'Alpha'],
    ...['Author', 'The last desk'],
  ]);
  release();
  await menu.getByRole('button', { name: 'The last desk 120 articles' }).waitFor();
  await menu.getByRole('button', { name: 'Left 0 articles' }).waitFor();
  await menu.getByRole('heading', { name: 'Also in this list' }).waitFor();
  expect((await placesIn(menu)).slice(0, before.length)).toEqual(before);
  expect(await axeViolations()).toEqual([]);

  // When the menu is opened again, everything is in its place, most frequent first.
  await expect.poll(async () => (await storedCount()).length).toBe(5);
  const [most] = (await storedCount()).find(({ by }) => by === 'category')?.values ?? [];
  await panel.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await panel.keyboard.press('f');
  const { value = '', count = 0 } = most ?? {};
  await menu.getByRole('button', { name: `${value} ${count} articles` }).waitFor();
  expect(await menu.getByRole('button', { name: /^Left / }).count()).toBe(0);
  expect(await menu.getByRole('heading', { name: 'Also in this list' }).count()).toBe(0);
});
