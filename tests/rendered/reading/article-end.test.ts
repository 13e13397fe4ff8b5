import { describe, expect } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import type { AuthorRow } from '../../../lib/store/rows/articles.ts';
import type { ViewRow } from '../../../lib/store/rows/views.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import { axeViolations } from '../axe.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import { holdTable } from '../hold-table.ts';
import type { RenderedPage } from '../page.ts';
import { scrollToFraction, topPassage } from '../reading-view.ts';
import { untilStill } from '../until-still.ts';

const permits = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';

async function opened(extension: RenderedExtension, title: RegExp): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: title }).first().click();
  await panel.getByRole('article').waitFor();
  return panel;
}

const view = async (extension: RenderedExtension) =>
  (await extension.rows<ViewRow>('views')).find(({ surface }) => surface.startsWith('panel'));

const stored = async (extension: RenderedExtension, slug: string) =>
  (await extension.articles()).find(({ url }) => url.includes(slug));

describe('author and sources', () => {
  test('author, sources and categories filter the list', async ({ extension }) => {
    const panel = await opened(extension, /^Separation Permits/);
    const articles = await extension.articles();
    const article = await stored(extension, permits);
    const count = (isOne: (other: Article) => boolean) => articles.filter(isOne).length;
    const [source = ''] = article?.sources ?? [];

    const byDesk = count(({ author }) => author === 'Policy desk');
    const byline = panel.getByRole('button', { name: 'By Policy desk', exact: true });
    await expect
      .poll(() => byline.getAttribute('title'))
      .toBe(`Show ${byDesk} articles by Policy desk`);
    // No line can begin with a separator.
    expect(await panel.locator('.Byline').textContent()).toMatch(
      /^By Policy desk\u00a0· [^·]+\u00a0· /,
    );
    const sources = panel.getByRole('region', { name: 'Sources cited' }).getByRole('button');
    expect(await sources.allTextContents()).toEqual(
      article?.sources.map((host) => expect.stringContaining(host)),
    );
    const citing = count(({ sources: hosts }) => hosts.includes(source));
    await sources.first().getByText(`1 page · cited in ${citing} articles`).waitFor();

    await sources.first().click();
    await expect
      .poll(() => view(extension))
      .toMatchObject({ list: 'all', articleId: null, terms: `source:=${source}` });
    await panel
      .getByRole('button', { name: /^Separation Permits/ })
      .first()
      .click();
    await panel
      .getByRole('region', { name: 'Filed under' })
      .getByRole('button', { name: 'Policy' })
      .click();
    await expect.poll(() => view(extension)).toMatchObject({ terms: 'category:=Policy' });
    await panel
      .getByRole('button', { name: /^Separation Permits/ })
      .first()
      .click();
    await byline.focus();
    await panel.keyboard.press('Enter');
    await expect.poll(() => view(extension)).toMatchObject({ terms: 'author:="Policy desk"' });
    // No link has left the extension.
    expect(browserState.openedTabs).toEqual([]);
  });

  test('a move of the discussion to the forum creates no version', async ({ extension }) => {
    const { site } = extension;
    const panel = await opened(extension, /^Separation Permits/);
    const article = panel.getByRole('article');
    await article.getByRole('link', { name: /^No comments yet/ }).waitFor();
    site.moveDiscussion(permits, 4711);
    await extension.refreshNow();
    const link = article.getByRole('link', { name: /^New discussion/ });
    expect(await link.getAttribute('href')).toBe(
      'https://forum.rareearthexchanges.com/threads/4711/',
    );
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await panel.getByText('changed while you were reading').count()).toBe(0);
    const row = await stored(extension, permits);
    expect(row).toMatchObject({ changedAt: null, changes: [] });
    expect(
      (await extension.bodies()).filter(({ articleId }) => articleId === row?.id),
    ).toHaveLength(1);

    await panel.keyboard.press('Escape');
    await panel
      .getByRole('listitem')
      .filter({ hasText: 'Separation Permits' })
      .getByText('New discussion')
      .waitFor();
  });

  test('the author’s bio arrives with the full text', async ({ extension }) => {
    const { site } = extension;
    site.setScenarios('excerptsOnly');
    const post = site.publish('malaysia-bans-raw-exports-and-needs-plants-to-match');
    await extension.refreshNow();
    await extension.makeJobsDue();
    await expect.poll(() => extension.rows<AuthorRow>('authors')).toHaveLength(1);
    const [author] = await extension.rows<AuthorRow>('authors');
    expect(author?.name).toBe(post?.author);
    expect(author?.bio).not.toContain('View all posts');
    const panel = await opened(extension, /^Malaysia/);
    const about = panel.getByRole('region', { name: 'About the author' });
    await about.getByText(author?.bio ?? 'nothing').waitFor();
    const body = await panel.locator('.body').textContent();
    expect(body).not.toContain(author?.bio);
  });
});

test('similar articles are listed with the words that both have, and open', async ({
  extension,
}) => {
  const panel = await opened(extension, /^Separation Permits/);
  const similar = panel.getByRole('region', { name: 'Similar articles' }).getByRole('button');
  await similar.first().waitFor();
  const texts = await similar.allTextContents();
  for (const text of texts) expect(text).toMatch(/In both: \S+ · \S+ · \S+$/);
  expect(await axeViolations()).toEqual([]);
  const title = await panel
    .getByRole('region', { name: 'Similar articles' })
    .locator('.headline')
    .first()
    .textContent();
  await similar.first().click();
  await panel.getByRole('heading', { level: 1, name: title ?? '' }).waitFor();
});

