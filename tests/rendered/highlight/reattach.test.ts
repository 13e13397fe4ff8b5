import { describe, expect } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { axeViolations } from '../axe.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import {
  dragSelect,
  paintedHighlights,
  seedHighlight,
  selectedText,
  storedHighlights,
} from '../highlighting.ts';
import type { RenderedPage } from '../page.ts';
import { scrollToFraction } from '../reading-view.ts';
import { resizeTo } from '../viewport.ts';

const slug = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';

const lost =
  'Words that stood here before the publisher rewrote the whole paragraph, and that nobody finds.';

/** A highlight whose words are not in the article. */
const seedOrphan = (id: string): Promise<void> =>
  seedHighlight(slug, 'Ore can be bought', {
    id,
    version: 'f'.repeat(64),
    quote: { exact: lost, prefix: '', suffix: '' },
    note: 'Ask who rewrote it',
  });

async function open(extension: RenderedExtension): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await openArticle(panel);
  return panel;
}

async function openArticle(panel: RenderedPage): Promise<void> {
  await panel
    .getByRole('button', { name: /^Separation Permits/ })
    .first()
    .click();
  await panel.getByRole('article').waitFor();
}

const button = (panel: RenderedPage, name: string) =>
  panel.getByRole('button', { name, exact: true });

const bar = (panel: RenderedPage) => panel.locator('.ReattachBar');

const isInView = (panel: RenderedPage): Promise<boolean> =>
  bar(panel).evaluate((found) => {
    const view = document.querySelector('main')?.getBoundingClientRect();
    const { top, bottom } = found.getBoundingClientRect();
    return view !== undefined && top >= view.top && bottom <= view.bottom + 1;
  });

/** A side of the first element that the selector finds, rounded to pixels. */
const sideOf = (selector: string, side: 'left' | 'top') =>
  Math.round(document.querySelector(selector)?.getBoundingClientRect()[side] ?? Number.NaN);

const isEnabled = async (panel: RenderedPage) =>
  (await button(panel, 'Attach here').getAttribute('aria-disabled')) === 'false';

