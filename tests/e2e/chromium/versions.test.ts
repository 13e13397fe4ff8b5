import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type ChromiumHarness, test } from '../../support/chromium-harness.ts';

const slug = 'no-one-owns-the-chain';
const headline = /^No One Owns the Chain/;

/** Opens an article from the list and waits until it counts as read. */
async function read(story: ChromiumHarness, name: RegExp): Promise<Page> {
  const panel = await story.driver.openPanel();
  await panel.getByRole('button', { name }).click();
  await expect.poll(() => story.driver.rows('lastRead')).toHaveLength(1);
  return panel;
}

/** Edits the article on the site and polls. */
async function edit(story: ChromiumHarness, ...corrections: [string, string][]): Promise<void> {
  const post = story.site.posts().find((candidate) => candidate.slug === slug);
  const html = corrections.reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    post?.html ?? '',
  );
  story.site.edit(slug, { html });
  await story.driver.pollAndWait();
}

const pageRequests = (story: ChromiumHarness): string[] =>
  story.feedRequests().filter((request) => !request.includes('/feed/'));

describe('article changed since it was read', () => {
  test('shows the changes in the text and stays read', async ({ story }) => {
    const panel = await read(story, headline);
    await panel.keyboard.press('Escape');
    const unread = await story.unread();
    await edit(story, ['94', '93'], ['ribbon', 'ceremony']);
    expect(await story.unread()).toEqual(unread);

    await panel.getByRole('button', { name: 'All', exact: true }).click();
    await panel.getByRole('button', { name: headline }).click();
    await panel.getByText('Changed since you read it: figures, Highlights, wording.').waitFor();
    // Longer than it takes to count as read again: the offer stays.
    await expect
      .poll(async () => (await story.driver.rows<{ hash: string }>('lastRead'))[0]?.hash)
      .toBe((await story.articles()).find(({ url }) => url.includes(slug))?.hash);
    const article = panel.getByRole('article');
    const paragraphs = await article.getByRole('paragraph').count();
    await panel.getByRole('button', { name: 'Show changes' }).click();
    await article.getByText('paragraphs unchanged').first().waitFor();
    const edits = { removed: article.getByRole('deletion'), added: article.getByRole('insertion') };
    expect(await edits.removed.allTextContents()).toEqual(
      ['94', '94', 'ribbon'].map((text) => ` removed: ${text} end. `),
    );
    expect(await edits.added.allTextContents()).toEqual(
      ['93', '93', 'ceremony'].map((text) => ` added: ${text} end. `),
    );

    await panel.getByRole('button', { name: 'Back to the article' }).click();
    await expect.poll(() => article.getByRole('paragraph').count()).toBe(paragraphs);
    expect(await story.unread()).toEqual(unread);
  });

  test('can be compared with any stored version', async ({ story }) => {
    const panel = await read(story, headline);
    await panel.getByRole('button', { name: 'More', exact: true }).click();
    expect(await panel.getByRole('menuitem', { name: 'Compare versions' }).count()).toBe(0);
    await panel.keyboard.press('Escape');

    await edit(story, ['94', '93']);
    await panel.getByRole('button', { name: 'Show new version' }).click();
    await edit(story, ['93', '92'], ['ribbon', 'ceremony']);
    await panel.getByRole('button', { name: 'Show new version' }).click();
    await panel.getByRole('button', { name: 'More', exact: true }).click();
    await panel.getByRole('menuitem', { name: 'Compare versions' }).click();
    const removed = panel.getByRole('article').getByRole('deletion').first();
    await expect.poll(() => removed.textContent()).toContain('93');
    await panel.getByLabel('Compare with').selectOption({ index: 1 });
    await expect.poll(() => removed.textContent()).toContain('94');

    await panel.keyboard.press('Escape');
    await panel.getByRole('article').getByRole('link', { name: 'Read on the site' }).waitFor();
    await panel.keyboard.press('Escape');
    await panel.getByRole('listitem').first().waitFor();
  });
});

describe('excerpt', () => {
  test('is completed when the user asks, not on opening', async ({ story }) => {
    const options = await story.driver.openTab('/options.html');
    await options.getByLabel('Fetch full texts').uncheck();
    story.site.setScenarios('excerptsOnly');
    const post = story.site.publish();
    await story.driver.pollAndWait();

    const panel = await story.driver.openPanel();
    const article = panel.getByRole('article');
    await panel
      .getByRole('listitem')
      .filter({ hasText: post?.title.slice(0, 20) ?? '' })
      .getByRole('heading')
      .getByRole('button')
      .click();
    await article.getByText('The feed has only an excerpt.').waitFor();
    await expect.poll(() => story.driver.rows('lastRead')).toHaveLength(1);
    expect(pageRequests(story)).toEqual([]);

    const short = (await article.textContent())?.length ?? 0;
    await panel.getByRole('button', { name: 'Get full text' }).click();
    await article.getByText('Full text from the site’s page.').waitFor();
    expect((await article.textContent())?.length).toBeGreaterThan(2 * short);
    expect(
      await panel.getByRole('button', { name: /^Show (?:changes|the (?:full|new) text)$/ }).count(),
    ).toBe(0);
    expect(pageRequests(story)).toHaveLength(1);
  });

  test('gives a reason if it could not be completed', async ({ story }) => {
    const options = await story.driver.openTab('/options.html');
    await options.getByLabel('Fetch full texts').uncheck();
    story.site.setScenarios('paywallPages');
    const post = story.site.publish();
    await story.driver.pollAndWait();

    const panel = await story.driver.openPanel();
    await panel
      .getByRole('listitem')
      .filter({ hasText: post?.title.slice(0, 20) ?? '' })
      .getByRole('heading')
      .getByRole('button')
      .click();
    await panel.getByRole('button', { name: 'Get full text' }).click();
    await panel.getByText('No article text was found on the site’s page.').waitFor();
  });
});
