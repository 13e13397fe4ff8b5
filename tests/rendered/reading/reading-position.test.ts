import { describe, expect, onTestFinished, vi } from 'vitest';
import type { LastReadRow, ReadingPositionRow } from '../../../lib/store/rows/reading.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import type { RenderedPage } from '../page.ts';
import { openArticle, scrollToFraction, type TopPassage, topPassage } from '../reading-view.ts';

const slug = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';
const headline = /^Separation Permits/;

const open = (panel: RenderedPage, name: RegExp) => panel.getByRole('button', { name }).click();

/** Scrolls to the middle of the article and waits until the position is stored while the page is still open. */
async function readToTheMiddle(
  extension: RenderedExtension,
  panel: RenderedPage,
): Promise<TopPassage> {
  await panel.getByRole('article').waitFor();
  await scrollToFraction(0.5);
  const isStored = async () => {
    const [stored, top] = [await placeIn(extension), await topPassage()];
    return stored?.text.startsWith(top.text.slice(0, 20));
  };
  await expect.poll(isStored).toBe(true);
  return topPassage();
}

const placeIn = async (extension: RenderedExtension) =>
  (await extension.rows<ReadingPositionRow>('readingPositions'))[0];

/** Expects the same words at the same height, within one pixel of rounding. */
async function expectTop({ text, offset }: TopPassage): Promise<void> {
  const near = async () => {
    const now = await topPassage();
    return { text: now.text, isNear: Math.abs(now.offset - offset) <= 1 };
  };
  await expect.poll(near).toEqual({ text, isNear: true });
}

/** Edits the article on the site, and refreshes as the user does. */
async function edit(extension: RenderedExtension, change: (html: string) => string): Promise<void> {
  const post = extension.site.posts().find((candidate) => candidate.slug === slug);
  extension.site.edit(slug, { html: change(post?.html ?? '') });
  await extension.refreshNow();
}

const correction = '<p>Correction: an earlier version named another agency.</p>\n';
const correct = (html: string) =>
  html.replace('<p><em>', `${correction}${correction.replace('another', 'a third')}<p><em>`);

describe('reading position', () => {
  test('survives closing, and opening from the list', async ({ extension }) => {
    const panel = await extension.openPanel();
    await open(panel, headline);
    const title = panel.getByRole('heading', { level: 1 });
    await expect.poll(() => title.evaluate((found) => found === document.activeElement)).toBe(true);
    expect(await panel.evaluate(() => document.querySelector('main')?.scrollTop)).toBe(0);
    const top = await readToTheMiddle(extension, panel);

    await panel.keyboard.press('Escape');
    await open(panel, headline);
    await expectTop(top);
    const focused = panel.locator('[data-passage]:focus');
    await expect.poll(() => focused.textContent()).toContain(top.text);

    extension.close();
    await extension.openPanel();
    await expectTop(top);
  });

  test('is found by its words after an edit', async ({ extension }) => {
    const panel = await extension.openPanel();
    await open(panel, headline);
    await expect.poll(() => extension.rows('lastRead')).toHaveLength(1);
    const top = await readToTheMiddle(extension, panel);
    await panel.keyboard.press('Escape');
    const { text = '' } = (await placeIn(extension)) ?? {};
    const word =
      text
        .slice(60)
        .split(' ')
        .find((each) => /^[a-z]{7,}$/.test(each)) ?? '?';
    await edit(extension, (html) => correct(html).replaceAll(word, 'otherwise'));
    await panel.getByRole('button', { name: 'All', exact: true }).click();
    await open(panel, headline);
    await panel.getByText('Changed since you read it').waitFor();
    await expect
      .poll(async () => (await topPassage()).text.slice(0, 12))
      .toBe(top.text.slice(0, 12));
    await expect.poll(() => panel.getByRole('article').textContent()).toContain('otherwise');
  });

  test('is the top for an article read to its end', async ({ extension }) => {
    const panel = await extension.openPanel();
    // Another panel has the article in this list whether it was read or not.
    await panel.getByRole('button', { name: 'All', exact: true }).click();
    await open(panel, headline);
    await panel.getByRole('article').waitFor();
    await scrollToFraction(1);
    await expect.poll(() => placeIn(extension)).toMatchObject({ finished: true });
    const end = await topPassage();
    extension.close();
    const reopened = await extension.openPanel();
    await expectTop(end);
    await reopened.keyboard.press('Escape');
    await open(reopened, headline);
    await reopened.getByRole('heading', { level: 1 }).waitFor();
    await expect
      .poll(() => reopened.evaluate(() => document.querySelector('main')?.scrollTop))
      .toBe(0);
  });

  test('is where the user went while the text became shorter', async ({ extension }) => {
    const panel = await openArticle(extension, 'Separation Permits');
    await panel.getByRole('heading', { name: 'Similar articles' }).waitFor();
    const [view, article] = [document.querySelector('main'), document.querySelector('article')];
    if (!view || !article) throw new Error('No article is open.');
    const picture = article.appendChild(document.createElement('div'));
    picture.style.height = '300px';
    await framesDrawn();
    picture.remove();
    await scrollToFraction(1);
    await framesDrawn();
    expect(view.scrollTop).toBe(view.scrollHeight - view.clientHeight);
  });
});

