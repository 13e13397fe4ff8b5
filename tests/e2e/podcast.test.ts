import { describe, expect } from 'vitest';
import type { JobRow } from '../../lib/store/rows/jobs.ts';
import type { MediaRow, RecordingPartRow } from '../../lib/store/rows/media.ts';
import type { PlaybackPositionRow } from '../../lib/store/rows/reading.ts';
import type { RequestRecord } from '../../scripts/sample-site/server.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import type { ReaderLocator, ReaderPage } from '../support/browsers/reader.ts';
import { isFirefox, test } from '../support/browsers/stories.ts';
import type { Story } from '../support/browsers/story.ts';
import { shortEpisode, withShortEpisode } from '../support/builders/short-episode.ts';

const bytes = 44 + 300 * 8_000;

/** Requests for the episode's audio. */
const sounds = ({ site }: Story): RequestRecord[] =>
  site.requests.filter(({ url }) => url.endsWith('.wav'));

const ranges = (story: Story) => sounds(story).map(({ headers }) => headers.range);

/** The playback position of the panel's player, in seconds. */
const playedTo = (panel: ReaderPage): Promise<number> =>
  panel.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime);

/** How far the user can seek, in seconds. */
const playableTo = (panel: ReaderPage): Promise<number> =>
  panel.locator('audio').evaluate((audio: HTMLAudioElement) => audio.seekable.end(0));

/** Waits until the player has passed this second. */
const playsBeyond = (panel: ReaderPage, seconds: number) =>
  expect.poll(() => playedTo(panel)).toBeGreaterThan(seconds);

const storedPosition = async ({ driver }: Story) =>
  (await driver.rows<PlaybackPositionRow>('playbackPositions'))[0]?.seconds ?? 0;

const media = async ({ driver }: Story) => (await driver.rows<MediaRow>('media'))[0];

const button = (within: ReaderPage | ReaderLocator, name: string | RegExp) =>
  within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

const player = (panel: ReaderPage) => panel.getByRole('region', { name: 'Player' });

async function openEpisode(story: Story): Promise<ReaderPage> {
  const panel = await story.driver.openPanel();
  await button(panel, /Episode 60/)
    .first()
    .click();
  await panel.getByRole('heading', { level: 1, name: shortEpisode.title }).waitFor();
  return panel;
}

