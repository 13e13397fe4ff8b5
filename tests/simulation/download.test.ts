import { afterEach, describe, expect, test } from 'vitest';
import {
  deleteRecording,
  deleteRecordings,
  downloadRecording,
  pauseDownload,
} from '../../lib/app/media/recordings.ts';
import { handleOnline } from '../../lib/app/worker/command-handlers.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { onCommands } from '../../lib/platform/message-listeners.ts';
import { recordingBounds } from '../../lib/site/bounds.ts';
import { readDownloadJob } from '../../lib/store/articles/jobs.ts';
import { db } from '../../lib/store/db/database.ts';
import { readRecordingFile } from '../../lib/store/media/recording-library.ts';
import { readRecording } from '../../lib/store/media/recordings.ts';
import { hour, minute } from '../../lib/time.ts';
import { audioAt } from '../../scripts/sample-site/media/audio.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import type { Scenario } from '../../scripts/sample-site/scenarios.ts';
import { type FullDisk, fillDisk, type Refusal } from './world/full-disk.ts';
import { playOnce } from './world/play-once.ts';
import { workerCommands } from './world/worker-commands.ts';
import { World } from './world/world.ts';

const path = '/wp-content/uploads/podcast/s2-e51.wav';
const url = `https://rareearthexchanges.com${path}`;
const published = audioAt(path, sampleArticles);
/** The file that `audioNewCut` serves. */
const newCut = Buffer.concat([
  published.subarray(0, 44),
  Buffer.alloc(8_000, 128),
  published.subarray(44),
]);

let disk: FullDisk | undefined;
afterEach(() => disk?.leave());

/** A world that has polled once, and its episode. */
async function polledWorld(): Promise<{ world: World; episode: Article }> {
  const start = Date.UTC(2026, 10, 24, 15);
  const world = new World({ seed: 5, start, articles: sampleArticles, published: 40 });
  onCommands(workerCommands(world));
  await playOnce(world, pollOnce);
  const episode = await db.articles.filter(({ enclosure }) => enclosure?.url === url).first();
  if (!episode) throw new Error('The episode is not in the feed.');
  return { world, episode };
}

const pollOnce = (world: World) => world.runAlarm();

/** The rows of recordings in any state. */
const recordings = () => db.media.filter(({ kind }) => kind === 'audio').count();

const asked = (world: World) => world.requests.filter((request) => request.url === path);

const ranges = (world: World) => asked(world).map(({ headers }) => headers.range);

/** The stored bytes of the episode. */
async function downloadedFile(): Promise<Buffer | null> {
  const blob = await readRecordingFile(url, 0);
  return blob && Buffer.from(await blob.arrayBuffer());
}

/** Plays a scenario for the next requests of the recording. */
function playFor(world: World, times: number, ...scenarios: Scenario[]): void {
  const { fetch } = world.env;
  let left = times;
  world.stage.setScenarios(...scenarios);
  world.env.fetch = async (input, init) => {
    if (String(input) === url) left -= 1;
    if (left < 0) world.stage.setScenarios();
    return fetch(input, init);
  };
}

/** Waits for the second range request and runs an action during it. */
function duringSecond(world: World, happen: () => Promise<void>): void {
  const { fetch } = world.env;
  world.env.fetch = async (input, init) => {
    if (String(input) === url && asked(world).length === 1) await happen();
    return fetch(input, init);
  };
}

