import { day, hour } from '../../../lib/time.ts';
import type { Newsroom } from '../../../scripts/sample-site/newsroom.ts';
import type { Scenario } from '../../../scripts/sample-site/scenarios.ts';
import { pick } from '../../support/seeded-random.ts';
import type { ScheduledEvent, World } from './world.ts';

/** Ten posts a day at irregular times between 6 AM and 11 PM. */
export function tenPostsADay(world: World, days: number, random: () => number): ScheduledEvent[] {
  return Array.from({ length: days * 10 }, (_, count) => ({
    at: world.now + Math.floor(count / 10) * day + 6 * hour + random() * 17 * hour,
    run: () => void world.newsroom.publish(),
  }));
}

/** A correction of a title or figure in a recent post, twice a day. */
export function twoEditsADay(world: World, days: number, random: () => number): ScheduledEvent[] {
  return Array.from({ length: days * 2 }, (_, count) => ({
    at: world.now + Math.floor(count / 2) * day + 8 * hour + random() * 15 * hour,
    run: () => editOne(world.newsroom, count, random),
  }));
}

function editOne(newsroom: Newsroom, count: number, random: () => number): void {
  const post = pick(newsroom.posts().slice(0, 8), random);
  if (!post) return;
  if (random() < 0.5) newsroom.edit(post.slug, { title: `${post.title} (${count})` });
  else newsroom.edit(post.slug, { html: `${post.html}\n<p>Correction number ${count}.</p>` });
}

/** A post of today moves to another address; its guid stays. */
export function movedPost(world: World, at: number): ScheduledEvent {
  const run = () => {
    const post = world.newsroom.posts().find(({ type }) => type === 'news');
    if (post) world.newsroom.edit(post.slug, { slug: `${post.slug}-moved` });
  };
  return { at, run };
}

/** Sets scenarios for a period, and others after it. */
export function scenarioPeriod(
  world: World,
  [from, to]: readonly [number, number],
  during: readonly Scenario[],
  after: readonly Scenario[],
): ScheduledEvent[] {
  return [
    { at: from, run: () => world.stage.setScenarios(...during) },
    { at: to, run: () => world.stage.setScenarios(...after) },
  ];
}