/** Waits until resize observers have been notified. */
async function framesDrawn(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
}

/** Slows timers down to the pace of a busy machine, and advances them. */
function letTimersPass(): void {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout'],
    shouldAdvanceTime: true,
    advanceTimeDelta: 1,
  });
  onTestFinished(() => void vi.useRealTimers());
}

describe('last read version', () => {
  test('is the one on the screen, though an edit was stored before it counted as read', async ({
    extension,
  }) => {
    const options = await extension.openSettings();
    await options
      .getByLabel('Mark an article as read')
      .selectOption({ label: 'After 3 seconds on screen' });
    letTimersPass();
    const panel = await extension.openPanel();
    await open(panel, headline);
    await panel.getByRole('article').waitFor();
    const seen = (await extension.articles()).find(({ url }) => url.includes(slug))?.hash;
    await edit(extension, correct);
    await panel.getByRole('button', { name: 'Show new version' }).waitFor();
    const opened = () => extension.rows<LastReadRow>('lastRead');
    expect(await opened()).toEqual([]);
    await vi.advanceTimersByTimeAsync(3_000);
    await expect.poll(opened).toMatchObject([{ hash: seen }]);

    await panel.keyboard.press('Escape');
    await open(panel, headline);
    await panel.getByText('Changed since you read it').waitFor();
    await vi.advanceTimersByTimeAsync(3_000);
    await expect.poll(async () => (await opened())[0]?.hash).not.toBe(seen);
  });
});

describe('Space', () => {
  test('continues through unread articles and reports the end', async ({ extension }) => {
    const panel = await extension.openPanel();
    const third = panel.getByRole('listitem').nth(2);
    await third.getByRole('button', { name: /^More for / }).click();
    await panel.getByRole('menuitem', { name: /all below/ }).click();
    await expect.poll(() => extension.unread()).toHaveLength(2);

    // Starts with the second article: the first comes next, from the beginning of the list.
    const rows = panel.getByRole('listitem').getByRole('heading').locator('.headline');
    const [first = '', second = ''] = await rows.allTextContents();
    const title = panel.getByRole('heading', { level: 1 });
    const readThrough = async () => {
      const now = await title.textContent();
      let pages = 0;
      for (; (await title.textContent()) === now && pages < 40; pages += 1) {
        if (await panel.getByText('No other article in this list is unread.').isVisible()) break;
        await panel.keyboard.press('Space');
        // One page at a time, as drawn.
        await panel.evaluate(() => new Promise(requestAnimationFrame));
      }
      return pages;
    };
    await panel.getByRole('listitem').nth(1).getByRole('heading').getByRole('button').click();
    await expect.poll(() => title.textContent()).toBe(second);
    await expect.poll(() => extension.unread()).toHaveLength(1);
    expect(await readThrough()).toBeGreaterThan(3);
    await expect.poll(() => title.textContent()).toBe(first);

    // The last key press may already have turned a page.
    const at = () => panel.evaluate(() => document.querySelector('main')?.scrollTop ?? 0);
    const begun = await at();
    await panel.keyboard.press('Space');
    await expect.poll(at).toBeGreaterThan(begun + 100);
    await panel.keyboard.press('Shift+Space');
    await expect.poll(at).toBe(begun);
    await expect.poll(() => extension.unread()).toEqual([]);
    await readThrough();
    await panel.getByText('No other article in this list is unread.').waitFor();
    await expect.poll(() => title.textContent()).toBe(first);
  });
});
