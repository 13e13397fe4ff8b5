import { expect } from 'vitest';
import { changeSettings } from '../../../../lib/app/settings.ts';
import type { Article } from '../../../../lib/article/model/article.ts';
import { db } from '../../../../lib/store/db/database.ts';
import type { WatchedRow } from '../../../../lib/store/rows/watch.ts';
import { fillArticles } from '../../../../scripts/bench/seed-articles.ts';
import { axeViolations } from '../../axe.ts';
import { type RenderedExtension, test } from '../../extension.tsx';
import type { RenderedPage } from '../../page.ts';

test('watch: lists what is about what the user follows, and says what that is', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  expect(await panel.getByRole('button', { name: /^Watch/ }).count()).toBe(0);
  await panel.keyboard.type('gw');
  await panel.getByRole('heading', { name: 'Nothing about what you follow' }).waitFor();

  await changeSettings({ followed: ['terbium'] });
  await extension.makeJobsDue();
  const row = panel.locator('[data-row]').first();
  await row.waitFor();
  const names = row.locator('.FollowedNames');
  await expect.poll(() => names.textContent()).toBe('About what you follow: terbium');
  const isCounted = async () => {
    const count = await panel.locator('.ArticleRows [data-row]').count();
    const chip = await panel.getByRole('button', { name: /^Watch/ }).textContent();
    return count > 0 && chip === `Watch ${count}`;
  };
  await expect.poll(isCounted).toBe(true);

  const list = {
    name: 'Mine',
    color: 3,
    keeps: false,
    kept: [],
    notify: 'on',
    entities: ['terbium'],
  } as const;
  await changeSettings({ watchLists: [list] });
  await expect.poll(() => names.locator('[data-color="3"]').textContent()).toBe('terbium');
  await panel.getByRole('button', { name: 'All', exact: true }).click();
  const all = panel.locator('.FollowedNames');
  await expect.poll(() => all.count()).toBeGreaterThan(0);
  expect(await axeViolations()).toEqual([]);
  await panel.getByRole('button', { name: /^Watch/ }).click();
  await panel.getByRole('button', { name: /^Mentions \d/ }).click();
  await panel.getByRole('button', { name: /^Mentions \d/ }).waitFor();
  await expect.poll(() => names.textContent()).toBe('Mentions what you follow: terbium');
  await panel.getByRole('button', { name: /^Watch/ }).click();

  await changeSettings({ followed: [] });
  await extension.makeJobsDue();
  await panel.getByRole('heading', { name: 'Nothing about what you follow' }).waitFor();
});

async function openWatch(extension: RenderedExtension): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  await changeSettings({ followed: ['terbium'] });
  await extension.makeJobsDue();
  await panel.getByRole('button', { name: /^Watch/ }).click();
  await panel.locator('.MentionsBelow [data-row]').first().waitFor();
  return panel;
}

const focusedTitle = (panel: RenderedPage) =>
  panel.evaluate(
    () => document.activeElement?.closest('[data-row]')?.querySelector('h3')?.textContent,
  );

const titlesIn = (panel: RenderedPage, part: string) =>
  panel.locator(`${part} [data-row] h3`).allTextContents();

/** The titles of a part of Watch once all its rows are drawn; rows below the view are drawn last. */
async function allTitlesIn(panel: RenderedPage, part: string, isAbout: 0 | 1): Promise<string[]> {
  const watched = await db.watched.where('isAbout').equals(isAbout).count();
  await expect.poll(() => titlesIn(panel, part)).toHaveLength(watched);
  return titlesIn(panel, part);
}

test('watch: keys go on from the last row about it into mentions, and back', async ({
  extension,
}) => {
  const panel = await openWatch(extension);
  await panel.getByRole('heading', { name: 'Mentions' }).waitFor();
  const about = await allTitlesIn(panel, '.ArticleRows', 1);
  const mentions = await allTitlesIn(panel, '.MentionsBelow', 0);
  const [last, first] = [about.at(-1), mentions[0]];
  for (const _row of about) await panel.keyboard.press('j');
  await expect.poll(() => focusedTitle(panel)).toBe(first);
  await panel.keyboard.press('k');
  await expect.poll(() => focusedTitle(panel)).toBe(last);
  await panel.keyboard.press('End');
  await expect.poll(() => focusedTitle(panel)).toBe(mentions.at(-1));
  await panel.keyboard.press('Home');
  await expect.poll(() => focusedTitle(panel)).toBe(about[0]);
});

