import { beforeEach, describe, expect, test, vi } from 'vitest';
import { afterWorkerWrite } from '../../../lib/app/worker/after-write.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { startWorker } from '../../../lib/app/worker/start.ts';
import { updateSearchIndex } from '../../../lib/app/worker/update-search-index.ts';
import { draftOf } from '../../../lib/article/ingest/draft.ts';
import { alarmTime } from '../../../lib/platform/alarm.ts';
import { cutWords } from '../../../lib/search/index/index-document.ts';
import { writeSegment } from '../../../lib/search/index/write-segment.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { search } from '../../../lib/search/rank/search.ts';
import { db } from '../../../lib/store/db/database.ts';
import { saveRefresh } from '../../../lib/store/ingest/save-refresh.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { queueIndexing } from '../../../lib/store/search/index-queue.ts';
import { restartIndex } from '../../../lib/store/search/restart-index.ts';
import { addSegment } from '../../../lib/store/search/segment-rows.ts';
import { readSearchIndex } from '../../../lib/store/search/stored-index.ts';
import { hour, minute } from '../../../lib/time.ts';
import { randomText } from '../../search/random-articles.ts';
import { feedItem } from '../../support/builders/feed-items.ts';
import { indexContradictions } from '../../support/database/index-agreement.ts';
import { putRestingChannels } from '../../support/database/put-resting-channels.ts';
import { storeDrafts } from '../../support/database/store-texts.ts';
import { countWrites, untilKilled } from '../../support/database/table-writes.ts';
import {
  createMachine,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';
import { seededRandom } from '../../support/seeded-random.ts';

let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachine();
  await putRestingChannels(noon);
});

const work = () => runJobs(machine.env);

const draft = (slug: string, text: string, publishedAt = noon - hour) =>
  draftOf(feedItem(slug, { source: `<p>${text}</p>`, publishedAt }), 'news');

/** Stores articles as backfills and backups do. */
async function restore(
  slugs: readonly string[],
  text = 'Terbium.',
  publishedAt?: number,
): Promise<void> {
  const drafts = await Promise.all(
    slugs.map((slug) => draft(slug, `${text} Of ${slug}.`, publishedAt)),
  );
  await storeDrafts(drafts);
}

/** Polls a page with these articles, new or edited. */
const poll = async (slugs: readonly string[], text: string): Promise<unknown> =>
  saveRefresh({
    drafts: await Promise.all(slugs.map((slug) => draft(slug, `${text} Of ${slug}.`))),
    channel: { ...newChannel('news'), succeededAt: noon, nextDueAt: noon + 1_000 * hour },
    log: [],
    now: noon,
    lastSuccess: noon,
  });

async function countFound(text: string): Promise<number | string> {
  const { index } = await readSearchIndex();
  const results = await search(index, parseQuery(`${text} `, localClock(noon)), {
    now: noon,
    limit: 5,
    order: 'newest',
    listed: async () => new Set<number>(),
  });
  return results.ok ? results.value.all.count : 'damaged';
}

const slugsOf = (count: number, name = 'article'): string[] =>
  Array.from({ length: count }, (_, at) => `${name}-${at}`);

/** Everything is indexed, and no old block is left. */
async function expectUpToDate(): Promise<void> {
  expect(await indexContradictions()).toEqual([]);
  expect([await db.unindexed.count(), await db.jobs.get('searchIndex')]).toEqual([0, undefined]);
  const segments = new Set(await db.searchSegments.toCollection().primaryKeys());
  const blocks = await db.searchBlocks.toCollection().primaryKeys();
  expect(blocks.filter(([segment]) => !segments.has(segment))).toEqual([]);
}

