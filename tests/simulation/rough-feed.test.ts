import { describe, expect, test } from 'vitest';
import { retryGap, startBackfill } from '../../lib/app/feed/backfill.ts';
import { followUp } from '../../lib/app/follow-up.ts';
import { onCommands } from '../../lib/platform/message-listeners.ts';
import { day, hour } from '../../lib/time.ts';
import { shortArticles } from '../support/builders/short-articles.ts';
import { sampled, sampledTimes } from '../support/sampled.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { politenessViolations } from './world/politeness.ts';
import { RoughLife } from './world/rough-life.ts';
import { RoughSite } from './world/rough-site.ts';
import { workerCommands } from './world/worker-commands.ts';
import { World } from './world/world.ts';

const start = Date.UTC(2026, 10, 2, 9);
const openingPosts = 60;
const articles = shortArticles(openingPosts + 600);
const firstHeldBack = articles[openingPosts]?.id ?? 0;

describe.each(sampled([1, 2, 3, 4, 5, 6, 7, 8], 8))('a rough time, with seed %i', (seed) => {
  test('loses no article and no note, shows nothing that was read as new, and ends well', async () => {
    const random = seededRandom(seed);
    const world = new World({ seed, start, articles, published: openingPosts });
    onCommands(workerCommands(world));
    const site = new RoughSite(world, random);
    const life = new RoughLife(world, site, random, ({ id }) => id >= firstHeldBack);
    await world.runAlarm();
    for (let acts = 0; acts < sampledTimes(100); acts += 1) {
      await life.act();
      await followUp(world.now);
      expect(await life.problems(), `after act ${acts}`).toEqual([]);
      if (random() < 0.7) await world.runUntil(world.now + 4 * hour * random());
      expect(await life.problems(), `some time after act ${acts}`).toEqual([]);
    }
    site.roughness = 0;
    world.goOnline();
    // By then an unconditional request has been made, whatever the site had answered.
    await world.runUntil(world.now + 9 * day);
    await retryGap('news');
    await world.runUntil(world.now + hour);
    await startBackfill();
    await world.runUntil(world.now + day);
    expect(await life.problems()).toEqual([]);
    expect(await life.missing()).toEqual([]);
    const impolite = politenessViolations(world.requests, hour);
    expect(impolite.filter((each) => /paged=.* came/.test(each))).toEqual([]);
  }, 120_000);
});
