import { beforeEach, describe, expect, test } from 'vitest';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { startWorker } from '../../../lib/app/worker/start.ts';
import { db } from '../../../lib/store/db/database.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import {
  createMachine,
  newsPath,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';

let machine: SimulatedMachine;
beforeEach(() => {
  machine = createMachine();
});

const poll = () => refresh('scheduled', machine.env);
const work = () => runJobs(machine.env);

describe('articles of an older derivation', () => {
  test('are derived again from their stored source without a request, and stay read', async () => {
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
    await db.lastRead.put({ articleId: 1, hash: 'old-hash', at: noon });
    machine.site.takeNewRequests();
    await startWorker();
    await work();
    expect(await db.articles.get(1)).toEqual(before);
    expect(await db.lastRead.get(1)).toMatchObject({ hash: before.hash });
    expect((await db.bodies.toArray()).map(({ hash }) => hash)).toEqual([before.hash]);
    expect([machine.site.takeNewRequests(), await db.jobs.count()]).toEqual([[], 0]);
  });
});
