import { afterEach, describe, expect, test } from 'vitest';
import {
  deleteRecording,
  deleteRecordings,
  downloadRecording,
  pauseDownload,
} from '../../lib/app/media/recordings.ts';
import { handleOnline } from '../../lib/app/worker/on-online.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { onCommands } from '../../lib/platform/messages.ts';
import { recordingBounds } from '../../lib/site/bounds.ts';
import { readDownloadJob } from '../../lib/store/articles/jobs.ts';
import { db } from '../../lib/store/db/database.ts';
import { readRecording, readRecordingFile } from '../../lib/store/media/recordings.ts';
import { hour, minute } from '../../lib/time.ts';
import { audioAt } from '../../scripts/sample-site/media/audio.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import type { Scenario } from '../../scripts/sample-site/scenarios.ts';
import { type FullDisk, fillDisk, type Refusal } from './full-disk.ts';
import { workerCommands } from './worker-commands.ts';
import { World } from './world.ts';

const path = '/wp-content/uploads/podcast/s2-e51.wav';
const url = `https://rareearthexchanges.com${path}`;
const published = audioAt(path, sampleArticles);
/** What `soundNewCut` plays. */
const newCut = Buffer.concat([
  published.subarray(0, 44),
  Buffer.alloc(8_000, 128),
  published.subarray(44),
]);

let disk: FullDisk | undefined;
afterEach(() => disk?.leave());

/** A reader that has polled once, and the episode that it is about. */
async function reader(): Promise<{ world: World; episode: Article }> {
  const start = Date.UTC(2026, 10, 24, 15);
  const world = new World({ seed: 5, start, articles: sampleArticles, published: 40 });
  onCommands(workerCommands(world));
  await world.runAlarm();
  const episode = await db.articles.filter(({ enclosure }) => enclosure?.url === url).first();
  if (!episode) throw new Error('The episode is not in the feed.');
  return { world, episode };
}

/** Rows about recordings, whatever their state. */
const recordings = () => db.media.filter(({ kind }) => kind === 'audio').count();

const asked = (world: World) => world.requests.filter((request) => request.url === path);

const ranges = (world: World) => asked(world).map(({ headers }) => headers.range);

/** What is stored under the episode's address, byte for byte. */
async function sound(): Promise<Buffer | null> {
  const blob = await readRecordingFile(url, 0);
  return blob && Buffer.from(await blob.arrayBuffer());
}

/** The site plays a scenario for the next so many requests for the sound. */
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

/** Waits for the second piece and does something while it is on its way. */
function duringSecond(world: World, happen: () => Promise<void>): void {
  const { fetch } = world.env;
  world.env.fetch = async (input, init) => {
    if (String(input) === url && asked(world).length === 1) await happen();
    return fetch(input, init);
  };
}