describe('a download', () => {
  test('fetches ranges at the jobs’ pace, without cookies, and stores the file byte for byte', async () => {
    const { world, episode } = await polledWorld();
    await downloadRecording(episode);
    await world.runUntil(world.now + 5 * minute);
    expect(ranges(world)).toEqual([
      'bytes=0-7999999',
      'bytes=8000000-15999999',
      'bytes=16000000-23999999',
    ]);
    const times = asked(world).map(({ at }) => at);
    for (const [place, at] of times.slice(1).entries()) {
      expect(at - (times[place] ?? 0)).toBeGreaterThanOrEqual(10_000);
    }
    for (const { init } of asked(world)) {
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    }
    expect((await downloadedFile())?.equals(published)).toBe(true);
    expect(await readRecording(url)).toMatchObject({ state: 'stored', bytes: published.length });
    expect(await readDownloadJob(url)).toBeUndefined();
    const log = await db.requests.filter((row) => row.url === url).toArray();
    expect(log.map(({ status, bytes }) => [status, bytes])).toEqual([
      [206, 8_000_000],
      [206, 8_000_000],
      [206, 7_680_044],
    ]);
  });

  test('resumes after the last byte when connections break', async () => {
    const { world, episode } = await polledWorld();
    playFor(world, 2, 'audioBreaks');
    await downloadRecording(episode);
    await world.runUntil(world.now + 5 * minute);
    expect(ranges(world).slice(0, 3)).toEqual([
      'bytes=0-7999999',
      'bytes=4000000-11999999',
      'bytes=8000000-15999999',
    ]);
    expect((await downloadedFile())?.equals(published)).toBe(true);
  });

  test('is tried again as often as its requests get no response', async () => {
    const { world, episode } = await polledWorld();
    playFor(world, recordingBounds.maxFullAttempts + 1, 'audioDown');
    await downloadRecording(episode);
    await world.runUntil(world.now + 24 * hour);
    expect((await downloadedFile())?.equals(published)).toBe(true);
  });

  test('restarts for a changed file, and mixes in nothing of the old one', async () => {
    const { world, episode } = await polledWorld();
    await downloadRecording(episode);
    duringSecond(world, async () => world.stage.setScenarios('audioNewCut'));
    await world.runUntil(world.now + 5 * minute);
    expect(asked(world)[1]?.status).toBe(200);
    expect(ranges(world)[2]).toBe('bytes=0-7999999');
    expect((await downloadedFile())?.equals(newCut)).toBe(true);
  });

  test('restarts for a changed file that only its length tells apart', async () => {
    const { world, episode } = await polledWorld();
    world.stage.setScenarios('audioWithoutEtag');
    await downloadRecording(episode);
    duringSecond(world, async () => world.stage.setScenarios('audioNewCut', 'audioWithoutEtag'));
    await world.runUntil(world.now + 5 * minute);
    expect((await downloadedFile())?.equals(newCut)).toBe(true);
  });

  test('is given up after a few restarts for a file that keeps changing', async () => {
    const { world, episode } = await polledWorld();
    const { fetch } = world.env;
    world.env.fetch = async (input, init) => {
      const { body, status, headers } = await fetch(input, init);
      const changed = new Headers(headers);
      changed.set('etag', `"${asked(world).length}"`);
      return new Response(body, { status, headers: changed });
    };
    await downloadRecording(episode);
    await world.runUntil(world.now + hour);
    expect(await readRecording(url)).toMatchObject({
      state: 'refused',
      bytes: 0,
      download: { refusal: 'fileChanged' },
    });
    expect(await db.recordingParts.count()).toBe(0);
    expect(asked(world).length).toBeLessThan(10);
  });

  test('is one request where the server ignores ranges', async () => {
    const { world, episode } = await polledWorld();
    world.stage.setScenarios('audioWhole');
    await downloadRecording(episode);
    await world.runUntil(world.now + 5 * minute);
    expect(asked(world)).toHaveLength(1);
    expect((await downloadedFile())?.equals(published)).toBe(true);
  });

  test('keeps nothing where the server ignores ranges and the connection breaks, and is given up the third time', async () => {
    const { world, episode } = await polledWorld();
    world.stage.setScenarios('audioWholeBreaks');
    await downloadRecording(episode);
    await world.runUntil(world.now + minute);
    expect(await readRecording(url)).toMatchObject({ state: 'wanted', bytes: 0 });
    expect(await db.recordingParts.count()).toBe(0);
    await world.runUntil(world.now + 24 * hour);
    expect(asked(world)).toHaveLength(3);
    expect(await readRecording(url)).toMatchObject({ download: { refusal: 'interrupted' } });
  });

  test.each<[Scenario, string]>([
    ['audioGone', 'gone'],
    ['audioPage', 'notAudio'],
    ['audioEndless', 'tooLarge'],
  ])('%s: is given up with its reason, and retried only on request', async (scenario, refusal) => {
    const { world, episode } = await polledWorld();
    world.stage.setScenarios(scenario);
    await downloadRecording(episode);
    await world.runUntil(world.now + hour);
    expect(asked(world)).toHaveLength(1);
    expect(await readRecording(url)).toMatchObject({ state: 'refused', download: { refusal } });
    world.stage.setScenarios();
    await downloadRecording(episode);
    await world.runUntil(world.now + 5 * minute);
    expect(await readRecording(url)).toMatchObject({ state: 'stored' });
  });

  test('honors Retry-After, as do polls', async () => {
    const { world, episode } = await polledWorld();
    playFor(world, 1, 'audioBusy');
    await downloadRecording(episode);
    await world.runUntil(world.now + minute);
    expect(await readDownloadJob(url)).toMatchObject({ failure: { kind: 'rateLimited' } });
    const until = (await db.channels.get('podcast'))?.notBefore ?? 0;
    expect(until - world.now).toBeGreaterThan(0);
    await world.runUntil(until - 1_000);
    expect(asked(world)).toHaveLength(1);
    await world.runUntil(world.now + 2 * hour);
    expect(await readRecording(url)).toMatchObject({ state: 'stored' });
  });

  test('waits while offline, and resumes when online', async () => {
    const { world, episode } = await polledWorld();
    world.goOffline();
    await downloadRecording(episode);
    await world.runUntil(world.now + minute);
    expect(asked(world)).toEqual([]);
    expect(await readDownloadJob(url)).toMatchObject({ failure: { kind: 'offline' } });
    world.goOnline();
    await handleOnline(world.env);
    expect((await downloadedFile())?.equals(published)).toBe(true);
  });

  test('that two articles have is both articles’ recording', async () => {
    const { episode } = await polledWorld();
    await downloadRecording(episode);
    await downloadRecording({ ...episode, id: 9_000 });
    expect((await readRecording(url))?.articleIds).toEqual([episode.id, 9_000]);
    expect(await recordings()).toBe(1);
  });

  test('is refused where it would exceed the recordings’ quota', async () => {
    const { world, episode } = await polledWorld();
    const download = { size: null, validator: null, restarts: 0, refusal: null };
    await db.media.put({
      url: 'https://rareearthexchanges.com/other.wav',
      kind: 'audio',
      articleIds: [],
      state: 'stored',
      type: 'audio/wav',
      bytes: recordingBounds.quotaBytes - 1_000,
      failures: 0,
      usedAt: 0,
      download,
    });
    await downloadRecording(episode);
    await world.runUntil(world.now + minute);
    expect(await readRecording(url)).toMatchObject({ download: { refusal: 'overQuota' } });
    expect(await recordings()).toBe(2);
  });
});

