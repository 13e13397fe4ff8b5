import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startBackfill } from '../../lib/app/feed/backfill.ts';
import { retryPicture } from '../../lib/app/media/retry-picture.ts';
import { toggleSave } from '../../lib/app/reading/save-article.ts';
import { changeSettings } from '../../lib/app/settings.ts';
import type { PictureRefusal } from '../../lib/article/pictures/picture-refusal.ts';
import { onCommands } from '../../lib/platform/message-listeners.ts';
import { db } from '../../lib/store/db/database.ts';
import { readPicture } from '../../lib/store/media/shown-pictures.ts';
import { chooseBacklog } from '../../lib/store/user/backlog/choose-backlog.ts';
import { day, hour, minute } from '../../lib/time.ts';
import type { Scenario } from '../../scripts/sample-site/scenarios.ts';
import {
  illustratedArticle,
  illustratedArticles,
  uploads,
} from '../support/builders/illustrated-articles.ts';
import { findInconsistencies } from '../support/database/find-inconsistencies.ts';
import { indexContradictions } from '../support/database/index-agreement.ts';
import { sampled } from '../support/sampled.ts';
import { allTables } from './world/all-tables.ts';
import type { SeenRequest } from './world/browser-fetch.ts';
import { type FullDisk, fillDisk } from './world/full-disk.ts';
import { makeChannelsDue, makeJobsDue } from './world/make-due.ts';
import { politenessViolations } from './world/politeness.ts';
import { workerCommands } from './world/worker-commands.ts';
import { World } from './world/world.ts';

const start = Date.UTC(2026, 10, 24, 15);

/** Ten of twelve articles are in the feed, each with a picture; the test publishes more. */
function open(articles = illustratedArticles(20)): World {
  const world = new World({ seed: 3, start, articles, published: 12 });
  onCommands(workerCommands(world));
  return world;
}

const pictures = ({ requests }: World): SeenRequest[] =>
  requests.filter(({ url }) => url.startsWith('/wp-content/'));

const media = () => db.media.toArray();

const stored = async () => (await media()).filter(({ state }) => state === 'stored').length;

const name = (url: string): string => url.slice(uploads.length);

async function poll(world: World): Promise<void> {
  world.advance(hour);
  await makeChannelsDue();
  await world.runAlarm();
  await world.runUntil(world.now + 3 * minute);
}

/** The address of an article's picture. */
const pictureOf = async (articleId: number) =>
  (await db.media.where('articleIds').equals(articleId).first())?.url ?? '';

let disk: FullDisk | undefined;
afterEach(() => disk?.leave());

describe('after new articles', () => {
  test('their pictures are fetched, one every two seconds, anonymously', async () => {
    const world = open();
    await world.runAlarm();
    const tables = await allTables();
    expect(tables.media).toHaveLength(10);
    expect(tables.media.every(({ state }) => state === 'stored')).toBe(true);
    expect(tables.media[0]).toMatchObject({
      type: 'image/png',
      width: 64,
      height: 40,
      failures: 0,
    });
    expect(tables.jobs).toEqual([]);
    expect(findInconsistencies(tables)).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
    expect(pictures(world)).toHaveLength(10);
    expect(politenessViolations(world.requests, hour)).toEqual([]);
    // The first picture isn't requested immediately after the feed, either.
    expect((pictures(world)[0]?.at ?? 0) - (world.requests[1]?.at ?? 0)).toBeGreaterThan(9_000);
    const log = await db.requests.toArray();
    expect(log.filter(({ purpose }) => purpose === 'pictures')).toHaveLength(10);
  });

  test('the newest come first, and none is requested twice', async () => {
    const world = open();
    await world.runAlarm();
    await poll(world);
    const asked = pictures(world).map(({ url }) => /kiln-(\d+)/.exec(url)?.[1]);
    expect(asked).toEqual(Array.from({ length: 10 }, (_, articleId) => String(articleId)));
  });

  test('pictures of articles read meanwhile are fetched too, so the site cannot tell', async () => {
    const world = open();
    await world.refresh();
    await db.unread.clear();
    await world.runAlarm();
    expect(await stored()).toBe(10);
  });

  test('a picture that several articles show is fetched once', async () => {
    const twice = [0, 1, 2].map((articleId) => illustratedArticle(articleId, 'shared-64x40.png'));
    const world = open([...twice, ...illustratedArticles(20).slice(3)]);
    await world.runAlarm();
    expect(pictures(world).filter(({ url }) => url.includes('shared'))).toHaveLength(1);
    const [shared] = (await media()).filter(({ url }) => url.includes('shared'));
    expect(shared?.articleIds).toHaveLength(3);
  });

  test('pictures of backfilled articles are not fetched until they are saved', async () => {
    const world = open();
    await world.runAlarm();
    await startBackfill();
    await world.runUntil(world.now + 10 * minute);
    expect(await db.articles.count()).toBe(12);
    expect(await stored()).toBe(10);
    const archived = await db.articles.filter(({ fromBackfill }) => fromBackfill === 1).first();
    await toggleSave(archived?.id ?? 0);
    await makeJobsDue();
    await world.runAlarm();
    expect(await stored()).toBe(11);
    expect(await pictureOf(archived?.id ?? 0)).not.toBe('');
  });
});

