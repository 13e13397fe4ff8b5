import { expect } from 'vitest';
import { changeSettings } from '../../../lib/app/settings.ts';
import { readSettings } from '../../../lib/platform/settings.ts';
import { db } from '../../../lib/store/db/database.ts';
import { fillArticles } from '../../../scripts/bench/seed-articles.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import { axeViolations } from '../axe.ts';
import { test } from '../extension.tsx';

test('dossier: has what is about an entity, its bullets and weeks, and leads to articles and results', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  const row = panel.locator('[data-row]').first();
  await row.waitFor();
  await changeSettings({ followed: ['terbium'] });
  await extension.makeJobsDue();
  await panel.getByRole('button', { name: /^Watch/ }).click();
  await row.locator('.FollowedNames').waitFor();
  const open = async () => {
    await row.getByRole('button', { name: /^More for/ }).click();
    await panel.getByRole('menuitem', { name: 'Dossier: terbium' }).click();
  };
  await open();
  const dialog = panel.getByRole('dialog', { name: 'terbium' });
  await dialog.getByText(/^About it: \d+ · mentions: \d+ · first seen/).waitFor();
  await dialog.getByText('Highlights that name it').waitFor();
  await expect.poll(() => dialog.locator('.points').textContent()).toMatch(/terbium|Tb/i);
  await expect.poll(() => dialog.locator('rect').count()).toBe(26);
  for (const list of ['[data-about]', '.points']) {
    await dialog
      .locator(`${list} button`)
      .first()
      .click({ modifiers: ['Control'] });
  }
  await expect
    .poll(() => browserState.openedTabs)
    .toMatchObject([{ active: false }, { active: false }]);
  await dialog.getByText('Show as table').click();
  const counts = await dialog.locator('td').allTextContents();
  const drawn = await dialog.locator('rect[data-empty="false"]').count();
  expect(counts.filter((count) => count !== '0')).toHaveLength(drawn);
  expect(await axeViolations()).toEqual([]);

  await dialog.getByRole('button', { name: 'Show as search results' }).click();
  const box = panel.getByRole('combobox', { name: 'Search articles' });
  await expect.poll(() => box.inputValue()).toBe('about:terbium');
  await row.locator('.FollowedNames').waitFor();
  await row.locator('.FollowedNames').getByText('terbium').click();
  await dialog.locator('[data-about] button').first().click();
  await panel.getByRole('article').waitFor();
  await panel.keyboard.press('Escape');
  await row.locator('.FollowedNames').getByText('terbium').click();
  await dialog.locator('.points button').first().click();
  await panel.locator('[data-evidence]').first().waitFor();
});

test('dossier: what is not followed has one, from the menu of a search for it, and can be followed there', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  const box = panel.getByRole('combobox', { name: 'Search articles' });
  await box.fill('terbium');
  await panel.getByRole('button', { name: 'More for this list' }).click();
  await panel.getByRole('menuitem', { name: 'Dossier: terbium' }).click();
  const dialog = panel.getByRole('dialog', { name: 'terbium' });
  await dialog.getByText(/^Found by its names/).waitFor();
  const articles = dialog.locator('[data-about] button');
  await articles.first().waitFor();
  const count = await articles.count();
  expect(await axeViolations()).toEqual([]);
  await dialog.getByRole('switch', { name: 'Follow' }).click();
  const readFollowing = async () => {
    const { followed, watchLists } = await readSettings();
    return [followed, watchLists.map(({ group, entities }) => [group, ...entities])];
  };
  await expect.poll(readFollowing).toEqual([['terbium'], [['element', 'terbium']]]);
  expect(await articles.count()).toBe(count);
  await dialog.getByRole('switch', { name: 'Follow' }).click();
  await expect.poll(readFollowing).toEqual([[], [['element']]]);
  await dialog.getByRole('button', { name: 'Show as search results' }).click();
  await expect.poll(() => box.inputValue()).toBe('"terbium"');
});

test('dossier: opens from beside the number of results, by pointer and by keyboard', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  const box = panel.getByRole('combobox', { name: 'Search articles' });
  const button = panel.getByRole('button', { name: 'Dossier: terbium' });
  const dialog = panel.getByRole('dialog', { name: 'terbium' });
  for (const text of ['terbium', 'about:terbium', '"Terbium"', 'element:Tb']) {
    await box.fill(text);
    await button.click();
    await dialog.getByText(/^Found by its names/).waitFor();
    await panel.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  const status = await panel.locator('.SearchBox [role="status"]').element();
  const { parentElement: heading } = status;
  expect(heading?.clientHeight).toBe(Number.parseFloat(getComputedStyle(status).lineHeight));
  expect(await axeViolations()).toEqual([]);
  await box.click();
  while (document.activeElement !== (await button.element())) await panel.keyboard.press('Tab');
  await panel.keyboard.press('Enter');
  await dialog.waitFor();
  await panel.keyboard.press('Escape');
  await expect.poll(async () => document.activeElement === (await button.element())).toBe(true);

  await box.fill('terbium oxide');
  await button.waitFor({ state: 'detached' });
});

test('dossier: is copied, and exported as a set', async ({ extension }) => {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  await changeSettings({ followed: ['terbium'] });
  await extension.makeJobsDue();
  await panel.getByRole('button', { name: /^Watch/ }).click();
  const name = panel.locator('.FollowedNames').first();
  await name.getByText('terbium').click();
  const dialog = panel.getByRole('dialog', { name: 'terbium' });
  const timeline = dialog.locator('[data-about] button');
  await timeline.first().waitFor();
  const titles = await timeline.allTextContents();
  await dialog.getByRole('button', { name: 'Export…' }).click();
  const exporting = panel.getByRole('dialog', { name: 'Export' });
  const content = exporting.getByRole('combobox', { name: 'Content' });
  await expect
    .poll(async () => (await content.element<HTMLSelectElement>()).selectedOptions[0]?.text)
    .toBe(`This list: terbium (${titles.length})`);
});

test('dossier: beyond sixty articles, older ones are shown on demand', async ({ extension }) => {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  await changeSettings({ followed: ['terbium'] });
  await extension.makeJobsDue();
  await panel.getByRole('button', { name: /^Watch/ }).click();
  await panel.locator('.FollowedNames').first().waitFor();
  await fillArticles({ count: 70, now: Date.now() });
  const articles = await extension.articles();
  await db.watched.bulkPut(
    articles.map(({ id, listedAt }) => ({
      articleId: id,
      listedAt,
      isAbout: 1,
      about: ['terbium'],
      mentioned: [],
      inTitle: 0,
    })),
  );
  await panel.locator('.FollowedNames').first().getByText('terbium').click();
  const dialog = panel.getByRole('dialog', { name: 'terbium' });
  await dialog.getByText(`60 of ${articles.length}`).waitFor();
  await dialog.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => dialog.locator('[data-about]').count()).toBe(articles.length);
});
