import { describe, expect } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import type { PlaybackPositionRow } from '../../../lib/store/rows/reading.ts';
import { testsAll } from '../../support/sampled.ts';
import { axeViolations } from '../axe.ts';
import {
  button,
  inAudio,
  isPaused,
  openDownloaded,
  playedTo,
  showAllControls,
  test,
} from '../episode.ts';
import { dragSelect } from '../highlighting.ts';
import type { PageLocator, RenderedPage } from '../page.ts';

/** Scrolls to the top, so that the transcript no longer follows. Resolves to the button that makes it follow again. */
async function scrollAway(panel: RenderedPage): Promise<PageLocator> {
  await showAllControls(panel);
  const follow = button(panel, 'Follow the transcript');
  await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('true');
  await panel.locator('main').hover();
  await panel.mouse.wheel(0, -20_000);
  await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('false');
  return follow;
}

describe('times in a transcript', () => {
  test('play from there and mark the line, which can be shifted', async ({ extension }) => {
    const panel = await openDownloaded(extension);
    // A line takes a second or two, which a busy machine could miss.
    await inAudio(panel, (audio) => {
      audio.defaultPlaybackRate = 0.1;
      audio.playbackRate = 0.1;
    });
    const spoken = () => panel.locator('[data-spoken]').allTextContents();
    await button(panel, '00:41.250').click();
    await expect.poll(spoken).toEqual([expect.stringContaining('So somebody')]);
    await panel.keyboard.press('.');
    await expect.poll(() => isPaused(panel)).toBe(true);
    await showAllControls(panel);
    await button(panel, 'Transcript timing').click();
    await button(panel, '5 seconds later').click();
    await panel.keyboard.press('Escape');
    await expect.poll(spoken).toEqual([expect.stringContaining('I was warned')]);
    const stored = async () =>
      (await extension.rows<PlaybackPositionRow>('playbackPositions'))[0]?.transcriptOffset;
    await expect.poll(stored).toBe(5);
  });
});

if (testsAll) {
  describe('times in a transcript', () => {
    test('are followed by the page, until the user scrolls away', async ({ extension }) => {
      const panel = await openDownloaded(extension);
      const isInView = (words: RegExp) =>
        panel.getByText(words).evaluate((line) => {
          const { top, bottom } = line.getBoundingClientRect();
          const view = line.closest('main')?.getBoundingClientRect();
          return view !== undefined && top < view.bottom && bottom > view.top;
        });
      await button(panel, '00:43.000').click();
      await expect.poll(() => playedTo(panel)).toBeGreaterThan(43);
      await expect.poll(() => isInView(/Several people/)).toBe(true);
      await expect.poll(() => button(panel, '00:43.000').getAttribute('aria-current')).toBe('true');
      for (const colorScheme of ['light', 'dark'] as const) {
        await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await axeViolations()).toEqual([]);
      }

      const follow = await scrollAway(panel);
      await follow.click();
      await expect.poll(() => isInView(/Several people/)).toBe(true);
    });

    test('are reached by the page although the layout changes while it scrolls there', async ({
      extension,
    }) => {
      const panel = await openDownloaded(extension);
      await button(panel, '00:43.000').click();
      await expect.poll(() => playedTo(panel)).toBeGreaterThan(43);
      await panel.keyboard.press('.');
      const line = await button(panel, '00:43.000').element();
      const box = line.closest('main');
      if (!box) throw new Error('No scroller.');
      const follow = await scrollAway(panel);
      await expect.poll(() => box.scrollTop).toBe(0);
      const grown = new Promise<void>((resolve) => {
        box.addEventListener(
          'scroll',
          () => {
            // Like storing the first position: the episode's card grows by a line.
            document.querySelector('.PlayCard')?.append(document.createElement('hr'));
            resolve();
          },
          { once: true },
        );
      });
      await follow.click();
      await grown;
      const view = box.getBoundingClientRect();
      await expect.poll(() => line.getBoundingClientRect().top).toBeLessThan(view.bottom - 40);
    });

    test('are marked by button, by key, and with words that are highlighted', async ({
      extension,
    }) => {
      const panel = await openDownloaded(extension);
      await button(panel, 'Mark the moment at 0:41').click();
      await panel.getByText('Marked at 0:41').waitFor();
      await dragSelect(panel, 'Fuel cells take', 'a little');
      await button(panel, 'Highlight in yellow').click();
      await expect.poll(() => db.highlights.count()).toBe(2);
      await button(panel, '00:20.000').click();
      await expect.poll(() => playedTo(panel)).toBeGreaterThan(20);
      await panel.keyboard.press('Shift+H');

      const moments = panel.getByRole('region', { name: 'Moments you marked' });
      await expect.poll(() => moments.getByRole('listitem').count()).toBe(3);
      const rows = (await db.highlights.toArray()).map(({ quote, moment }) => ({
        quote: quote.exact,
        moment,
      }));
      expect(
        rows.sort((one, other) => (one.moment?.start ?? 0) - (other.moment?.start ?? 0)),
      ).toEqual([
        { quote: expect.stringMatching(/^Guest \(00:20\.000\)/), moment: expect.anything() },
        {
          quote: 'Host (00:41.250)\nSo somebody has to find a use for it.',
          moment: { start: 41.25, end: null },
        },
        { quote: expect.stringContaining('Fuel cells'), moment: { start: 43, end: 121.5 } },
      ]);
      expect(await axeViolations()).toEqual([]);
    });

    test('play from a marked moment, which is deleted with undo', async ({ extension }) => {
      const panel = await openDownloaded(extension);
      await button(panel, 'Mark the moment at 0:43').click();
      await panel.getByText('Marked at 0:43').waitFor();
      const moments = panel.getByRole('region', { name: 'Moments you marked' });
      await button(moments, 'Play from 0:43').click();
      await expect.poll(() => playedTo(panel)).toBeGreaterThanOrEqual(43);
      await button(moments, 'Delete').click();
      await panel.getByText('Highlight deleted').waitFor();
      expect(await db.highlights.count()).toBe(0);
      await button(panel, 'Undo').click();
      await expect.poll(() => db.highlights.count()).toBe(1);
    });
  });
}
