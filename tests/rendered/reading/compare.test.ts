import { describe, expect } from 'vitest';
import { changeSettings } from '../../../lib/app/settings.ts';
import type { Scenario } from '../../../scripts/sample-site/scenarios.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import type { RenderedPage } from '../page.ts';
import { scrollToFraction, topPassage } from '../reading-view.ts';
import { untilStill } from '../until-still.ts';

const slug = 'no-one-owns-the-chain';
const headline = /^No One Owns the Chain/;

/** Opens an article from the list and waits until it is marked as read. */
async function read(extension: RenderedExtension, name: RegExp): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  const total = (await extension.unread()).length;
  await panel.getByRole('button', { name }).click();
  // The version that was read is stored by then.
  await expect.poll(() => extension.unread()).toHaveLength(total - 1);
  return panel;
}

/** Edits the article's text on the site, and polls the feed. */
async function edit(
  extension: RenderedExtension,
  ...corrections: [string, string][]
): Promise<void> {
  const post = extension.site.posts().find((candidate) => candidate.slug === slug);
  const html = corrections.reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    post?.html ?? '',
  );
  extension.site.edit(slug, { html });
  await extension.pollAndWait();
}

const pageRequests = (extension: RenderedExtension): string[] =>
  extension.site.requests.filter((url) => !/\/feed\/|\/uploads\//.test(url));

describe('article changed since it was read', () => {
  test('names the changes, shows them in the text, and stays read', async ({ extension }) => {
    const panel = await read(extension, headline);
    await panel.keyboard.press('Escape');
    const unread = await extension.unread();
    await edit(extension, ['94', '93'], ['ribbon', 'ceremony']);
    expect(await extension.unread()).toEqual(unread);

    await panel.getByRole('button', { name: 'All', exact: true }).click();
    await panel.getByRole('button', { name: headline }).click();
    await panel.getByText('Changed since you read it: figures, Highlights, wording.').waitFor();
    // Waits longer than marking as read takes. The offer is still there.
    await expect
      .poll(async () => (await extension.rows<{ hash: string }>('lastRead'))[0]?.hash)
      .toBe((await extension.articles()).find(({ url }) => url.includes(slug))?.hash);
    const article = panel.getByRole('article');
    const paragraphs = await article.getByRole('paragraph').count();
    await panel.getByRole('button', { name: 'Show changes' }).click();
    await article.getByText('paragraphs unchanged').first().waitFor();
    const edits = { removed: article.getByRole('deletion'), added: article.getByRole('insertion') };
    await expect
      .poll(() => edits.removed.allTextContents())
      .toEqual(['94', '94', 'ribbon'].map((text) => ` removed: ${text} end. `));
    await expect
      .poll(() => edits.added.allTextContents())
      .toEqual(['93', '93', 'ceremony'].map((text) => ` added: ${text} end. `));

    await panel.getByRole('button', { name: 'Back to the article' }).click();
    await expect.poll(() => article.getByRole('paragraph').count()).toBe(paragraphs);
    expect(await extension.unread()).toEqual(unread);
  });

  test('is announced without moving the words on the screen', async ({ extension }) => {
    const panel = await read(extension, headline);
    await scrollToFraction(0.5);
    const passage = (await topPassage()).text;
    const place = () =>
      [...document.querySelectorAll('[data-passage]')]
        .find(({ textContent }) => textContent.startsWith(passage))
        ?.getBoundingClientRect().top;
    const before = place();
    expect(before).toBeDefined();
    await edit(extension, ['94', '93']);
    await panel.getByRole('button', { name: 'Show new version' }).waitFor();
    expect(Math.abs((place() ?? 0) - (before ?? 0))).toBeLessThan(1);
  });

  test('can be compared with any stored version', async ({ extension }) => {
    const panel = await read(extension, headline);
    await panel.getByRole('button', { name: 'More', exact: true }).click();
    await panel.getByRole('menuitem').first().waitFor();
    await untilStill();
    expect(await panel.getByRole('menuitem', { name: 'Compare versions' }).count()).toBe(0);
    await panel.keyboard.press('Escape');

    await edit(extension, ['94', '93']);
    await panel.getByRole('button', { name: 'Show new version' }).click();
    await edit(extension, ['93', '92'], ['ribbon', 'ceremony']);
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
    await panel.getByRole('article').waitFor({ state: 'detached' });
  });
});

/** Turns full texts off, and opens an excerpt that the site publishes. */
async function openExcerpt(
  extension: RenderedExtension,
  scenario: Scenario,
): Promise<RenderedPage> {
  await changeSettings({ fetchFullText: false });
  extension.site.setScenarios(scenario);
  const post = extension.site.publish();
  await extension.pollAndWait();
  const panel = await extension.openPanel();
  await panel
    .getByRole('listitem')
    .filter({ hasText: post?.title.slice(0, 20) ?? '' })
    .getByRole('heading')
    .getByRole('button')
    .click();
  return panel;
}

describe('excerpt', () => {
  test('is completed when the user asks, not when it is opened', async ({ extension }) => {
    const panel = await openExcerpt(extension, 'excerptsOnly');
    const article = panel.getByRole('article');
    await article.getByText('The feed has only an excerpt.').waitFor();
    await expect.poll(() => extension.rows('lastRead')).toHaveLength(1);
    expect(pageRequests(extension)).toEqual([]);

    const short = (await article.textContent())?.length ?? 0;
    await panel.getByRole('button', { name: 'Get full text' }).click();
    await article.getByText('Full text from the site’s page.').waitFor();
    await expect.poll(async () => (await article.textContent())?.length).toBeGreaterThan(2 * short);
    expect(
      await panel.getByRole('button', { name: /^Show (?:changes|the (?:full|new) text)$/ }).count(),
    ).toBe(0);
    expect(pageRequests(extension)).toHaveLength(1);
  });

  test('gives the reason when it could not be completed', async ({ extension }) => {
    const panel = await openExcerpt(extension, 'paywallPages');
    await panel.getByRole('button', { name: 'Get full text' }).click();
    await panel.getByText('No article text was found on the site’s page.').waitFor();
  });
});