test('watch: a mention below is read, saved and returned to like any row', async ({
  extension,
}) => {
  const panel = await openWatch(extension);
  const mentions = await allTitlesIn(panel, '.MentionsBelow', 0);
  await panel.keyboard.press('End');
  await expect.poll(() => focusedTitle(panel)).toBe(mentions.at(-1));
  const row = panel.locator('.MentionsBelow [data-row]').last();
  await panel.keyboard.press('s');
  await expect.poll(() => row.locator('[aria-pressed="true"]').count()).toBe(1);
  await panel.keyboard.press('Enter');
  await panel.getByRole('article').waitFor();
  await panel.keyboard.press('Escape');
  await expect.poll(() => focusedTitle(panel)).toBe(mentions.at(-1));
  // What the row mentions is read after it is drawn. The menu has what is known when it opens.
  await row.locator('.FollowedNames').waitFor();
  await row.getByRole('button', { name: /^More for/ }).click();
  await panel.getByRole('menuitem', { name: 'Dossier: terbium' }).waitFor();
  expect(await axeViolations()).toEqual([]);
});

const mentionOf = ({ id, listedAt }: Pick<Article, 'id' | 'listedAt'>): WatchedRow => ({
  articleId: id,
  listedAt,
  isAbout: 0,
  about: [],
  mentioned: ['terbium'],
  inTitle: 0,
});

test('watch: is offered while articles only mention what is followed', async ({ extension }) => {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  const [article] = await extension.articles();
  if (!article) throw new Error('There are no articles.');
  await db.watched.put(mentionOf(article));
  await panel.getByRole('button', { name: 'Watch 0' }).click();
  await panel.getByRole('heading', { name: 'Nothing about what you follow' }).waitFor();
  await expect
    .poll(() => titlesIn(panel, '.MentionsBelow'))
    .toEqual([expect.stringContaining(article.title)]);
});

test('watch: a mention that arrives waits behind the pill, or until Watch is opened again', async ({
  extension,
}) => {
  const panel = await openWatch(extension);
  const watched = await db.watched.toCollection().primaryKeys();
  const [known] = (await extension.articles()).filter(({ id }) => !watched.includes(id));
  await fillArticles({ count: 1, now: Date.now() });
  const arrived = await db.articles.orderBy('id').last();
  if (!known || !arrived) throw new Error('There are too few articles.');
  const mentions = () => titlesIn(panel, '.MentionsBelow');
  // What is followed has changed as well, which shows immediately.
  await db.watched.bulkPut([mentionOf(known), mentionOf(arrived)]);
  await expect
    .poll(mentions)
    .toEqual(expect.arrayContaining([expect.stringContaining(known.title)]));
  expect((await mentions()).join()).not.toContain(arrived.title);
  await panel.getByRole('button', { name: '1 new' }).click();
  await expect.poll(async () => (await mentions()).join()).toContain(arrived.title);
  await expect.poll(() => panel.getByRole('button', { name: '1 new' }).count()).toBe(0);

  await fillArticles({ count: 2, now: Date.now() });
  const later = await db.articles.orderBy('id').last();
  if (!later) throw new Error('There are too few articles.');
  await db.watched.put(mentionOf(later));
  await panel.getByRole('button', { name: '1 new' }).waitFor();
  expect((await mentions()).join()).not.toContain(later.title);
  await panel.getByRole('button', { name: 'All', exact: true }).click();
  await expect.poll(() => panel.locator('.MentionsBelow').count()).toBe(0);
  await panel.getByRole('button', { name: /^Watch/ }).click();
  await expect.poll(async () => (await mentions()).join()).toContain(later.title);
});

test('watch: beyond twenty mentions, the list of all of them is one click away', async ({
  extension,
}) => {
  await fillArticles({ count: 30, now: Date.now() });
  const panel = await openWatch(extension);
  const about = await db.watched.where('isAbout').equals(1).primaryKeys();
  const others = (await extension.articles()).filter(({ id }) => !about.includes(id));
  await db.watched.bulkPut(others.map(mentionOf));
  await panel.getByText(`20 of ${others.length}`).waitFor();
  await expect.poll(() => panel.locator('.MentionsBelow [data-row]').count()).toBe(20);
  await panel.getByRole('button', { name: 'All mentions' }).click();
  await panel.getByRole('button', { name: `Mentions ${others.length}` }).waitFor();
  await expect.poll(() => panel.locator('.MentionsBelow').count()).toBe(0);
});

test('watch: is offered as soon as something is followed, and only then', async ({ extension }) => {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  const chip = panel.getByRole('button', { name: /^Watch/ });
  expect(await chip.count()).toBe(0);
  await changeSettings({ followed: ['Frontier Rare Earths'] });
  await chip.waitFor();
  await changeSettings({ followed: [] });
  await chip.waitFor({ state: 'detached' });
});
