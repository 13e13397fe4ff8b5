import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import type { AuthorRow } from '../../../lib/store/rows/articles.ts';
import type { ViewRow } from '../../../lib/store/rows/views.ts';
import { type ChromiumHarness, test } from '../../support/chromium-harness.ts';
import { makeJobsDue, refreshNow } from '../../support/extension-access.ts';

const permits = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';

async function opened(story: ChromiumHarness, title: RegExp): Promise<Page> {
  const panel = await story.driver.openPanel();
  await panel.getByRole('button', { name: title }).first().click();
  await panel.getByRole('article').waitFor();
  return panel;
}

const view = async (story: ChromiumHarness) =>
  (await story.driver.rows<ViewRow>('views')).find(({ surface }) => surface.startsWith('panel'));

const stored = async (story: ChromiumHarness, slug: string) =>
  (await story.articles()).find(({ url }) => url.includes(slug));

const openPages = ({ driver }: ChromiumHarness) => driver.context.pages().map((page) => page.url());

describe('author and sources', () => {
  test('author, sources and categories filter the list', async ({ story }) => {
    const panel = await opened(story, /^Separation Permits/);
    const articles = await story.articles();
    const article = await stored(story, permits);
    const count = (isOne: (other: Article) => boolean) => articles.filter(isOne).length;
    const [source = ''] = article?.sources ?? [];

    const byDesk = count(({ author }) => author === 'Policy desk');
    const byline = panel.getByRole('button', { name: 'By Policy desk', exact: true });
    await expect
      .poll(() => byline.getAttribute('title'))
      .toBe(`Show ${byDesk} articles by Policy desk`);
    const sources = panel.getByRole('region', { name: 'Sources cited' }).getByRole('button');
    expect(await sources.allTextContents()).toEqual(
      article?.sources.map((host) => expect.stringContaining(host)),
    );
    const citing = count(({ sources: hosts }) => hosts.includes(source));
    await sources.first().getByText(`1 page · cited in ${citing} articles`).waitFor();

    await sources.first().click();
    await expect
      .poll(() => view(story))
      .toMatchObject({ list: 'all', articleId: null, filters: [{ by: 'source', value: source }] });
    await panel
      .getByRole('button', { name: /^Separation Permits/ })
      .first()
      .click();
    await panel
      .getByRole('region', { name: 'Filed under' })
      .getByRole('button', { name: 'Policy' })
      .click();
    await expect
      .poll(() => view(story))
      .toMatchObject({ filters: [{ by: 'category', value: 'Policy' }] });
    await panel
      .getByRole('button', { name: /^Separation Permits/ })
      .first()
      .click();
    await byline.focus();
    await panel.keyboard.press('Enter');
    await expect
      .poll(() => view(story))
      .toMatchObject({ filters: [{ by: 'author', value: 'Policy desk' }] });
    // No navigation left the extension.
    expect(openPages(story).filter((url) => url.startsWith('http'))).toEqual([]);
  });

  test('a move of the discussion to the forum creates no version', async ({ story }) => {
    const { driver, site } = story;
    const panel = await opened(story, /^Separation Permits/);
    const article = panel.getByRole('article');
    await article.getByRole('link', { name: /^No comments yet/ }).waitFor();
    site.moveDiscussion(permits, 4711);
    await refreshNow(driver);
    const link = article.getByRole('link', { name: /^Discussion opened/ });
    expect(await link.getAttribute('href')).toBe(
      'https://forum.rareearthexchanges.com/threads/4711/',
    );
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await panel.getByText('changed while you were reading').count()).toBe(0);
    const row = await stored(story, permits);
    expect(row).toMatchObject({ changedAt: null, changes: [] });
    expect((await story.bodies()).filter(({ articleId }) => articleId === row?.id)).toHaveLength(1);

    await panel.keyboard.press('Escape');
    await panel
      .getByRole('listitem')
      .filter({ hasText: 'Separation Permits' })
      .getByText('Discussion opened')
      .waitFor();
  });

  test('the author’s bio arrives with the full text', async ({ story }) => {
    const { driver, site } = story;
    site.setScenarios('excerptsOnly');
    const post = site.publish('malaysia-bans-raw-exports-and-needs-plants-to-match');
    await refreshNow(driver);
    await makeJobsDue(driver);
    await expect.poll(() => driver.rows<AuthorRow>('authors')).toHaveLength(1);
    const [author] = await driver.rows<AuthorRow>('authors');
    expect(author?.name).toBe(post?.author);
    expect(author?.bio).not.toContain('View all posts');
    const panel = await opened(story, /^Malaysia/);
    const about = panel.getByRole('region', { name: 'About the author' });
    await about.getByText(author?.bio ?? 'nothing').waitFor();
    const body = await panel.locator('.body').textContent();
    expect(body).not.toContain(author?.bio);
  });
});

describe('external links', () => {
  test('open in a background tab if the user chose so, by mouse and keyboard', async ({
    story,
  }) => {
    const { driver } = story;
    const panel = await opened(story, /^Separation Permits/);
    const options = await driver.openTab('/options.html');
    await options.getByLabel('Open links in').selectOption({ label: 'a background tab' });
    await options.bringToFront();
    const tabs = () =>
      driver.extensionPage.evaluate(async () =>
        (await chrome.tabs.query({})).map(({ active, index }) => ({ active, index })),
      );
    const before = await tabs();
    const link = panel.getByRole('article').locator('.body a[target="_blank"]').first();

    await link.focus();
    await panel.keyboard.press('Enter');
    await panel.getByText('Opened in a background tab').waitFor();
    await expect.poll(async () => (await tabs()).length).toBe(before.length + 1);
    expect((await tabs()).at(-1)).toMatchObject({ active: false });

    await link.click();
    await panel.keyboard.press('v');
    await expect.poll(async () => (await tabs()).length).toBe(before.length + 3);
    expect((await tabs()).filter(({ active }) => active)).toHaveLength(1);
    expect((await tabs()).slice(before.length).map(({ active }) => active)).toEqual([
      false,
      false,
      false,
    ]);

    // The browser's own shortcuts keep their meaning.
    await link.click({ modifiers: ['Shift'] });
    await expect.poll(async () => (await tabs()).length).toBe(before.length + 4);
  });
});