describe('a download', () => {
  test('comes piece by piece at the pace of all jobs, without a cookie, and is the file byte for byte', async () => {
    const { world, episode } = await reader();
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
    expect((await sound())?.equals(published)).toBe(true);
    expect(await readRecording(url)).toMatchObject({ state: 'stored', bytes: published.length });
    expect(await readDownloadJob(url)).toBeUndefined();
    const log = await db.requests.filter((row) => row.url === url).toArray();
    expect(log.map(({ status, bytes }) => [status, bytes])).toEqual([
      [206, 8_000_000],
      [206, 8_000_000],
      [206, 7_680_044],
    ]);
  });

  test('whose connections break goes on behind the last byte', async () => {
    const { world, episode } = await reader();
    playFor(world, 2, 'soundBreaks');
    await downloadRecording(episode);
    await world.runUntil(world.now + 5 * minute);
    expect(ranges(world).slice(0, 3)).toEqual([
      'bytes=0-7999999',
      'bytes=4000000-11999999',
      'bytes=8000000-15999999',
    ]);
    expect((await sound())?.equals(published)).toBe(true);
  });

  test('of a file that was cut again begins anew, and has nothing of the old one', async () => {
    const { world, episode } = await reader();
    await downloadRecording(episode);
    duringSecond(world, async () => world.stage.setScenarios('soundNewCut'));
    await world.runUntil(world.now + 5 * minute);
    expect(asked(world)[1]?.status).toBe(200);
    expect(ranges(world)[2]).toBe('bytes=0-7999999');
    expect((await sound())?.equals(newCut)).toBe(true);
  });

  test('of a file that was cut again, which only its length tells, begins anew', async () => {
    const { world, episode } = await reader();
    world.stage.setScenarios('soundWithoutEtag');
    await downloadRecording(episode);
    duringSecond(world, async () => world.stage.setScenarios('soundNewCut', 'soundWithoutEtag'));
    await world.runUntil(world.now + 5 * minute);
    expect((await sound())?.equals(newCut)).toBe(true);
  });

  test('of a file that is never twice the same is given up after a few tries', async () => {
    const { world, episode } = await reader();
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
      download: { refusal: 'unsteady' },
    });
    expect(await db.recordingParts.count()).toBe(0);
    expect(asked(world).length).toBeLessThan(10);
  });

  test('from a server that knows no ranges is one request', async () => {
    const { world, episode } = await reader();
    world.stage.setScenarios('soundWhole');
    await downloadRecording(episode);
    await world.runUntil(world.now + 5 * minute);
    expect(asked(world)).toHaveLength(1);
    expect((await sound())?.equals(published)).toBe(true);
  });

  test('from a server that knows no ranges, broken off, keeps nothing, and is given up at the third time', async () => {
    const { world, episode } = await reader();
    world.stage.setScenarios('soundWholeBreaks');
    await downloadRecording(episode);
    await world.runUntil(world.now + minute);
    expect(await readRecording(url)).toMatchObject({ state: 'wanted', bytes: 0 });
    expect(await db.recordingParts.count()).toBe(0);
    await world.runUntil(world.now + 24 * hour);
    expect(asked(world)).toHaveLength(3);
    expect(await readRecording(url)).toMatchObject({ download: { refusal: 'breaksOff' } });
  });

  test.each<[Scenario, string]>([
    ['soundGone', 'gone'],
    ['soundPage', 'notSound'],
    ['soundEndless', 'tooLarge'],
  ])(
    '%s: is given up, says why, and is asked for again only by the reader',
    async (scenario, refusal) => {
      const { world, episode } = await reader();
      world.stage.setScenarios(scenario);
      await downloadRecording(episode);
      await world.runUntil(world.now + hour);
      expect(asked(world)).toHaveLength(1);
      expect(await readRecording(url)).toMatchObject({ state: 'refused', download: { refusal } });
      world.stage.setScenarios();
      await downloadRecording(episode);
      await world.runUntil(world.now + 5 * minute);
      expect(await readRecording(url)).toMatchObject({ state: 'stored' });
    },
  );

  test('that the site is too busy for waits as long as it was asked to, and so do the polls', async () => {
    const { world, episode } = await reader();
    playFor(world, 1, 'soundBusy');
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

  test('waits for a network, and goes on as soon as there is one', async () => {
    const { world, episode } = await reader();
    world.goOffline();
    await downloadRecording(episode);
    await world.runUntil(world.now + minute);
    expect(asked(world)).toEqual([]);
    expect(await readDownloadJob(url)).toMatchObject({ failure: { kind: 'offline' } });
    world.goOnline();
    await handleOnline(world.env);
    expect((await sound())?.equals(published)).toBe(true);
  });

  test('that would take up more than all recordings may is not begun', async () => {
    const { world, episode } = await reader();
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
    expect(await readRecording(url)).toMatchObject({ download: { refusal: 'overBudget' } });
    expect(await recordings()).toBe(2);
  });
});

describe.each<Refusal>(['row', 'end'])('a disk that is full (%s)', (refusal) => {
  test('pauses the download and takes nothing away; with room it goes on where it was', async () => {
    const { world, episode } = await reader();
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
    expect((await sound())?.equals(published)).toBe(true);
  });
});

describe('a reader who changes his mind', () => {
  test('pauses while a piece is on its way: it stays paused, and goes on from there', async () => {
    const { world, episode } = await reader();
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
    expect((await sound())?.equals(published)).toBe(true);
  });

  test('pauses while a piece is refused: it stays paused', async () => {
    const { world, episode } = await reader();
    await downloadRecording(episode);
    duringSecond(world, async () => {
      await pauseDownload(url);
      world.stage.setScenarios('soundBusy');
    });
    await world.runUntil(world.now + 5 * hour);
    expect(await readDownloadJob(url)).toMatchObject({ state: 'paused' });
    expect(asked(world)).toHaveLength(2);
  });

  test('deletes it and wants it again while a piece is on its way: nothing of that piece is mixed in', async () => {
    const { world, episode } = await reader();
    await downloadRecording(episode);
    duringSecond(world, async () => {
      await deleteRecording(url);
      await downloadRecording(episode);
    });
    await world.runUntil(world.now + hour);
    expect((await sound())?.equals(published)).toBe(true);
  });

  test('cancels while a piece is on its way: nothing is left, and nothing comes after', async () => {
    const { world, episode } = await reader();
    await downloadRecording(episode);
    duringSecond(world, () => deleteRecording(url));
    await world.runUntil(world.now + hour);
    expect(asked(world)).toHaveLength(2);
    expect(await recordings()).toBe(0);
    expect(await db.recordingParts.count()).toBe(0);
    expect(await readDownloadJob(url)).toBeUndefined();
  });

  test('deletes them all', async () => {
    const { world, episode } = await reader();
    await downloadRecording(episode);
    await world.runUntil(world.now + 5 * minute);
    await deleteRecordings();
    expect(await recordings()).toBe(0);
    expect(await db.recordingParts.count()).toBe(0);
  });
});
