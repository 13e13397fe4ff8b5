import { describe, expect, test } from 'vitest';
import { db } from '../../lib/store/db/database.ts';
import { hour } from '../../lib/time.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import { type Scenario, scenarios } from '../../scripts/sample-site/scenarios.ts';
import { findInconsistencies } from '../support/database/find-inconsistencies.ts';
import { indexContradictions } from '../support/database/index-agreement.ts';
import { allTables } from './world/all-tables.ts';
import { channelRow } from './world/channel-row.ts';
import { makeChannelsDue } from './world/make-due.ts';
import { playOnce } from './world/play-once.ts';
import { World } from './world/world.ts';

/** The outcome of a poll after one article was published. */
interface Outcome {
  added: number;
  failure: { kind: string; status?: number } | null;
  /** The least and most hours until the next poll. */
  hours: readonly [number, number];
  rejects?: number;
}

const read: Outcome = { added: 1, failure: null, hours: [1, 1.1] };
const restsFor = (hours: number): Outcome => ({ ...read, hours: [hours, 1.1 * hours] });

const failed = (kind: string, status?: number): Outcome => ({
  added: 0,
  failure: status === undefined ? { kind } : { kind, status },
  hours: [0.8, 1.2],
});

/** Without any response, the first retry comes soon. */
const unreachable: Outcome = { ...failed('unreachable'), hours: [0.06, 0.11] };

const refused = (kind: string, status?: number): Outcome => ({
  ...failed(kind, status),
  hours: [4, 4],
});

const limited = (hours: number): Outcome => ({
  ...failed('rateLimited', 429),
  hours: [hours - 0.001, hours],
});

/** Scenarios for what no poll requests: recordings, pages and pictures. */
type Elsewhere = `audio${string}` | `${string}Pages` | `${string}Pictures` | `pictures${string}`;

/** `slow` and `drip` last until the browser times out, in real time. */
const outcomes: Record<Exclude<Scenario, 'slow' | 'drip' | Elsewhere>, Outcome> = {
  normal: read,
  down: unreachable,
  notFound: failed('http', 404),
  gone: { ...failed('gone'), hours: [19, 24] },
  serverError: failed('http', 500),
  html: failed('notFeed'),
  truncated: failed('badXml'),
  huge: failed('tooLarge'),
  brokenItem: { ...read, rejects: 1 },
  empty: { ...read, added: 0 },
  setCookie: read,

  rateLimited: failed('rateLimited', 429),
  retryAfterHours: limited(3),
  retryAfterDate: limited(3),
  retryAfterPast: refused('rateLimited', 429),
  retryAfterNegative: refused('rateLimited', 429),
  retryAfterWords: refused('rateLimited', 429),
  retryAfterYear: limited(48),
  rateLimitedSilently: refused('rateLimited', 429),
  maintenance: failed('rateLimited', 503),
  unauthorized: refused('http', 401),
  paymentRequired: refused('http', 402),
  forbidden: refused('http', 403),
  legalReasons: refused('http', 451),
  challenge: refused('challenge'),
  challengeUnavailable: refused('challenge'),
  challengeAsPage: refused('challenge'),
  challengeUntilVisit: refused('challenge'),
  challengeWithoutCookie: refused('challenge'),

  json: failed('notFeed'),
  emptyBody: failed('empty'),
  blankBody: failed('notFeed'),
  noContent: failed('http', 204),
  partialContent: failed('http', 206),
  opml: failed('notFeed'),
  sitemap: failed('notFeed'),

  weakEtag: read,
  gzipEtag: read,
  oddValidators: read,
  rotatingValidators: read,
  noValidators: read,
  etagOnly: read,
  lastModifiedOnly: read,
  newEtagOn304: read,
  // The request was conditional, so the 304 is believed until the next unconditional request.
  always304: { ...read, added: 0 },

  maxAgeTwoHours: restsFor(2),
  maxAgeMonth: restsFor(4),
  maxAgeSecond: read,
  expires: restsFor(3),
  expiresGarbage: read,
  ttlThreeHours: restsFor(3),
  ttlMinute: read,
  twiceDaily: restsFor(4),
  oddRhythm: read,
  // It is 4:01. `skipHours` names the hours from six on, and midnight.
  skipThisHour: { ...read, hours: [1.9, 2] },
  skipAllHours: read,
  skipToday: { ...read, hours: [7.9, 8] },

  movedPermanently: read,
  found: read,
  seeOther: read,
  movedTemporarily: read,
  movedForGood: read,
  redirectChain: read,
  redirectLoop: unreachable,
  redirectAbroad: unreachable,
  redirectToHttp: unreachable,
  redirectToData: unreachable,
  redirectToPage: failed('notFeed'),

  reset: unreachable,
  lengthTooLong: unreachable,
  lengthTooShort: { ...read, rejects: 1 },
  gzip: read,
  gzipBomb: failed('tooLarge'),
  undeclaredGzip: failed('notFeed'),
  falseGzip: unreachable,

  wrongContentType: read,
  binaryContentType: read,
  noContentType: read,
  junkAround: read,
  undeclaredEntities: read,
  undeclaredNamespace: read,
  splitCdata: read,
  unclosedCdata: { ...read, rejects: 1 },
  entityBomb: read,
  deepNesting: read,
  manyItems: { ...read, added: 500 },
  hugeItem: { ...read, added: 0, rejects: 1 },

  newGuidHost: read,
  movedLinks: read,
  sameGuids: read,
  noGuids: read,
  trackedLinks: read,
  plainHttpLinks: read,
  oddDates: read,
  reordered: read,
  backdated: read,
  withoutFirst: { ...read, added: 0 },
  twoEdges: read,
  excerptsOnly: read,
  cutText: read,

  thaiLabel: read,
  latinLabel: read,
  unknownLabel: read,
  noLabel: read,
  byteOrderMark: read,
  utf16: read,
  utf16Unmarked: read,
  falseUtf16: read,
};