describe('episode', () => {
  test.override({ siteOptions: withShortEpisode });

  test('plays on while browsing, and resumes after the panel is killed', async ({ story }) => {
    const { driver } = story;
    const panel = await openEpisode(story);
    expect(sounds(story)).toEqual([]);
    await panel.getByText('5:00 · 2.4 MB').waitFor();
    await button(panel, 'Play').click();
    await playsBeyond(panel, 0.5);
    const told = () => {
      const { metadata, playbackState } = navigator.mediaSession;
      return [metadata?.title, playbackState];
    };
    await expect.poll(() => panel.evaluate(told)).toEqual([shortEpisode.title, 'playing']);
    expect(sounds(story).map(({ headers }) => headers.referer)).toEqual([undefined]);
    await button(panel, 'Show all controls').click();
    await panel
      .getByText('Playback stops when the panel closes; your position is saved.')
      .waitFor();

    await panel.keyboard.press('Escape');
    await button(panel, 'Speed: 1×').click();
    await panel.getByRole('menuitemradio', { name: '2.5×' }).click();
    await panel.getByRole('listitem').nth(3).getByRole('button').first().click();
    await button(panel, 'Text and theme').click();
    await panel.keyboard.press('Escape');
    await button(panel, 'Chapters').click();
    await panel.getByRole('menuitemradio', { name: /Glass/ }).click();
    await playsBeyond(panel, 122);
    await panel.keyboard.press(';');
    // Farther from the last seek than the tolerance of the position.
    await playsBeyond(panel, 161);

    const at = await playedTo(panel);
    await panel.close();
    // Playback continued until the panel closed.
    expect(await storedPosition(story)).toBeGreaterThan(at - 5);
    const asked = sounds(story).length;

    const again = await driver.openPanel();
    await player(again)
      .getByText(/^\d:\d\d of 5:00/)
      .waitFor();
    expect(sounds(story)).toHaveLength(asked);
    await player(again).getByRole('button', { name: shortEpisode.title }).click();
    await again.getByText(/^Played up to \d:\d\d$/).waitFor();
    await button(player(again), 'Play').click();
    // Firefox on a computer without a sound card reports an error first, and plays on.
    await playsBeyond(again, (await storedPosition(story)) + 1);
    await button(player(again), 'Pause').waitFor();
    await again.keyboard.press('.');
    await expect
      .poll(() => again.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused))
      .toBe(true);
    const paused = await playedTo(again);
    await expect.poll(() => storedPosition(story)).toBeCloseTo(paused, 1);
    await button(player(again), 'Close player').click();
    await player(again).waitFor({ state: 'detached' });
  });

  test('a download survives worker stops and plays offline', async ({ story }) => {
    const { driver, site } = story;
    site.setScenarios('audioDrips');
    const panel = await openEpisode(story);
    await button(panel, 'Download').click();
    const part = await waitUntil('a part of it', async () => (await media(story))?.bytes);
    await panel.getByText(/of 2.4\sMB \(\d+%\)/).waitFor();
    await driver.killWorker();
    await panel.getByText('Downloaded, 2.4 MB').first().waitFor();
    const [first, second] = ranges(story);
    expect(first).toBe('bytes=0-7999999');
    expect(Number(/^bytes=(\d+)-/.exec(second ?? '')?.[1])).toBeGreaterThanOrEqual(part);
    expect(ranges(story)).toHaveLength(2);
    const parts = await driver.extensionPage.evaluate(partSizes);
    expect(parts.reduce((sum, size) => sum + size, 0)).toBe(bytes);

    await driver.cutOff(panel);
    await button(panel, 'Play').click();
    await playsBeyond(panel, 0.3);
    await panel.getByText(/of 5:00 · downloaded/).waitFor();
    await expect.poll(() => playableTo(panel)).toBe(300);
    await button(panel, '02:01.500').click();
    await playsBeyond(panel, 121.6);
    expect(await panel.locator('audio').getAttribute('src')).toMatch(/^blob:/);
    expect(sounds(story)).toHaveLength(2);

    await button(panel, 'Delete download').click();
    await button(panel, 'Download').waitFor();
    await expect.poll(() => driver.rows<RecordingPartRow>('recordingParts')).toEqual([]);
    expect((await driver.rows<JobRow>('jobs')).filter(({ type }) => type === 'audio')).toEqual([]);
  });

  test('gives the reason if it does not play', async ({ story }) => {
    const { driver, site } = story;
    const panel = await openEpisode(story);
    const says = (words: RegExp) => panel.getByRole('alert').getByText(words).waitFor();
    site.setScenarios('audioDown');
    const cut = await driver.cutOff(panel);
    await button(panel, 'Play').click();
    await says(/This computer is offline, and the recording isn’t downloaded/);
    await cut.reconnect();
    site.setScenarios('audioGone');
    await button(panel, 'Try again').click();
    await says(/The recording isn’t available/);
    site.setScenarios('audioUnplayable');
    await button(panel, 'Try again').click();
    // Firefox reports only that it could not open the recording.
    await says(
      isFirefox
        ? /The recording isn’t available, or this browser can’t play it/
        : /This browser can’t play the recording/,
    );
  });
});

/** Runs inside the extension: a Blob cannot be transferred, its size can. */
async function partSizes(): Promise<number[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reex-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = await new Promise<{ blob: Blob }[]>((resolve, reject) => {
    const request = database.transaction('recordingParts').objectStore('recordingParts').getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  return rows.map(({ blob }) => blob.size);
}
