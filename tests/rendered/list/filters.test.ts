import { expect } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import type { ViewRow } from '../../../lib/store/rows/views.ts';
import { axeViolations } from '../axe.ts';
import { test } from '../extension.tsx';
import { chooseInListMenu } from '../list-menu.ts';

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

  // The menu counts what each choice leaves, and returns the focus.
  await panel.keyboard.press('f');
  const menu = panel.getByRole('dialog', { name: 'Filter list' });
  await menu.getByRole('searchbox').fill('polic');
  const choice = menu.getByRole('button', { name: `Policy ${policy.length} articles` });
  await panel.keyboard.press('ArrowDown');
  await expect.poll(() => choice.evaluate((button) => button.matches(':focus'))).toBe(true);
  // Enter in the field takes the first match, as Enter on it does.
  await panel.keyboard.press('ArrowUp');
  await expect.poll(() => choice.evaluate((button) => button.matches(':focus'))).toBe(false);
  await panel.keyboard.press('Enter');
  await expect.poll(() => rows.count()).toBe(policy.length);
  expect(await rows.first().getAttribute('aria-setsize')).toBe(String(policy.length));

  await panel.getByRole('button', { name: 'Mark all in Policy as read' }).click();
  await panel.getByText(`${policy.length} in Policy marked as read`).waitFor();
  const left = await extension.unread();
  expect(left).toHaveLength(total - policy.length);
  expect(countOf(policy, left)).toBe(0);
  await panel.getByRole('button', { name: `Unread ${total - policy.length}` }).waitFor();
  await chooseInListMenu(panel, 'Hide read');
  await panel.getByRole('heading', { name: 'Nothing unread in Policy' }).waitFor();
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
  expect(await again.getByRole('button', chip).count()).toBe(0);
  expect(await extension.rows<ViewRow>('views')).toMatchObject([{ list: 'all', filters: [] }]);
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
  // The chip is the list itself, so no other chip shows a filter.
  expect(await panel.getByRole('button', { name: /remove the filter/ }).count()).toBe(0);

  await panel.getByRole('button', { name: 'All', exact: true }).click();
  await panel.keyboard.press('f');
  await panel.getByRole('button', { name: /^Stock reports \d/ }).click();
  await expect.poll(() => rows.count()).toBe(numbersOf('report'));
  await rows.first().getByText('Stock report').waitFor();

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