describe.each<Refusal>(['row', 'end'])('a full disk (%s)', (refusal) => {
  test('pauses the download and evicts nothing; with space it resumes where it was', async () => {
    const { world, episode } = await polledWorld();
    const bodies = await db.bodies.count();
    await downloadRecording(episode);
    duringSecond(world, async () => {
      disk = await fillDisk(refusal, Number.POSITIVE_INFINITY, 'recordingParts');
    });
    await world.runUntil(world.now + 5 * minute);
    expect(await readDownloadJob(url)).toMatchObject({
      state: 'paused',
      failure: { kind: 'storageFull' },
    });
    expect(await readRecording(url)).toMatchObject({ state: 'wanted', bytes: 8_000_000 });
    expect(await db.bodies.count()).toBe(bodies);
    disk?.leave();
    db.close({ disableAutoOpen: false });
    await db.open();
    await downloadRecording(episode);
    await world.runUntil(world.now + 5 * minute);
    expect((await downloadedFile())?.equals(published)).toBe(true);
  });
});

describe('a user who changes their mind', () => {
  test('pauses during a request: it stays paused, and resumes from there', async () => {
    const { world, episode } = await polledWorld();
    await downloadRecording(episode);
    duringSecond(world, () => pauseDownload(url));
    await world.runUntil(world.now + hour);
    const { bytes = 0 } = (await readRecording(url)) ?? {};
    expect(bytes).toBeGreaterThanOrEqual(8_000_000);
    expect(bytes).toBeLessThan(published.length);
    expect(asked(world)).toHaveLength(2);
    await downloadRecording(episode);
    await world.runUntil(world.now + 5 * minute);
    expect(ranges(world)[2]).toMatch(`bytes=${bytes}-`);
    expect((await downloadedFile())?.equals(published)).toBe(true);
  });

  test('pauses during a request that is refused: it stays paused', async () => {
    const { world, episode } = await polledWorld();
    await downloadRecording(episode);
    duringSecond(world, async () => {
      await pauseDownload(url);
      world.stage.setScenarios('audioBusy');
    });
    await world.runUntil(world.now + 5 * hour);
    expect(await readDownloadJob(url)).toMatchObject({ state: 'paused' });
    expect(asked(world)).toHaveLength(2);
  });

  test('deletes and restarts during a request: nothing of that range is mixed in', async () => {
    const { world, episode } = await polledWorld();
    await downloadRecording(episode);
    duringSecond(world, async () => {
      await deleteRecording(url);
      await downloadRecording(episode);
    });
    await world.runUntil(world.now + hour);
    expect((await downloadedFile())?.equals(published)).toBe(true);
  });

  test('cancels during a request: nothing is left, and nothing arrives after', async () => {
    const { world, episode } = await polledWorld();
    await downloadRecording(episode);
    duringSecond(world, () => deleteRecording(url));
    await world.runUntil(world.now + hour);
    expect(asked(world)).toHaveLength(2);
    expect(await recordings()).toBe(0);
    expect(await db.recordingParts.count()).toBe(0);
    expect(await readDownloadJob(url)).toBeUndefined();
  });

  test('deletes all recordings', async () => {
    const { world, episode } = await polledWorld();
    await downloadRecording(episode);
    await world.runUntil(world.now + 5 * minute);
    await deleteRecordings();
    expect(await recordings()).toBe(0);
    expect(await db.recordingParts.count()).toBe(0);
  });
});