describe('the site answers for a picture with', () => {
  const gaveUp = (refusal: PictureRefusal, asked = 1) => ({ state: 'refused', refusal, asked });

  test.each<[Scenario, { state: string; refusal?: PictureRefusal; asked: number }]>([
    ['missingPictures', gaveUp('gone')],
    ['gonePictures', gaveUp('gone')],
    ['pagesAsPictures', gaveUp('notPicture')],
    ['emptyPictures', gaveUp('notPicture')],
    ['filmsAsPictures', gaveUp('tooLarge')],
    ['drawnPictures', gaveUp('unsupported')],
    ['picturesHome', gaveUp('notPicture', 2)],
    ['picturesOfAnotherKind', { state: 'stored', asked: 1 }],
    ['movedPictures', { state: 'stored', asked: 2 }],
    ['picturesAbroad', gaveUp('failed', 3)],
    ['cutPictures', gaveUp('failed', 3)],
    ['failingPictures', gaveUp('failed', 3)],
    ['forbiddenPictures', gaveUp('failed', 3)],
  ])('%s', async (scenario, { asked, ...expected }) => {
    const world = open([illustratedArticle(0, 'kiln-64x40.png'), ...plain(20)]);
    world.stage.setScenarios(scenario);
    await world.runAlarm();
    await world.runUntil(start + 2 * day);
    const [picture] = await media();
    expect(picture).toMatchObject(expected);
    const requests = world.requests.filter(({ url }) => url.includes('kiln') || url === '/');
    expect(requests).toHaveLength(asked);
    const tables = await allTables();
    expect(tables.jobs).toEqual([]);
    expect(findInconsistencies(tables)).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });

  test('limitedPictures: no request for three hours, then it resumes', async () => {
    const world = open();
    world.stage.setScenarios('limitedPictures');
    await world.runAlarm();
    expect(pictures(world)).toHaveLength(1);
    const asked = world.requests.length;
    world.stage.setScenarios('normal');
    await world.runUntil(start + 2.9 * hour);
    expect(world.requests).toHaveLength(asked);
    await world.runUntil(start + 5 * hour);
    expect(await stored()).toBe(10);
  });

  test('challengedPictures: no request for hours, and no picture is given up', async () => {
    const world = open();
    world.stage.setScenarios('challengedPictures');
    await world.runAlarm();
    await world.runUntil(start + 3.9 * hour);
    expect(pictures(world)).toHaveLength(1);
    expect((await media()).every(({ state }) => state === 'wanted')).toBe(true);
    world.stage.setScenarios('normal');
    await world.runUntil(start + 6 * hour);
    expect(await stored()).toBe(10);
  });

  test('an error for one: the others continue at their pace, and that one is retried last', async () => {
    const world = open();
    const { fetch } = world.env;
    world.env.fetch = (input, init) =>
      String(input).includes('kiln-3-') ? Promise.reject(new TypeError()) : fetch(input, init);
    await world.runAlarm();
    await world.runUntil(start + 10 * minute);
    const failed = (await media()).filter(({ failures }) => failures > 0);
    expect(failed.map(({ url }) => name(url))).toEqual(['kiln-3-64x40.png']);
    expect(await stored()).toBe(9);
  });
});

