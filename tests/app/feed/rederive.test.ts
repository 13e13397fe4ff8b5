import { beforeEach, describe, expect, test } from 'vitest';
import { refresh } from '../../../lib/app/feed/refresh.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { wake } from '../../../lib/app/worker/start.ts';
import { db } from '../../../lib/store/db/database.ts';
import { feedXml } from '../../support/feed-xml.ts';
import { type Machine, newMachine, newsPath, noon } from '../../support/simulated-machine.ts';

let machine: Machine;
beforeEach(() => {
  machine = newMachine();
});

const poll = () => refresh('poll', machine.outside);
const work = () => runJobs(machine.outside);

describe('rows of an older derivation', () => {
  test('are made anew from what is stored, without a request, and what was read stays read', async () => {
    const garbled = feedXml({ slug: 'article-1', html: '<p>Chinaโ€™s quota.</p>' });
    machine.site.put(newsPath, garbled);
    await poll();
    const before = await db.articles.get(1);
    if (!before) throw new Error('The article was not stored.');
    const body = await db.bodies.get([1, before.hash]);
    if (!body) throw new Error('Its text was not stored.');
    await db.bodies.clear();
    await db.bodies.put({ ...body, hash: 'old-hash' });
    await db.articles.put({
      ...before,
      hash: 'old-hash',
      feedHash: 'old-hash',
      lead: 'Chinaโ€™s quota.',
      textVersion: 0,
    });
    await db.opened.put({ n: 1, hash: 'old-hash', at: noon });
    machine.site.newlyAsked();
    await wake();
    await work();
    expect(await db.articles.get(1)).toEqual(before);
    expect(await db.opened.get(1)).toMatchObject({ hash: before.hash });
    expect((await db.bodies.toArray()).map(({ hash }) => hash)).toEqual([before.hash]);
    expect([machine.site.newlyAsked(), await db.jobs.count()]).toEqual([[], 0]);
  });
});
