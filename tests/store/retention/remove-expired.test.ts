import { beforeEach, describe, expect, test } from 'vitest';
import { newRetentionJob } from '../../../lib/app/new-retention-job.ts';
import type { RetentionRule } from '../../../lib/article/model/retention-rule.ts';
import { createBatchSize } from '../../../lib/batch-size.ts';
import { putJob, readRetentionJob } from '../../../lib/store/articles/jobs.ts';
import { db } from '../../../lib/store/db/database.ts';
import { removeExpired } from '../../../lib/store/retention/remove-expired.ts';
import { previewRetention } from '../../../lib/store/retention/retention-preview.ts';
import { queueWatchJob } from '../../../lib/store/watch/watch-job.ts';
import { day } from '../../../lib/time.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { storeArticles } from '../../support/builders/user-data.ts';
import { countWriteTransactions } from '../../support/database/table-writes.ts';
import { noon } from '../../support/fakes/simulated-machine.ts';

const rule = { keepReadDays: 365, keepVersions: 'all' } as const;
const now = noon + 800 * day;
const limit = 10;

const readJob = async () => (await readRetentionJob()) ?? newRetentionJob(now);

/** Checks the next ten articles, and removes at most three at a time. */
const step = async (job = readJob(), byRule: RetentionRule = rule): Promise<void> =>
  removeExpired(await job, byRule, now, limit, createBatchSize({ least: 3, first: 3, most: 3 }));

beforeEach(async () => {
  const slugs = Array.from({ length: 25 }, (_, at) => `story-${at}`);
  await storeArticles(...slugs);
  await putJob(newRetentionJob(now));
});