/** Articles without pictures. */
const plain = (count: number) =>
  Array.from({ length: count }, (_, articleId) => illustratedArticle(100 + articleId));

describe('a picture that was given up', () => {
  test('is retried when the user asks, and only then', async () => {
    const world = open([illustratedArticle(0, 'kiln-64x40.png'), ...plain(20)]);
    world.stage.setScenarios('missingPictures');
    await world.runAlarm();
    world.stage.setScenarios('normal');
    await poll(world);
    await poll(world);
    expect(pictures(world)).toHaveLength(1);
    const [picture] = await media();
    await retryPicture(picture?.url ?? '');
    await makeJobsDue();
    await world.runAlarm();
    expect(await readPicture(picture?.url ?? '')).toMatchObject({ state: 'stored', failures: 0 });
    expect(await readPicture(picture?.url ?? '')).not.toHaveProperty('refusal');
  });

  test('because workers died of it is not retried forever', async () => {
    const world = open([illustratedArticle(0, 'kiln-64x40.png'), ...plain(20)]);
    world.env.resizePicture = () => Promise.reject(new Error('Out of memory.'));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await world.runAlarm();
    await world.runUntil(start + day);
    expect((await media())[0]).toMatchObject({ state: 'refused', refusal: 'failed' });
    expect(pictures(world)).toHaveLength(3);
  });
});

describe('a worker that dies', () => {
  // A picture takes about ten calls of clock, network and decoder.
  test.each(
    sampled(
      Array.from({ length: 40 }, (_, touch) => touch * 2 + 1),
      4,
    ),
  )('at its environment call %i leaves everything to the next one', async (touch) => {
    const world = open();
    await world.refresh();
    const alive = { ...world.env };
    let left = touch;
    const mortal =
      <Given extends unknown[], Answer>(act: (...given: Given) => Answer) =>
      (...given: Given): Answer => {
        left -= 1;
        if (left < 0) throw new Error('The worker is dead.');
        return act(...given);
      };
    Object.assign(world.env, {
      fetch: mortal(alive.fetch),
      now: mortal(alive.now),
      pause: mortal(alive.sleep),
      draw: mortal(alive.resizePicture),
    });
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await world.runAlarm().catch(() => undefined);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
    complain.mockRestore();

    Object.assign(world.env, alive);
    await makeJobsDue();
    await world.runAlarm();
    const tables = await allTables();
    expect(tables.media.map(({ state }) => state)).toEqual(Array(10).fill('stored'));
    expect(tables.media.every(({ failures }) => failures === 0)).toBe(true);
    expect(findInconsistencies(tables)).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
    // Only the interrupted request is repeated.
    expect(pictures(world).length).toBeLessThanOrEqual(11);
  });
});

describe('a computer', () => {
  test('that is offline sends no request, and resumes when online', async () => {
    const world = open();
    await world.refresh();
    world.goOffline();
    await world.runUntil(start + hour);
    expect(pictures(world)).toEqual([]);
    expect(
      (await media()).every(({ state, failures }) => state === 'wanted' && failures === 0),
    ).toBe(true);
    world.goOnline();
    await world.runUntil(start + 2 * hour);
    expect(await stored()).toBe(10);
  });

  test('whose disk is full keeps every text, and waits', async () => {
    const world = open();
    await world.refresh();
    const { bodies } = await allTables();
    disk = await fillDisk('end', 1, 'pictureBlobs');
    await world.runAlarm();
    expect((await allTables()).bodies).toEqual(bodies);
    expect(await db.jobs.toArray()).toMatchObject([{ failure: { kind: 'storageFull' } }]);
    expect(pictures(world)).toHaveLength(1);
    await world.runUntil(start + 26 * hour);
    expect(await stored()).toBe(10);
  });
});

