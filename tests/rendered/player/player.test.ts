import { describe, expect } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import type { PlaybackPositionRow } from '../../../lib/store/rows/reading.ts';
import { shortEpisode } from '../../support/builders/short-episode.ts';
import { axeViolations } from '../axe.ts';
import {
  button,
  inAudio,
  isPaused,
  openDownloaded,
  openEpisode,
  playedTo,
  showAllControls,
  test,
} from '../episode.ts';
import type { RenderedExtension } from '../extension.tsx';
import { installFakeVoices } from '../fake-voices.ts';
import { holdTable, holdTableNow } from '../hold-table.ts';
import type { RenderedPage } from '../page.ts';
import { resizeTo } from '../viewport.ts';

const player = (panel: RenderedPage) => panel.getByRole('region', { name: 'Player' });

const stored = async (extension: RenderedExtension) =>
  (await extension.rows<PlaybackPositionRow>('playbackPositions'))[0]?.seconds;

describe('player', () => {
  test('the card of an episode is as high before its progress is known', async ({ extension }) => {
    const panel = await openEpisode(extension);
    const card = panel.locator('.PlayCard');
    await button(panel, 'Download').waitFor();
    const heights = async () => {
      const measured: number[] = [];
      for (const width of [240, 320, 400]) {
        await resizeTo(width, 640);
        measured.push((await card.boundingBox()).height);
      }
      return measured;
    };
    const before = await heights();
    const [episode] = (await extension.articles()).filter(
      ({ title }) => title === shortEpisode.title,
    );
    await db.playbackPositions.put({
      articleId: episode?.id ?? 0,
      seconds: 3,
      duration: 3_180,
      transcriptOffset: 0,
      at: 1,
    });
    await card.getByText('Played up to 0:03').waitFor();
    expect(await heights()).toEqual(before);
  });

  test('tells screen readers how a download goes on, and nothing of one that is there', async ({
    extension,
  }) => {
    const panel = await openDownloaded(extension);
    const status = panel.locator('.PlayCard').getByRole('status');
    await expect.poll(() => status.textContent()).toMatch(/^Downloaded, /);
    await panel.keyboard.press('Escape');
    await panel.getByRole('article').waitFor({ state: 'detached' });
    // In the open list; in another list, the article may be hidden as read.
    await button(panel, /Episode 60/)
      .first()
      .click();
    await button(panel, 'Delete download').waitFor();
    expect(await status.textContent()).toBe('');
  });

  test('plays a download, seeks by button, key, chapter and slider, and stores its position', async ({
    extension,
  }) => {
    const panel = await openDownloaded(extension);
    await button(panel, 'Play').first().click();
    await player(panel)
      .getByText(/ · downloaded$/)
      .waitFor();
    await expect.poll(() => isPaused(panel)).toBe(false);
    await expect.poll(() => panel.locator('audio').getAttribute('src')).toMatch(/^blob:/);
    await panel.keyboard.press('.');
    await expect.poll(() => isPaused(panel)).toBe(true);

    await showAllControls(panel);
    await button(panel, 'Chapters').click();
    await panel.getByRole('menuitemradio', { name: /Glass/ }).click();
    await expect.poll(() => playedTo(panel)).toBe(120);
    await button(panel, 'Forward 30 seconds').click();
    await expect.poll(() => playedTo(panel)).toBe(150);
    await button(panel, 'Back 15 seconds').click();
    await expect.poll(() => playedTo(panel)).toBe(135);
    await panel.getByLabel('Position').fill('60');
    await expect.poll(() => playedTo(panel)).toBe(60);
    await expect.poll(() => stored(extension)).toBe(60);
    await player(panel).getByText('1:00 of 4:00 · downloaded').waitFor();
    expect(await axeViolations()).toEqual([]);

    // The reopened panel shows the player at its last position, and the player can be closed.
    extension.close();
    const again = await extension.openPanel();
    await player(again)
      .getByText(/^1:00 of /)
      .waitFor();
    await button(player(again), 'Close player').click();
    await player(again).waitFor({ state: 'detached' });
  });

  test('. plays the episode of a reopened panel before that is read, and no other', async ({
    extension,
  }) => {
    const panel = await openDownloaded(extension);
    await button(panel, 'Play').first().click();
    await expect.poll(() => isPaused(panel)).toBe(false);
    await panel.keyboard.press('Escape');
    await panel.getByRole('article').waitFor({ state: 'detached' });
    extension.close();
    const articles = await extension.articles();
    const { enclosure } = articles.find(({ title }) => title === shortEpisode.title) ?? {};
    if (enclosure) await db.articles.bulkPut(articles.map((each) => ({ ...each, enclosure })));

    const release = await holdTable('playbackPositions');
    const again = await extension.openPanel();
    await again.getByRole('listitem').first().waitFor();
    await again.keyboard.press('j');
    await again.keyboard.press('j');
    await again.keyboard.press('.');
    release();
    await player(again).getByText(shortEpisode.title).waitFor();
    await expect.poll(() => isPaused(again)).toBe(false);
  });

  test('what plays goes on if another recording is gone when it is to be played', async ({
    extension,
  }) => {
    const articles = await extension.articles();
    const { enclosure } = articles.find(({ title }) => title === shortEpisode.title) ?? {};
    const other = articles.find(({ title }) => title !== shortEpisode.title);
    if (!enclosure || !other) throw new Error('There is no episode.');
    await db.articles.put({ ...other, enclosure });
    const panel = await openDownloaded(extension);
    await button(panel, 'Play').first().click();
    await button(player(panel), 'Pause').waitFor();
    await panel.keyboard.press('Escape');
    await panel.getByRole('button', { name: other.title }).first().click();
    await button(panel, 'Play').waitFor();

    // What plays stores its position again and again.
    const release = await holdTableNow('articles');
    const removed = db.articles.put({ ...other, enclosure: null });
    await button(panel, 'Play').click();
    release();
    await removed;
    await panel.getByText('Nothing to play here').waitFor();
    expect(await button(player(panel), 'Pause').getAttribute('aria-busy')).toBe('false');
    expect(await isPaused(panel)).toBe(false);
    await player(panel).getByText(shortEpisode.title).waitFor();
  });

  test('changes speed and sleep timer by menu, and hides controls in every view', async ({
    extension,
  }) => {
    const panel = await openDownloaded(extension);
    await button(panel, 'Play').first().click();
    await expect.poll(() => isPaused(panel)).toBe(false);
    await showAllControls(panel);
    await button(panel, 'Speed: 1×').click();
    await panel.getByRole('menuitemradio', { name: '2.5×' }).click();
    await expect.poll(() => inAudio(panel, ({ playbackRate }) => playbackRate)).toBe(2.5);
    await button(panel, 'Sleep timer').click();
    await panel.getByRole('menuitemradio', { name: 'At the end of this chapter' }).click();
    await panel.getByText('Stops at the end of this chapter.').waitFor();
    await panel.getByLabel('Position').fill('39');
    await panel.getByText('Stopped by the sleep timer').waitFor();
    await expect.poll(() => isPaused(panel)).toBe(true);
    await button(panel, 'Show fewer controls').click();
    await expect.poll(() => button(panel, 'Sleep timer').count()).toBe(0);
    await panel.keyboard.press('Escape');
    await panel.getByRole('article').waitFor({ state: 'detached' });
    expect(await button(panel, 'Sleep timer').count()).toBe(0);
    await button(panel, 'Show all controls').click();
    await button(panel, 'Sleep timer').waitFor();
  });

  test('playback and reading aloud stop each other', async ({ extension }) => {
    const panel = await openDownloaded(extension);
    const voices = await installFakeVoices();
    await button(panel, 'Play').first().click();
    await expect.poll(() => isPaused(panel)).toBe(false);
    await panel.keyboard.press('a');
    await button(panel, 'Pause reading aloud').waitFor();
    await expect.poll(() => isPaused(panel)).toBe(true);
    await expect.poll(voices.utterances).toHaveLength(1);
    // The event may arrive after the recording was paused.
    await inAudio(panel, (audio) => audio.dispatchEvent(new Event('playing')));
    await panel.evaluate(() => navigator.locks.query());
    expect(await button(panel, 'Pause reading aloud').isVisible()).toBe(true);

    await panel.keyboard.press('.');
    await button(panel, 'Resume reading aloud').waitFor();
    await expect.poll(() => isPaused(panel)).toBe(false);
    await panel.keyboard.press('a');
    await expect.poll(() => isPaused(panel)).toBe(true);
    expect(await axeViolations()).toEqual([]);
  });

  test('a download can be deleted', async ({ extension }) => {
    const panel = await openDownloaded(extension);
    await button(panel, 'Delete download').click();
    await button(panel, 'Download').waitFor();
    await expect.poll(() => db.recordingParts.count()).toBe(0);
  });

  test('a recording on another host is not downloaded, and the host is named', async ({
    extension,
  }) => {
    const episode = await db.articles.filter(({ title }) => title === shortEpisode.title).first();
    const url = 'https://example.com/episode.mp3';
    if (episode?.enclosure)
      await db.articles.put({ ...episode, enclosure: { ...episode.enclosure, url } });
    const panel = await openEpisode(extension);
    await panel.getByText(/^The recording is at example\.com\./).waitFor();
    await expect.poll(() => button(panel, /^Download/).getAttribute('aria-disabled')).toBe('true');
  });

  test('says why a recording does not play, and offers to try again', async ({ extension }) => {
    const panel = await openEpisode(extension);
    await button(panel, 'Play').first().click();
    await panel.getByRole('alert').waitFor();
    await button(panel, 'Try again').waitFor();
    expect(await axeViolations()).toEqual([]);
  });
});
