import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findOrFetchArticle } from '../../../lib/app/feed/fetch-article.ts';
import { fetchFullTextById } from '../../../lib/app/feed/full-text.ts';
import { testFeed } from '../../../lib/app/feed/test-feed.ts';
import type { PageFailure } from '../../../lib/feed/failure.ts';
import type { Result } from '../../../lib/result.ts';
import { newsChannel } from '../../../lib/site/channels.ts';
import { site } from '../../../lib/site/site.ts';
import { putNotBefore } from '../../../lib/store/articles/channels.ts';
import { db } from '../../../lib/store/db/database.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { hour } from '../../../lib/time.ts';
import { storeArticles } from '../../support/builders/user-data.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import {
  createMachine,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';

let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachine();
  await db.channels.bulkPut([newChannel('news'), newChannel('podcast')]);
  await storeArticles('story');
});

/** The requests to the site that a user can make by hand. */
const requests: [what: string, ask: () => Promise<Result<unknown, PageFailure>>][] = [
  ['a full text', () => fetchFullTextById(1, machine.env)],
  ['a test of an address', () => testFeed('podcast', newsChannel.candidates[0] ?? '', machine.env)],
  ['an article of a link', () => findOrFetchArticle(`${site.origin}/news/other/`, machine.env)],
];

describe.each(requests)('%s', (_, ask) => {
  test('is not requested before the time that the site has named, for whichever channel', async () => {
    await putNotBefore('news', noon + hour);
    expect(await ask()).toMatchObject({ failure: { kind: 'rateLimited', retryAt: noon + hour } });
    expect(machine.site.requests).toEqual([]);
  });

  test('is not requested where that time came with the poll that it waits for', async () => {
    const poll = Promise.withResolvers<void>();
    const held = navigator.locks.request('refresh', () => poll.promise);
    const asked = ask();
    await vi.waitFor(async () =>
      expect((await navigator.locks.query()).pending).toMatchObject([{ name: 'refresh' }]),
    );
    await putNotBefore('news', noon + hour);
    poll.resolve();
    await held;
    expect(await asked).toMatchObject({ failure: { kind: 'rateLimited' } });
    expect(machine.site.requests).toEqual([]);
  });

  test('is not requested offline', async () => {
    machine.online = false;
    expect(await ask()).toMatchObject({ failure: { kind: 'offline' } });
    expect(machine.site.requests).toEqual([]);
  });

  test('is not requested without access to the site', async () => {
    browserState.hasHostPermission = false;
    expect(await ask()).toMatchObject({ failure: { kind: 'noPermission' } });
    expect(machine.site.requests).toEqual([]);
  });
});
