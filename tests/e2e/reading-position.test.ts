import { describe, expect } from 'vitest';
import type { ReadingPositionRow } from '../../lib/store/rows/reading.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { refreshNow } from '../support/browsers/extension-access.ts';
import { isFocused } from '../support/browsers/is-focused.ts';
import type { ReaderPage } from '../support/browsers/reader.ts';
import { type TopPassage, topPassage } from '../support/browsers/reading-view.ts';
import { test } from '../support/browsers/stories.ts';
import type { Story } from '../support/browsers/story.ts';

const slug = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';
const headline = /^Separation Permits/;

const open = (panel: ReaderPage, name: RegExp) => panel.getByRole('button', { name }).click();

/**
 * Scrolls to a paragraph of several lines in the middle of the article, and waits until the position is stored while
 * the page is still open.
 */
async function readToTheMiddle(story: Story, panel: ReaderPage): Promise<TopPassage> {
  await panel.getByRole('article').waitFor();
  await panel.evaluate(() => {
    const passages = [...document.querySelectorAll('article [data-passage]')];
    const long = passages.filter(({ clientHeight }) => clientHeight > 80);
    long[Math.floor(long.length / 2)]?.scrollIntoView({ block: 'start' });
  });
  // Rows that are drawn later, and fonts that load later, may still move the words.
  await expect
    .poll(async () => ({ top: await topPassage(panel), place: await placeIn(story) }))
    .toSatisfy(({ top, place }) =>
      Boolean(top.text && place?.text.startsWith(top.text.slice(0, 20))),
    );
  return restingTop(panel);
}

/** The passage at the top, once it has stopped moving. */
async function restingTop(panel: ReaderPage): Promise<TopPassage> {
  let before: TopPassage | undefined;
  return waitUntil('the text to rest', async () => {
    const now = await topPassage(panel);
    const isAtRest = now.text === before?.text && now.offset === before.offset;
    before = now;
    return isAtRest && now;
  });
}

const placeIn = async ({ driver }: Story) =>
  (await driver.rows<ReadingPositionRow>('readingPositions'))[0];

/** Expects the same words at the same height, within one pixel of rounding. */
async function expectTop(panel: ReaderPage, { text, offset }: TopPassage): Promise<void> {
  const near = async () => {
    const now = await topPassage(panel);
    return { text: now.text, isNear: Math.abs(now.offset - offset) <= 1 };
  };
  await expect.poll(near).toEqual({ text, isNear: true });
}

const scrolledBy = (panel: ReaderPage): Promise<number | undefined> =>
  panel.evaluate(() => document.querySelector('main')?.scrollTop);

/** Changes the height of the text above while scrolling. */
const grow = (panel: ReaderPage, by: number, scrolled: number): Promise<void> =>
  panel.evaluate(
    ([more, step]) => {
      for (const passage of document.querySelectorAll('[data-passage="1"]')) {
        const { height } = passage.getBoundingClientRect();
        if (passage instanceof HTMLElement) {
          passage.style.setProperty('min-block-size', `${height + more}px`);
        }
      }
      document.querySelector('main')?.scrollBy(0, step);
    },
    [by, scrolled] as const,
  );

/** Edits the article on the site and refreshes. */
async function edit(story: Story, change: (html: string) => string): Promise<void> {
  const post = story.site.posts().find((candidate) => candidate.slug === slug);
  story.site.edit(slug, { html: change(post?.html ?? '') });
  await refreshNow(story.driver);
}

const correction = '<p>Correction: an earlier version named another agency.</p>\n';
const correct = (html: string) =>
  html.replace('<p><em>', `${correction}${correction.replace('another', 'a third')}<p><em>`);

describe('reading position', () => {
  test('survives closing, other windows and a restart', async ({ story }) => {
    const { driver } = story;
    const panel = await driver.openPanel();
    await open(panel, headline);
    const title = panel.getByRole('heading', { level: 1 });
    await expect.poll(() => isFocused(title)).toBe(true);
    expect(await scrolledBy(panel)).toBe(0);
    const top = await readToTheMiddle(story, panel);

    await panel.keyboard.press('Escape');
    await open(panel, headline);
    await expectTop(panel, top);
    const focused = panel.locator('[data-passage]:focus');
    await expect.poll(() => focused.textContent()).toContain(top.text);

    await panel.close();
    const reopened = await driver.openPanel();
    await expectTop(reopened, top);

    // Another window is wider: the lines break elsewhere, and the same words are at the top.
    const other = await driver.openedBy(() =>
      driver.extensionPage.evaluate(async () => {
        await chrome.windows.create({ url: '/sidepanel.html' });
      }),
    );
    await expect.poll(async () => (await topPassage(other)).text).toBe(top.text);
    await other.close();

    await story.restart();
    await expectTop(await story.driver.openPanel(), top);
  });

  test('survives layout changes above it, printing and edits', async ({ story }) => {
    const panel = await story.driver.openPanel();
    await open(panel, headline);
    await expect.poll(() => story.driver.rows('lastRead')).toHaveLength(1);
    const top = await readToTheMiddle(story, panel);
    await grow(panel, 400, 0);
    await expectTop(panel, top);
    // Scrolling at the same time moves by the intended distance.
    await grow(panel, 400, 20);
    await expectTop(panel, { ...top, offset: top.offset - 20 });
    await grow(panel, -400, 20);
    const scrolled = { ...top, offset: top.offset - 40 };
    await expectTop(panel, scrolled);
    await panel.emulateMedia({ media: 'print' });
    await expect.poll(() => scrolledBy(panel)).toBe(0);
    await panel.emulateMedia({ media: 'screen' });
    await expectTop(panel, scrolled);

    await edit(story, correct);
    const show = panel.getByRole('button', { name: 'Show new version' });
    await show.waitFor();
    // The bar takes its height from the view; the words stay in place.
    const before = await restingTop(panel);
    expect(before.text).toBe(top.text);
    await show.click();
    await panel.getByText('named a third agency').waitFor();
    await expectTop(panel, before);

    await panel.getByRole('button', { name: 'Show changes' }).click();
    await panel.getByRole('insertion').first().waitFor();
    await expect.poll(() => scrolledBy(panel)).toBe(0);
    await panel.getByRole('button', { name: 'Back to the article' }).click();
    await expect.poll(async () => (await topPassage(panel)).text).toBe(before.text);
  });
});
