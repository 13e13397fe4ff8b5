import { expect, test, vi } from 'vitest';
import type { Settings } from '../../lib/settings.ts';
import { day, hour, minute } from '../../lib/time.ts';
import { initialPostCount } from '../../scripts/sample-site/sample-articles.ts';
import { storedRule } from '../support/builders/rule.ts';
import type { Announcement } from '../support/follow/follow-oracle.ts';
import { followed, ownList } from '../support/follow/followed-names.ts';
import { followedPosts } from '../support/follow/followed-posts.ts';
import { sampled, testsAll } from '../support/sampled.ts';
import { pick, seededRandom } from '../support/seeded-random.ts';
import { useTimeZone } from '../support/time-zone.ts';
import { FollowedLife } from './world/followed-life.ts';
import { tenPostsADay, twoEditsADay } from './world/timeline.ts';

useTimeZone('America/New_York', 'en-US');

/** A month in the long run. In `npm test`, only the days in which everything happens once. */
const days = testsAll ? 30 : 6;

/** A Thursday evening. Daylight saving ends on Sunday. */
const start = Date.parse('2026-10-29T18:00-04:00');
const end = start + days * day;

const on = (days: number, hours: number, minutes = 0): number =>
  Date.parse('2026-10-29T00:00-04:00') + days * day + hours * hour + minutes * minute;

const rules = [
  storedRule({ id: 'notify', text: 'title:gadolinium', notifies: true }),
  storedRule({ id: 'mute', text: 'horoscope', mutes: true }),
  storedRule({ id: 'save', text: '"offtake agreement"', saves: true, tags: ['deals', 'Offtake'] }),
  storedRule({ id: 'read', text: 'webinar', marksRead: true }),
];

/** The hours between which the feed has only the beginning of each text, once a week. */
const cutFrom = (week: number): number => on(7 * week + 2, 8);
const cutUntil = (week: number): number => on(7 * week + 2, 20);
const isCutAt = (at: number): boolean =>
  [0, 1, 2, 3, 4].some((week) => at > cutFrom(week) - 2 * hour && at < cutUntil(week) + 2 * hour);

type Step = readonly [at: number, run: (life: FollowedLife) => unknown];

/** What happens each week. */
const weekly = (week: number, random: () => number): Step[] => {
  const at = (days: number, hours: number, minutes = 0) => on(7 * week + days, hours, minutes);
  return [
    [at(1, 13, 30), (life) => life.killDuringAlarm(2 + Math.floor(random() * 40))],
    [at(1, 16, 20), (life) => life.pause(hour)],
    // During quiet hours: the held announcement about terbium is no longer about anything followed.
    [at(1, 23, 30), (life) => life.change({ followed: [...others, 'samarium'] })],
    [at(2, 2, 15), (life) => life.restartBrowser(20 * minute)],
    [cutFrom(week), (life) => life.setCut(true)],
    [cutUntil(week), (life) => life.setCut(false)],
    [at(3, 15), (life) => life.killDuringAlarm(2 + Math.floor(random() * 40))],
    [at(4, 9, 10), (life) => life.change({ followed })],
    [at(4, 10, 10), (life) => life.change({ notifyPodcasts: 'off' })],
    [at(4, 18, 10), (life) => life.change({ notifyPodcasts: 'on' })],
    [at(5, 13), (life) => life.restartBrowser(24 * hour)],
  ];
};

const others = followed.filter((name) => name !== 'terbium');

/** Events that happen once. */
function once(): Step[] {
  let backup: Awaited<ReturnType<FollowedLife['backUp']>> | undefined;
  let offered: Partial<Settings> = {};
  const moving = testsAll ? 14 : 0;
  return [
    [
      on(1, 8),
      (life) =>
        life.change({
          followed,
          watchLists: [ownList],
          briefingHour: 6,
          checkInterval: 120,
          quietHours: true,
          quietFrom: 22 * 60,
          quietTo: 7 * 60,
          quietAllDay: [0],
        }),
    ],
    [on(1, 9), (life) => life.change({ rules })],
    [
      on(moving + 4, 20),
      async (life) => {
        backup = await life.backUp();
      },
    ],
    [
      on(moving + 4, 21, 20),
      async (life) => {
        offered = backup ? await life.moveHouse(backup) : {};
      },
    ],
    // Restored settings that mark articles, and rules, are off until the user has seen what they do.
    [on(moving + 4, 21, 40), (life) => life.change(offered)],
    [on(moving + 4, 21, 50), (life) => life.change({ rules })],
    [
      on(moving + 5, 10, 5),
      () => {
        process.env.TZ = 'Asia/Tokyo';
      },
    ],
  ];
}

/** The user reads some articles, sometimes all, and looks at what is new. */
const reading = (random: () => number): Step[] =>
  Array.from({ length: days * 3 }, (_, turn) => [
    start + turn * 8 * hour + 11 * minute,
    async (life) => {
      if (random() < 0.1) await life.readAll();
      else
        for (let count = 0; count < 3; count += 1) {
          const post = pick(life.oracle.lists().unread, random);
          if (post !== undefined) await life.read(post);
        }
      if (random() < 0.4) await life.look();
      await expectAgreement(life);
    },
  ]);

/** Edits that add something followed to an article, whether or not it has been announced. */
const renamings = (life: FollowedLife, random: () => number) =>
  Array.from({ length: days }, (_, each) => ({
    at: on(each, 12, 40),
    run: () => {
      // In a text that also has the namesake, the name would not be the company's.
      const named = life.world.newsroom.posts().filter(({ html }) => !html.includes('Mark Lynas'));
      const post = pick(named.slice(0, 5), random);
      if (post) life.world.newsroom.edit(post.slug, { title: `Lynas Responds: ${post.title}` });
    },
  }));

