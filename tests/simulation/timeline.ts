import type { Newsroom } from '../../scripts/sample-site/newsroom.ts';
import type { Scenario } from '../../scripts/sample-site/scenarios.ts';
import { pick } from '../support/seeded-random.ts';
import type { Happening, World } from './world.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Ten posts a day at odd times between six and eleven at night. */
export function tenPostsADay(world: World, days: number, random: () => number): Happening[] {
  return Array.from({ length: days * 10 }, (_, count) => ({
    at: world.now + Math.floor(count / 10) * day + 6 * hour + random() * 17 * hour,
    happen: () => void world.newsroom.publish(),
  }));
}

/** A title or a figure put right in one of the latest posts, twice a day. */
export function twoEditsADay(world: World, days: number, random: () => number): Happening[] {
  return Array.from({ length: days * 2 }, (_, count) => ({
    at: world.now + Math.floor(count / 2) * day + 8 * hour + random() * 15 * hour,
    happen: () => editOne(world.newsroom, count, random),
  }));
}

function editOne(newsroom: Newsroom, count: number, random: () => number): void {
  const post = pick(newsroom.posts().slice(0, 8), random);
  if (!post) return;
  if (random() < 0.5) newsroom.edit(post.slug, { title: `${post.title} (${count})` });
  else newsroom.edit(post.slug, { html: `${post.html}\n<p>Correction number ${count}.</p>` });
}

/** A post of today gets another address; its guid stays. */
export function movedPost(world: World, at: number): Happening {
  const happen = () => {
    const post = world.newsroom.posts().find(({ type }) => type === 'news');
    if (post) world.newsroom.edit(post.slug, { slug: `${post.slug}-moved` });
  };
  return { at, happen };
}

/** The site behaves so from one time to the other, and as before from then on. */
export function spell(
  world: World,
  [from, to]: readonly [number, number],
  during: readonly Scenario[],
  after: readonly Scenario[],
): Happening[] {
  return [
    { at: from, happen: () => world.stage.play(...during) },
    { at: to, happen: () => world.stage.play(...after) },
  ];
}
