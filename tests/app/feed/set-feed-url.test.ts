import { beforeEach, describe, expect, test } from 'vitest';
import { omittedValidators } from '../../../lib/app/feed/omitted-validators.ts';
import { setFeedUrl } from '../../../lib/app/feed/set-feed-url.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { onCommands } from '../../../lib/platform/messages.ts';
import { db } from '../../../lib/store/db/database.ts';
import { xmlResponse } from '../../support/fake-site.ts';
import { feedXml } from '../../support/feed-xml.ts';
import {
  createMachine,
  newsPath,
  noon,
  type SimulatedMachine,
} from '../../support/simulated-machine.ts';

const origin = 'https://rareearthexchanges.com';
const other = '/news/all/feed/';
const feed = () => xmlResponse(feedXml({ slug: 'scrap-is-short' }), { etag: '"1"' });

let machine: SimulatedMachine;

/** A worker that refreshes, and a reader who has had the news a moment ago. */
beforeEach(async () => {
  machine = createMachine();
  machine.site.put(newsPath, feed);
  machine.site.put(other, feed);
  const nothing = async () => undefined;
  onCommands({
    refresh: () => refresh('manual', machine.env),
    afterWrite: nothing,
    markAllRead: async () => 0,
    saveNote: async () => null,
    runJobs: nothing,
    connectionRestored: nothing,
    fetchFullText: async () => ({ ok: true, value: null }),
    testFeed: async () => ({ ok: false, failure: { kind: 'notFeed' } }),
  });
  await refresh('scheduled', machine.env);
  machine.site.takeNewRequests();
});

const news = () => db.channels.get('news');

describe('an address that the reader gave', () => {
  test('is read at once, whole, though the site was asked a moment ago', async () => {
    expect(await setFeedUrl('news', origin + other)).toMatchObject({ ok: true });
    expect(machine.site.takeNewRequests()).toEqual([other]);
    expect(machine.site.requests.at(-1)?.headers.has('If-None-Match')).toBe(false);
    expect(await news()).toMatchObject({ url: origin + other, found: 'user', checkedAt: noon });
  });

  test('is asked again even if it once said that it is gone', async () => {
    await db.channels.update('news', { retired: [origin + other, `${origin}/old/`] });
    await setFeedUrl('news', origin + other);
    expect(machine.site.takeNewRequests()).toEqual([other]);
    expect(await news()).toMatchObject({ retired: [`${origin}/old/`] });
  });

  test('is given up for the one that is found', async () => {
    await setFeedUrl('news', origin + other);
    await setFeedUrl('news', null);
    expect(await news()).toMatchObject({ url: origin + newsPath, found: 'candidate' });
  });
});

test('a choice waits for the poll that is under way, which would write over it', async () => {
  machine.advance(3_600_000);
  const polled = refresh('manual', machine.env);
  await setFeedUrl('news', origin + other);
  await polled;
  expect(await news()).toMatchObject({ url: origin + other, found: 'user' });
});

describe('what the next request leaves out', () => {
  const day = 86_400_000;
  const known = { etag: 'W/"1"', lastModified: 'x', sameBodies: 0, unconditionalAt: noon };

  test.each([
    ['nothing', known, null],
    ['the ETag that a cache spoils', { ...known, sameBodies: 3 }, 'etag'],
    ['all, once in a while', { ...known, unconditionalAt: noon - 8 * day }, 'all'],
    ['nothing where there is no ETag', { ...known, etag: null }, null],
    [
      'nothing where nothing is known',
      { ...known, etag: null, lastModified: null, unconditionalAt: noon - 9 * day },
      null,
    ],
  ])('%s', (_story, history, expected) => {
    expect(omittedValidators(history, noon)).toBe(expected);
  });
});