describe('highlight that is no longer in the text', () => {
  test('is announced above the article, with a button that leads to it', async ({ extension }) => {
    await seedOrphan('one');
    await seedOrphan('two');
    const panel = await open(extension);
    const changes = panel.locator('.ChangeBar .notice');
    await changes.getByText('2 highlights are no longer in the text.').waitFor();
    expect(await axeViolations()).toEqual([]);
    await button(panel, 'Show below the article').click();
    const first = panel
      .getByRole('region', { name: 'Highlights no longer in the text' })
      .getByRole('listitem')
      .first();
    await expect.poll(() => first.evaluate((item) => item === document.activeElement)).toBe(true);
    await first.getByRole('button', { name: 'Delete' }).click();
    await changes.getByText('1 highlight is no longer in the text.').waitFor();
    // The toast about the first one, which stays for ten seconds, doesn't cover it.
    await button(panel, 'Delete').click({ timeout: 5_000 });
    await changes.waitFor({ state: 'detached' });
  });

  test('is announced until that is dismissed, and only a further one after that', async ({
    extension,
  }) => {
    await seedOrphan('one');
    const panel = await open(extension);
    const changes = panel.locator('.ChangeBar .notice');
    await button(panel, 'Dismiss').click();
    await changes.waitFor({ state: 'detached' });
    await expect.poll(() => panel.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await seedOrphan('two');
    await changes.getByText('1 highlight is no longer in the text.').waitFor();
    await button(panel, 'Show below the article').click();
    await expect
      .poll(() => panel.evaluate(() => document.activeElement?.getAttribute('data-highlight')))
      .toBe('two');
    await button(panel, 'Back to the list').click();
    await openArticle(panel);
    await changes.getByText('1 highlight is no longer in the text.').waitFor();
    const orphans = panel.getByRole('region', { name: /no longer/ }).getByRole('listitem');
    await expect.poll(() => orphans.count()).toBe(2);
  });

  test('is neither announced nor said to be gone where only an excerpt is stored', async ({
    extension,
  }) => {
    await seedOrphan('one');
    await db.table('articles').toCollection().modify({ textFrom: 'feed', isExcerpt: true });
    const panel = await open(extension);
    const outside = panel.getByRole('region', { name: 'Highlights outside the excerpt' });
    await outside.getByText('Ask who rewrote it').waitFor();
    expect(await outside.getByRole('button', { name: 'Reattach…' }).count()).toBe(0);
    expect(await panel.getByText(/no longer in the text/).count()).toBe(0);
  });

  test('is announced beside the change that removed its words', async ({ extension }) => {
    await seedHighlight(slug, 'Ore can be bought, shipped and stored.', { id: 'ore' });
    const panel = await open(extension);
    await expect.poll(() => extension.rows('lastRead')).toHaveLength(1);
    expect(await panel.locator('.ChangeBar .notice').count()).toBe(0);
    const post = extension.site.posts().find((each) => each.slug === slug);
    const html = (post?.html ?? '').replace(
      / Ore can be bought, shipped and stored\./,
      ' Nobody disputes that.',
    );
    extension.site.edit(slug, { html });
    await extension.refreshNow();
    await button(panel, 'Show new version').click();
    await panel.getByText(/^Changed since you read it/).waitFor();
    await panel.getByText('1 highlight is no longer in the text.').waitFor();
    // A comparison shows no highlights.
    await button(panel, 'Show changes').click();
    await button(panel, 'Back to the article').waitFor();
    expect(await button(panel, 'Show below the article').count()).toBe(0);
  });
});

describe('reattaching a highlight', () => {
  test('stays in view at any place of the article, and waits for a selection', async ({
    extension,
  }) => {
    await seedOrphan('lost');
    const panel = await open(extension);
    await resizeTo(800, 640);
    await expect
      .poll(() => sideOf('.HighlightSection h2', 'left'))
      .toBe(sideOf('article h1', 'left'));
    const note = panel.locator('.HighlightSection .note');
    expect(await note.evaluate((found) => getComputedStyle(found).borderInlineStartStyle)).toBe(
      'solid',
    );
    await resizeTo(400, 640);
    await button(panel, 'Reattach…').click();
    await bar(panel)
      .getByText(/^Reattach “Words that stood here before .*…”$/)
      .waitFor();
    // Its buttons stay together where they don't fit beside the sentence.
    const [attach, cancel] = ['first', 'last'].map((at) =>
      sideOf(`.ReattachBar .Button:${at}-of-type`, 'top'),
    );
    expect(attach).toBe(cancel);
    for (const part of [1, 0.5, 0]) {
      await scrollToFraction(part);
      await expect.poll(() => isInView(panel), { message: String(part) }).toBe(true);
    }
    expect(await isEnabled(panel)).toBe(false);
    expect(await axeViolations()).toEqual([]);
    await button(panel, 'Attach here').evaluate((disabled) => disabled.click());
    expect(await bar(panel).count()).toBe(1);

    await dragSelect(panel, 'Ore can be bought', 'at a price');
    await expect.poll(() => isEnabled(panel)).toBe(true);
    await expect.poll(() => isInView(panel)).toBe(true);
    await button(panel, 'Attach here').click();
    await bar(panel).waitFor({ state: 'detached' });
    await expect
      .poll(() => paintedHighlights())
      .toEqual({ 'highlight-1': expect.stringMatching(/^Ore can be bought.*at a price$/) });
    await panel.locator('.ChangeBar .notice').waitFor({ state: 'detached' });
  });

  test('is canceled by its button, and by Escape after the selection', async ({ extension }) => {
    await seedOrphan('lost');
    const panel = await open(extension);
    await button(panel, 'Reattach…').click();
    await button(panel, 'Cancel').click();
    await bar(panel).waitFor({ state: 'detached' });
    await button(panel, 'Reattach…').click();
    await dragSelect(panel, 'Ore can be bought', 'at a price');
    await expect.poll(() => isEnabled(panel)).toBe(true);
    await panel.keyboard.press('Escape');
    await expect.poll(() => isEnabled(panel)).toBe(false);
    await panel.keyboard.press('Escape');
    await bar(panel).waitFor({ state: 'detached' });
    await panel.getByRole('article').waitFor();
    expect(await storedHighlights()).toMatchObject([{ quote: { exact: lost } }]);
  });

  test('works by keyboard: a sentence, then Enter twice', async ({ extension }) => {
    await seedOrphan('lost');
    const panel = await open(extension);
    await button(panel, 'Reattach…').press('Enter');
    await bar(panel).waitFor();
    // The button stands below the text, of which nothing is in view.
    await scrollToFraction(1);
    await panel.keyboard.press('h');
    await expect.poll(() => selectedText()).not.toBe('');
    const words = await selectedText();
    await panel.keyboard.press('Enter');
    await expect
      .poll(() => panel.evaluate(() => document.activeElement?.textContent))
      .toBe('Attach here');
    await panel.keyboard.press('Enter');
    await bar(panel).waitFor({ state: 'detached' });
    // A link divides it.
    await expect
      .poll(async () =>
        Object.values(await paintedHighlights())
          .join('')
          .replaceAll('|', ''),
      )
      .toBe(words);
    // The focus is back in the article, where keys scroll.
    await expect.poll(() => panel.evaluate(() => document.activeElement?.localName)).toBe('main');
  });
});
