import { beforeEach, describe, expect, test } from 'vitest';
import { omittedValidators } from '../../../lib/app/feed/omitted-validators.ts';
import { setFeedUrl } from '../../../lib/app/feed/set-feed-url.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { db } from '../../../lib/store/db/database.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import { answerRefreshes } from '../../support/fakes/answer-refreshes.ts';
import { xmlResponse } from '../../support/fakes/fake-site.ts';
import {
  createMachine,
  newsPath,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';

const origin = 'https://rareearthexchanges.com';
const other = '/news/all/feed/';
const feed = () => xmlResponse(feedXml({ slug: 'scrap-is-short' }), { etag: '"1"' });

let machine: SimulatedMachine;

/** A worker that refreshes, a moment after the last poll. */
beforeEach(async () => {
  machine = createMachine();
  machine.site.put(newsPath, feed);
  machine.site.put(other, feed);
  answerRefreshes(machine);
  await refresh('scheduled', machine.env);
  machine.site.takeNewRequests();
});

const news = () => db.channels.get('news');

describe('a feed address that the user set', () => {
  test('is fetched at once and unconditionally, though the site was just polled', async () => {
    expect(await setFeedUrl('news', origin + other)).toMatchObject({ ok: true });
    expect(machine.site.takeNewRequests()).toEqual([other]);
    expect(machine.site.requests.at(-1)?.headers.has('If-None-Match')).toBe(false);
    expect(await news()).toMatchObject({ url: origin + other, found: 'user', checkedAt: noon });
  });

  test('is requested even if it once answered 410', async () => {
    const retired = [origin + other, `${origin}/old/`];
    await db.channels.update('news', { retired, goneAt: noon });
    await setFeedUrl('news', origin + other);
    expect(machine.site.takeNewRequests()).toEqual([other]);
    expect(await news()).toMatchObject({ retired: [`${origin}/old/`], goneAt: null });
  });

  test('is replaced by discovery when it is cleared', async () => {
    await setFeedUrl('news', origin + other);
    await setFeedUrl('news', null);
    expect(await news()).toMatchObject({ url: origin + newsPath, found: 'candidate' });
  });
});

test('setFeedUrl: waits for a poll in progress, which would overwrite it', async () => {
  machine.advance(3_600_000);
  const polled = refresh('manual', machine.env);
  await setFeedUrl('news', origin + other);
  await polled;
  expect(await news()).toMatchObject({ url: origin + other, found: 'user' });
});

describe('omittedValidators', () => {
  const day = 86_400_000;
  const known = { etag: 'W/"1"', lastModified: 'x', sameBodies: 0, unconditionalAt: noon };

  test.each([
    ['omits nothing', known, null],
    ['omits the ETag that a cache weakens', { ...known, sameBodies: 3 }, 'etag'],
    ['omits all of them once in eight days', { ...known, unconditionalAt: noon - 8 * day }, 'all'],
    ['omits nothing without an ETag', { ...known, etag: null }, null],
    [
      'omits nothing where no validators are known',
      { ...known, etag: null, lastModified: null, unconditionalAt: noon - 9 * day },
      null,
    ],
  ])('%s', (_story, history, expected) => {
    expect(omittedValidators(history, noon)).toBe(expected);
  });
});