describe('the picture setting', () => {
  let world: World;
  beforeEach(async () => {
    world = open();
    await world.runAlarm();
  });

  const choose = async (choice: 'all' | 'saved' | 'none') => {
    await changeSettings({ pictures: choice });
    await world.runAlarm();
  };

  test('none: removes all pictures, offline too, and requests none', async () => {
    world.goOffline();
    await choose('none');
    expect([await db.media.count(), await db.pictureBlobs.count(), await db.jobs.count()]).toEqual([
      0, 0, 0,
    ]);
    world.goOnline();
    world.newsroom.publish();
    await poll(world);
    expect(pictures(world)).toHaveLength(10);
  });

  test('saved: keeps pictures of saved articles, and fetches them for newly saved ones', async () => {
    await toggleSave(3);
    await choose('saved');
    expect((await media()).map(({ articleIds }) => articleIds)).toEqual([[3]]);
    await toggleSave(5);
    await world.runAlarm();
    expect(await stored()).toBe(2);
  });

  test('all: fetches again what was there', async () => {
    await choose('none');
    await choose('all');
    expect(await stored()).toBe(10);
    expect(politenessViolations(pictures(world).slice(10), hour)).toEqual([]);
  });
});

describe('as time passes', () => {
  test('pictures of read articles are removed after thirty days; those of unread and saved ones stay', async () => {
    const world = open();
    await chooseBacklog('unread', 'day', start);
    await world.runAlarm();
    await db.unread.filter(({ articleId }) => articleId > 2).delete();
    await toggleSave(3);
    world.advance(31 * day);
    world.newsroom.publish();
    await poll(world);
    const kept = (await media()).filter(({ url }) => !url.includes('kiln-12-'));
    expect(kept.map(({ articleIds }) => articleIds[0]).toSorted()).toEqual([1, 2, 3]);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });

  test('beyond the quota the least recently viewed are removed, never a saved article’s', async () => {
    const world = open();
    await world.runAlarm();
    await toggleSave(1);
    const [first, second] = [await pictureOf(1), await pictureOf(2)];
    // Makes these two look huge; the quota is 200 MB.
    await db.media.where('url').anyOf([first, second]).modify({ bytes: 199_999_500, usedAt: 0 });
    world.newsroom.publish();
    await poll(world);
    expect(await readPicture(first)).toMatchObject({ state: 'stored' });
    expect(await readPicture(second)).toMatchObject({
      state: 'refused',
      refusal: 'evicted',
      bytes: 0,
    });
    expect(await stored()).toBe(10);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
    // It is not fetched again, which would evict another.
    const asked = pictures(world).length;
    world.newsroom.publish();
    await poll(world);
    expect(pictures(world)).toHaveLength(asked + 1);
    await toggleSave(2);
    await makeJobsDue();
    await world.runAlarm();
    expect(await readPicture(second)).toMatchObject({ state: 'stored' });
  });

  test('an edit with another picture fetches that one and removes the old one', async () => {
    const world = open();
    await world.runAlarm();
    const post = world.newsroom.posts()[2];
    world.newsroom.edit(post?.slug ?? '', {
      html: illustratedArticle(2, 'another-64x40.png').html.replace('breakfast', 'supper'),
    });
    await poll(world);
    const names = (await media()).map(({ url }) => name(url));
    expect(names).toContain('another-64x40.png');
    expect(names).not.toContain('kiln-2-64x40.png');
    expect(await stored()).toBe(10);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });

  test('an exchanged picture in an equal text is no new version', async () => {
    const world = open();
    await world.runAlarm();
    const before = await allTables();
    const post = world.newsroom.posts()[2];
    world.newsroom.edit(post?.slug ?? '', {
      html: post?.html.replace('kiln-2-64x40', 'put-right-64x40') ?? '',
    });
    await poll(world);
    const after = await allTables();
    expect(after.media.map(({ url }) => name(url))).toContain('put-right-64x40.png');
    expect(after.media).toHaveLength(10);
    expect(after.bodies.map(({ articleId, hash }) => [articleId, hash])).toEqual(
      before.bodies.map(({ articleId, hash }) => [articleId, hash]),
    );
    expect(after.bodies.filter(({ source }) => source.includes('put-right'))).toHaveLength(1);
    expect(after.articles.every(({ changedAt }) => changedAt === null)).toBe(true);
    expect(findInconsistencies(after)).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });

  test('a completed excerpt fetches the page’s pictures', async () => {
    const world = open();
    world.stage.setScenarios('excerptsOnly');
    await world.runAlarm();
    await world.runUntil(start + 10 * minute);
    expect(await db.articles.where('awaitsFullText').equals(1).count()).toBe(0);
    expect(await stored()).toBe(10);
    expect(await db.jobs.toArray()).toEqual([]);
  });
});