describe('retention: a step', () => {
  test('removes a few articles at a time', async () => {
    expect(await countWriteTransactions('articles', step)).toBeGreaterThan(3);
    expect(await db.articles.count()).toBe(15);
    expect(await readRetentionJob()).toMatchObject({ afterId: 10, articles: 10 });
  });

  test('writes no article where all of them stay', async () => {
    const articles = await db.articles.toArray();
    await db.unread.bulkPut(
      articles.map(({ id, sortAt }) => ({ articleId: id, listedAt: sortAt })),
    );
    expect(await countWriteTransactions('articles', step)).toBe(0);
    expect(await readRetentionJob()).toMatchObject({ afterId: 10, articles: 0 });
  });

  test('removes muted articles as if they were read', async () => {
    const articles = await db.articles.toArray();
    const muted = articles.map((article) => ({ ...article, listedAt: -article.sortAt }));
    await db.articles.bulkPut(muted);
    await db.unread.bulkPut(muted.map(({ id, listedAt }) => ({ articleId: id, listedAt })));
    await step();
    expect(await readRetentionJob()).toMatchObject({ afterId: 10, articles: 10 });
  });

  test('queues nothing for the mirror, which has no article that is removed', async () => {
    await step();
    expect(await db.mirrorQueue.count()).toBe(0);
  });

  test('keeps what is about something whose articles are kept, and what was not looked through yet', async () => {
    const watched = { listedAt: noon, isAbout: 1, inTitle: 0, mentioned: ['terbium'] } as const;
    await db.unindexed.clear();
    await db.watched.bulkPut([
      { ...watched, articleId: 2, about: ['Lynas', 'terbium'] },
      { ...watched, articleId: 3, about: ['Lynas'] },
    ]);
    await db.unindexed.put({ articleId: 4, sortAt: noon });
    const keeping = { ...rule, keptAbout: new Set(['terbium']) };
    const [kept, all] = [
      await previewRetention(keeping, now, 0),
      await previewRetention(rule, now, 0),
    ];
    expect(all.articles - kept.articles).toBe(2);
    await queueWatchJob(now);
    await step(readJob(), keeping);
    expect(await db.articles.count()).toBe(25);
    await db.jobs.delete('watch');
    await putJob(newRetentionJob(now));
    await step(readJob(), keeping);
    expect(await db.articles.where('id').belowOrEqual(limit).primaryKeys()).toEqual([2, 4]);
  });

  test.each<[RetentionRule['keepVersions'], number, string[]]>([
    ['protected', 1, ['1 read', '2 older', '2 read']],
    ['all', 0, ['1 older', '1 read', '2 older', '2 read']],
  ])('by the rule to keep %s older versions, removes %d', async (keepVersions, removed, left) => {
    const changed = await db.articles.where('id').belowOrEqual(2).toArray();
    await db.articles.bulkPut(changed.map((article) => ({ ...article, changedAt: noon })));
    const older = [1, 2].flatMap((articleId) =>
      ['older', 'read'].map((hash) => ({ articleId, hash, seenAt: 1, title: 'x', source: 'x' })),
    );
    await db.bodies.bulkPut(older);
    await db.lastRead.put({ articleId: 1, hash: 'read', at: noon });
    await db.saved.put({ articleId: 2, savedAt: noon });
    const byRule = { keepReadDays: null, keepVersions };
    expect(await previewRetention(byRule, now, 0)).toMatchObject({
      articles: 0,
      versions: removed,
    });
    await step(readJob(), byRule);
    expect(await readRetentionJob()).toMatchObject({ articles: 0, versions: removed });
    const keys = await db.bodies.toCollection().primaryKeys();
    expect(keys.map((key) => key.join(' ')).filter((key) => / (?:older|read)$/.test(key))).toEqual(
      left,
    );
  });

  test('keeps what is highlighted at any address, and what undo can highlight again', async () => {
    const [, second, third, fourth] = await db.articles.orderBy('id').toArray();
    const alias = 'https://rareearthexchanges.com/?p=4';
    await db.aliases.put({ alias, articleId: fourth?.id ?? 0 });
    const removed = highlight('removed', { url: third?.url ?? '' });
    await db.highlights.bulkPut([
      highlight('made', { url: second?.url ?? '' }),
      highlight('at another address', { url: alias }),
    ]);
    await db.actions.put({
      at: now,
      kind: 'highlight',
      what: 'deleted',
      before: [removed],
      after: [],
      sessionId: null,
      undoneAt: null,
    });
    await step();
    expect(await db.articles.where('id').belowOrEqual(limit).primaryKeys()).toEqual([2, 3, 4]);
  });

  test('keeps an episode while a part of its recording is stored', async () => {
    const row = { kind: 'audio', type: 'audio/mpeg', failures: 0, usedAt: noon } as const;
    await db.media.bulkPut([
      { ...row, url: 'wanted', articleIds: [1], state: 'wanted', bytes: 0 },
      { ...row, url: 'a part', articleIds: [2], state: 'refused', bytes: 9 },
      { ...row, url: 'none', articleIds: [3], state: 'refused', bytes: 0 },
    ]);
    await step();
    expect(await db.articles.where('id').belowOrEqual(limit).primaryKeys()).toEqual([1, 2]);
  });

  test('keeps what was opened, scrolled or played within the period', async () => {
    for (const [articleId, at] of [
      [1, now - 366 * day],
      [2, now - 364 * day],
    ] as const) {
      await db.lastRead.put({ articleId, hash: 'v', at });
      await db.readingPositions.put({
        articleId: articleId + 2,
        hash: 'v',
        text: '',
        before: '',
        passage: 1,
        fraction: 0,
        finished: false,
        at,
      });
      const played = { seconds: 1, duration: null, transcriptOffset: 0, at };
      await db.playbackPositions.put({ articleId: articleId + 4, ...played });
    }
    await step();
    expect(await db.articles.where('id').belowOrEqual(limit).primaryKeys()).toEqual([2, 4, 6]);
  });

  test('ends where the job was started again meanwhile', async () => {
    await step();
    const old = readJob();
    await old;
    await putJob(newRetentionJob(now));
    await step(old);
    expect(await db.articles.count()).toBe(15);
    expect(await readRetentionJob()).toMatchObject({ afterId: 0 });
  });
});