const byPosts = (one: Announcement, other: Announcement): number =>
  one.posts.length - other.posts.length || (one.posts[0] ?? 0) - (other.posts[0] ?? 0);

/** How many of its articles' names a summary shows. */
const mostNames = 3;

/** Compares the shown notifications with the expected ones: each with its time, kind and reason, and no others. */
function expectNotifications({ oracle, world }: FollowedLife, shown: Announcement[]): void {
  const expected = oracle.announced.toSorted(byPosts);
  const actual = shown.toSorted(byPosts).map((each, place) => {
    const { reason: { about = [] } = {} } = expected[place] ?? {};
    const isPart =
      each.posts.length > 1 &&
      each.reason.about.length === Math.min(mostNames, about.length) &&
      each.reason.about.every((name) => about.includes(name));
    return isPart ? { ...each, reason: { ...each.reason, about } } : each;
  });
  const untimed = (list: Announcement[]) => list.map(({ at: _at, ...each }) => each);
  expect(untimed(actual), `until ${new Date(world.now)}`).toEqual(untimed(expected));
  const late = actual.filter(({ at }, place) => Math.abs(at - (expected[place]?.at ?? 0)) > minute);
  expect(late).toEqual([]);
}

async function expectAgreement(life: FollowedLife): Promise<void> {
  const { oracle } = life;
  const sorted = (ids: readonly number[]) => ids.toSorted((one, other) => one - other);
  const expected = oracle.lists();
  const lists = await life.lists();
  const at = new Date(life.world.now).toString();
  expect(sorted(lists.unread), `unread on ${at}`).toEqual(sorted(expected.unread));
  expect(sorted(lists.watch), `Watch on ${at}`).toEqual(sorted(expected.watch));
  expect(sorted(lists.mentions), `Mentions on ${at}`).toEqual(sorted(expected.mentions));
  const badges = {
    unread: expected.unread.length,
    followed: expected.unreadFollowed.length,
    new: expected.newOnes.length,
  };
  for (const mode of ['unread', 'followed', 'new'] as const)
    expect(await life.badge(mode), `badge of ${mode} on ${at}`).toBe(String(badges[mode] || ''));
  expect(await life.badge('off')).toBe('');
  const tags = (saved: ReadonlyMap<number, string[]>) => Object.fromEntries(saved);
  expect(tags(await life.saved())).toEqual(tags(oracle.saved));
  expectNotifications(life, await life.announcements());
}

/** Expects one briefing for each day that has had its hour, each announced once. */
function expectBriefings({ briefings, shown, oracle, world }: FollowedLife): void {
  const made = briefings.map(({ day: name }) => name);
  expect(new Set(made).size).toBe(made.length);
  const announced = shown.flatMap(({ id }) => /^briefing:(.+)$/.exec(id)?.[1] ?? []);
  // Quiet time may hold the last one.
  const isHeld = oracle.isQuiet(world.now);
  expect(announced).toEqual(isHeld ? made.slice(0, announced.length) : made);
  expect(made.length - announced.length).toBeLessThanOrEqual(1);
  expect(made.length).toBeGreaterThanOrEqual(days - 3);
}

/** Makes sure that enough has happened: an eventless month would prove nothing. */
function expectVariety({ oracle: { announced }, kills }: FollowedLife): void {
  const isAny = (has: (each: Announcement) => boolean) => announced.some(has);
  expect({
    kills: kills > 0,
    inTitle: isAny(({ reason }) => reason.inTitle.length > 0),
    about: isAny(({ posts, reason }) => posts.length === 1 && reason.about.length > 0),
    rule: isAny(({ reason }) => reason.rule !== null),
    summary: isAny(({ posts }) => posts.length > 1),
    unasked: isAny(
      ({ posts, reason }) =>
        posts.length === 1 &&
        Object.values(reason)
          .flat()
          .every((why) => why === null),
    ),
  }).toEqual({ kills: true, inTitle: true, about: true, rule: true, summary: true, unasked: true });
}

test.each(sampled([1, 2, 3], 3))(
  `${days} days with a watch list (seed %i): every expected notification and none else, and lists and badge agree`,
  async (seed) => {
    vi.spyOn(console, 'error').mockReturnValue();
    const random = seededRandom(seed);
    const articles = followedPosts(days * 10, random);
    const life = await FollowedLife.begin({ seed, start, articles, published: initialPostCount });
    life.world.plan(
      ...tenPostsADay(life.world, days, random),
      ...twoEditsADay(life.world, days, random).filter(({ at }) => !isCutAt(at)),
      ...renamings(life, random).filter(({ at }) => !isCutAt(at)),
    );
    const asked = articles.find(({ title }) => title.startsWith('Gadolinium Cools'));
    life.world.plan({ at: on(1, 11), run: () => void life.world.newsroom.publish(asked?.slug) });
    const weeks = Array.from({ length: Math.ceil(days / 7) }, (_, week) => weekly(week, random));
    const steps = [...once(), ...weeks.flat(), ...reading(random)]
      .filter(([at]) => at < end)
      .sort(([one], [other]) => one - other);
    for (const [at, run] of steps) {
      await life.until(at);
      await run(life);
    }
    await life.until(end);
    await expectAgreement(life);
    expectBriefings(life);
    expectVariety(life);
    if (!testsAll)
      await expect(life.briefingTexts.join('\n')).toMatchFileSnapshot(
        '../fixtures/briefings-of-a-week.md',
      );
  },
  600_000,
);