describe('the job of the search index', () => {
  test('indexes what was only stored', async () => {
    await restore(slugsOf(230));
    expect(await db.unindexed.count()).toBe(230);
    await work();
    await expectUpToDate();
    expect([await countFound('terbium'), await countFound('title:"article 7"')]).toEqual([230, 1]);
  });

  test('looks up many articles at once, because what was indexed slows that down', async () => {
    await restore(slugsOf(230));
    const lookups = ['getAllKeys', 'openKeyCursor'] as const;
    const spies = lookups.map((name) => vi.spyOn(IDBIndex.prototype, name));
    await work();
    const indexes = spies.flatMap(({ mock }) => mock.contexts as IDBIndex[]);
    const newest = indexes.filter(
      ({ name, objectStore }) => objectStore.name === 'unindexed' && name === 'sortAt',
    );
    expect(newest.length).toBeLessThanOrEqual(2);
    await expectUpToDate();
  });

  test('begins with the newest, those included that are queued while others are held', async () => {
    await restore(slugsOf(230));
    await queueIndexing(noon);
    const step = () =>
      updateSearchIndex({ type: 'searchIndex', kind: 'searchIndex', dueAt: noon }, noon);
    await step();
    expect(await db.unindexed.count()).toBe(180);
    await restore(['news'], 'Gallium.', noon);
    await afterWorkerWrite(noon);
    await step();
    expect([await db.unindexed.count(), await countFound('gallium')]).toEqual([131, 1]);
  });

  test('merges what polls have added, and deletes the old blocks', async () => {
    for (const number of [1, 2, 3, 4, 5]) await poll([`news-${number}`], 'Gallium.');
    await work();
    await expectUpToDate();
    expect([await db.searchSegments.count(), await countFound('gallium')]).toEqual([1, 5]);
  });

  test('makes one of the large segments that an archive has left', async () => {
    const words = cutWords({ sortAt: noon, texts: { title: ['Gallium.'] } });
    for (const segment of [0, 1, 2]) {
      const documents = Array.from({ length: 3_200 }, (_, at) => ({
        ...words,
        articleId: segment * 3_200 + at,
      }));
      const written = writeSegment(segment, documents);
      await db.transaction('rw', ['searchSegments', 'searchBlocks', 'unindexed'], () =>
        addSegment(db, written, []),
      );
    }
    await poll(['news'], 'Gallium.');
    await queueIndexing(noon);
    await work();
    expect([await db.searchSegments.count(), await countFound('gallium')]).toEqual([1, 9_601]);
  });

  test('takes the documents of edited and deleted articles out of the index', async () => {
    await restore(slugsOf(20));
    await work();
    await db.articles.bulkDelete([1, 2, 3]);
    await db.articles
      .where('id')
      .between(4, 6, true, true)
      .modify((article) => {
        article.author = 'Jane Doe';
      });
    await work();
    await expectUpToDate();
    expect([await countFound('terbium'), await countFound('author:doe')]).toEqual([17, 3]);
  });

  test('indexes an article by its title if its text is not stored', async () => {
    await restore(['first', 'second']);
    await db.bodies.clear();
    await work();
    await expectUpToDate();
    expect([await countFound('terbium'), await countFound('second')]).toEqual([0, 1]);
  });

  test('begins again where a block is damaged', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    await restore(slugsOf(30));
    await work();
    await db.searchBlocks.toCollection().modify({ bytes: new Uint8Array([1, 2, 3, 4, 5]) });
    await db.articles.delete(1);
    await work();
    await expectUpToDate();
    expect(await countFound('terbium')).toBe(29);
  });

  test('begins again at a start if the words were cut by other rules', async () => {
    await restore(slugsOf(30));
    await work();
    await db.searchSegments.toCollection().modify({ wordsVersion: 0 });
    await startWorker();
    await work();
    await expectUpToDate();
    expect(await countFound('terbium')).toBe(30);
  });

  test('keeps what a poll brings while the index begins again', async () => {
    await restore(slugsOf(20));
    await work();
    await restartIndex();
    await poll(['article-3'], 'Scandium.');
    await poll(['news-1'], 'Scandium.');
    expect(await db.searchSegments.count()).toBe(0);
    await work();
    await expectUpToDate();
    expect([await countFound('terbium'), await countFound('scandium')]).toEqual([19, 2]);
  });
});

describe('reading, saving, tagging and marking', () => {
  test('write nothing of the index', async () => {
    await restore(slugsOf(5));
    await work();
    const act = () =>
      db.transaction('rw', db.tables, async () => {
        await db.unread.put({ articleId: 1, listedAt: noon });
        await db.saved.put({ articleId: 1, savedAt: noon, tags: ['magnets'] });
        await db.lastRead.put({ articleId: 1, hash: 'v', at: noon });
      });
    for (const table of ['searchSegments', 'searchBlocks', 'unindexed'])
      expect([table, await countWrites(table, act)]).toEqual([table, 0]);
  });
});

describe('a worker that is killed', () => {
  test('while it indexes what a page has stored is woken again by the alarm', async () => {
    await restore(slugsOf(230));
    expect(await untilKilled(3, work)).toBe(true);
    expect(await db.unindexed.count()).toBeGreaterThan(0);
    expect(((await alarmTime()) ?? 0) - Date.now()).toBeLessThanOrEqual(minute);
  });

  test('at any write leaves an index that agrees with the articles', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const random = seededRandom(31);
    const until = (most: number) => Math.floor(random() * most);
    let kills = 0;
    for (let round = 0; round < 40; round += 1) {
      const names = slugsOf(1 + until(6), `round-${until(20)}`);
      const text = randomText(12, random);
      const wasKilled = await untilKilled(until(40), async () => {
        if (round % 3 === 0) await poll(names, text);
        else if (round % 3 === 1) await restore([`restored-${round}`, `also-${round}`], text);
        else
          await db.transaction('rw', ['articles'], () =>
            db.articles.where('id').between(until(30), until(60)).delete(),
          );
        await work();
      });
      if (wasKilled) kills += 1;
      expect(await indexContradictions(), `round ${round}`).toEqual([]);
    }
    expect(kills).toBeGreaterThan(20);
    await startWorker();
    await db.jobs.toCollection().modify({ dueAt: 0 });
    await work();
    await expectUpToDate();
  });
});