describe('an article that was opened from within another one', () => {
  const heading = (page: RenderedPage, name = '') =>
    page.getByRole('heading', { level: 1, name }).waitFor();
  const backTo = (page: RenderedPage, name: string) =>
    page.getByRole('button', { name, exact: true });

  /** Opens the first similar article, or the first one that is not `except`. Returns its title. */
  async function openSimilar(panel: RenderedPage, except?: string): Promise<string> {
    const headlines = panel.locator('.SimilarArticles .headline');
    await headlines.first().waitFor();
    const titles = await headlines.allTextContents();
    const at = titles.findIndex((title) => title !== except);
    const title = titles[at] ?? '';
    await headlines.nth(at).click();
    await heading(panel, title);
    return title;
  }

  test('leads back to the place where that one was left, then to the list', async ({
    extension,
  }) => {
    const panel = await opened(extension, /^Separation Permits/);
    const first = (await panel.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await panel.getByRole('region', { name: 'Similar articles' }).waitFor();
    await scrollToFraction(1);
    const left = await topPassage();
    const second = await openSimilar(panel);
    await openSimilar(panel, first);
    await panel.keyboard.press('Escape');
    await heading(panel, second);
    await backTo(panel, 'Back to the article').click();
    await heading(panel, first);
    await expect.poll(topPassage).toEqual(left);
    await panel.keyboard.press('Alt+ArrowLeft');
    await panel.locator('.PanelList').waitFor();
    await expect
      .poll(() => panel.locator('.PanelList [aria-current="true"]').textContent())
      .toContain(first);
  });

  test('leads back from an article of its dossier, too', async ({ extension }) => {
    const panel = await opened(extension, /^Separation Permits/);
    await panel.getByRole('button', { name: 'More', exact: true }).click();
    await panel.getByRole('menuitem', { name: 'Dossier: China' }).click();
    await panel.locator('.DossierDialog .points button').last().click();
    await backTo(panel, 'Back to the article').click();
    await heading(panel, 'Separation Permits');
    await backTo(panel, 'Back to the list').waitFor();
  });

  test('leads back to the list once its neighbor is opened', async ({ extension }) => {
    const panel = await opened(extension, /^Separation Permits/);
    const title = await openSimilar(panel);
    await backTo(panel, 'Back to the article').waitFor();
    await panel.keyboard.press('j');
    await backTo(panel, 'Back to the list').waitFor();
    await expect.poll(() => panel.getByRole('heading', { level: 1 }).textContent()).not.toBe(title);
    await panel.keyboard.press('Escape');
    await panel.locator('.PanelList').waitFor();
  });
});

describe('a list that was chosen in an article', () => {
  const heading = (page: RenderedPage, name: string) =>
    page.getByRole('heading', { level: 1, name }).waitFor();

  /** Chooses the category of the open article. */
  async function chooseCategory(panel: RenderedPage): Promise<void> {
    await panel.getByRole('region', { name: 'Filed under' }).getByRole('button').first().click();
    await panel.locator('.PanelList [data-row]').first().waitFor();
    // The rows of the list before stay until those of this one are read.
    await untilStill();
  }

  test('leads back to it at the place where it was left, then to its list', async ({
    extension,
  }) => {
    const panel = await opened(extension, /^Separation Permits/);
    await panel.getByRole('region', { name: 'Similar articles' }).waitFor();
    await scrollToFraction(0.5);
    await untilStill();
    const left = await topPassage();
    await panel.evaluate(() => document.querySelector<HTMLElement>('.Byline button')?.click());
    await panel.getByRole('button', { name: 'Back to the article' }).click();
    await heading(panel, 'Separation Permits');
    await expect.poll(topPassage).toEqual(left);
    await panel.keyboard.press('Escape');
    await panel.locator('.ListChips [aria-current]').getByText('Unread').waitFor();
    expect(await panel.locator('.FilterChip').count()).toBe(0);
    await panel.keyboard.press('Escape');
    await untilStill();
    expect(await panel.locator('.PanelList').count()).toBe(1);
  });

  test('leads back by Escape, also after its articles were read, and in turn from the next', async ({
    extension,
  }) => {
    const panel = await opened(extension, /^Separation Permits/);
    await chooseCategory(panel);
    const other = panel.locator('.PanelList [data-row]').last().locator('[data-stop]');
    const title = ((await other.textContent()) ?? '').replace(/, unread$/, '');
    expect(title).not.toMatch(/^Separation Permits/);
    await other.click();
    await heading(panel, title);
    await panel.locator('.Byline button').first().click();
    for (const name of [title, '', 'Separation Permits']) {
      await panel.keyboard.press('Escape');
      await (name === '' ? panel.locator('.PanelList').waitFor() : heading(panel, name));
    }
  });

  test('leads back no more once another list was chosen', async ({ extension }) => {
    const panel = await opened(extension, /^Separation Permits/);
    await chooseCategory(panel);
    const back = panel.getByRole('button', { name: 'Back to the article' });
    await back.waitFor();
    await panel.keyboard.type('gu');
    await expect.poll(() => back.count()).toBe(0);
    await panel.keyboard.press('Escape');
    await untilStill();
    expect(await panel.locator('.PanelList').count()).toBe(1);
  });
});

test('footer: names the next article as soon as one is opened, however busy the disk is', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  const headlines = panel.locator('[data-row] .headline');
  await headlines.first().waitFor();
  const [, second] = await headlines.allTextContents();
  await holdTable('articles');
  await headlines.first().click();
  await panel.locator('.ReadingFooter').waitFor();
  await expect
    .poll(() => panel.locator('.ReadingFooter .next').textContent())
    .toBe(`Next: ${second}`);
});