const start = Date.UTC(2026, 10, 24, 15, 1);
const pollOnce = (world: World) => world.runAlarm();

describe.each(Object.entries(outcomes) as [Scenario, Outcome][])('%s', (scenario, outcome) => {
  test(scenarios[scenario].description, async () => {
    const world = new World({ seed: 7, start, articles: sampleArticles, published: 40 });
    await playOnce(world, pollOnce);
    const before = await allTables();
    world.advance(hour);
    const post = world.newsroom.publish();
    world.stage.setScenarios(scenario);
    await makeChannelsDue();
    await world.refresh();

    const news = await channelRow('news');
    const after = await allTables();
    expect(after.articles.length - before.articles.length).toBe(outcome.added);
    expect(news.failure).toEqual(outcome.failure && expect.objectContaining(outcome.failure));
    const hours = (news.nextDueAt - world.now) / hour;
    expect(hours).toBeGreaterThanOrEqual(outcome.hours[0] - 0.001);
    expect(hours).toBeLessThanOrEqual(outcome.hours[1]);
    expect(news.rejects).toBe(outcome.rejects ?? 0);
    expect(findInconsistencies(after)).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
    if (outcome.failure) {
      // The stored validators are sent again.
      const [known] = before.channels;
      const { etag, lastModified, bodyHash } = known ?? news;
      expect(news).toMatchObject({ etag, lastModified, bodyHash, failures: 1 });
      expect(after.articles).toEqual(before.articles);
    }

    // A URL that is gone is never requested again, which another test covers.
    if (scenario === 'gone') return;
    world.stage.setScenarios('normal');
    world.newsroom.edit(post?.slug ?? '', { title: 'All Is Well Again' });
    await makeChannelsDue();
    await world.refresh();
    expect(await channelRow('news')).toMatchObject({ failure: null, failures: 0 });
    expect((await db.articles.toArray()).map(({ title }) => title)).toContain('All Is Well Again');
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });
});
