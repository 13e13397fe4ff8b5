import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../lib/article/ingest/draft.ts';
import type { Draft } from '../../../lib/article/model/article.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { search } from '../../../lib/search/rank/search.ts';
import { db } from '../../../lib/store/db/database.ts';
import { saveRefresh } from '../../../lib/store/ingest/save-refresh.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { readSearchIndex } from '../../../lib/store/search/stored-index.ts';
import { hour } from '../../../lib/time.ts';
import { fillDisk, type Refusal } from '../../simulation/world/full-disk.ts';
import { feedItem } from '../../support/builders/feed-items.ts';
import { indexContradictions } from '../../support/database/index-agreement.ts';
import { countWriteTransactions } from '../../support/database/table-writes.ts';

const now = Date.UTC(2026, 10, 24, 12);

const draft = (slug: string, text: string): Promise<Draft> =>
  draftOf(feedItem(slug, { source: `<p>${text}</p>`, publishedAt: now - hour }), 'news');

const save = (...drafts: readonly Draft[]) =>
  saveRefresh({
    drafts,
    channel: newChannel('news'),
    log: [],
    now,
    lastSuccess: now - 2 * hour,
  });

/** The ids of the articles that a query finds. */
async function found(text: string): Promise<number[]> {
  const { index } = await readSearchIndex();
  const options = {
    now,
    limit: 9,
    order: 'newest',
    listed: async () => new Set<number>(),
  } as const;
  const results = await search(index, parseQuery(`${text} `, localClock(now)), options);
  return results.ok ? results.value.all.hits.map(({ articleId }) => articleId) : [];
}

describe('a poll', () => {
  test('indexes new articles in the transaction that stores them', async () => {
    await db.open();
    const page = [await draft('second', 'Dysprosium is short.'), await draft('first', 'Terbium.')];
    const transactions = await countWriteTransactions('articles', () => save(...page));
    expect(transactions).toBe(1);
    expect([await found('dysprosium'), await found('first')]).toEqual([[2], [1]]);
    expect([await db.searchSegments.count(), await db.unindexed.count()]).toEqual([1, 0]);
    expect(await indexContradictions()).toEqual([]);
  });

  test('stores more articles than a page of a feed has, and leaves their words to the job', async () => {
    const page = await Promise.all(
      Array.from({ length: 51 }, (_, at) => draft(`article-${at}`, 'Terbium.')),
    );
    const { added } = await save(...page);
    expect(added).toHaveLength(51);
    expect([await db.searchSegments.count(), await db.unindexed.count()]).toEqual([0, 51]);
    expect(await db.jobs.get('searchIndex')).toMatchObject({ dueAt: now });
  });

  test('puts an edited article in the place of its earlier version', async () => {
    await save(await draft('first', 'Terbium.'), await draft('second', 'Gallium.'));
    await save(await draft('first', 'Scandium.'), await draft('second', 'Gallium.'));
    expect([await found('terbium'), await found('scandium')]).toEqual([[], [2]]);
    expect(await db.unindexed.count()).toBe(0);
    expect(await indexContradictions()).toEqual([]);
  });

  test('writes no byte of the index if nothing has changed', async () => {
    const page = [await draft('first', 'Terbium.')];
    await save(...page);
    const before = [await db.searchSegments.toArray(), await db.searchBlocks.toArray()];
    await save(...page);
    expect([await db.searchSegments.toArray(), await db.searchBlocks.toArray()]).toEqual(before);
  });

  test('queues a merge when it has added the fourth segment of a size', async () => {
    for (const number of [1, 2, 3]) await save(await draft(`article-${number}`, 'Terbium.'));
    expect(await db.jobs.get('searchIndex')).toBeUndefined();
    await save(await draft('article-4', 'Terbium.'));
    expect(await db.jobs.get('searchIndex')).toMatchObject({ dueAt: now });
  });

  test('queues a merge when edits leave a segment mostly deleted', async () => {
    const texts = (first: string) =>
      Promise.all([draft('first', first), draft('second', first), draft('third', 'Terbium.')]);
    await save(...(await texts('Gallium.')));
    expect(await db.jobs.get('searchIndex')).toBeUndefined();
    await save(...(await texts('Scandium.')));
    expect(await db.jobs.get('searchIndex')).toMatchObject({ dueAt: now });
  });

  test.each<Refusal>(['row', 'end'])(
    'stores articles without postings on a full disk (%s)',
    async (refusal) => {
      const disk = await fillDisk(refusal, 1, 'searchBlocks');
      const plan = await save(await draft('first', 'Terbium.'));
      disk.leave();
      expect([disk.refused(), plan.added.length, await db.articles.count()]).toEqual([1, 1, 1]);
      expect(await db.unindexed.toArray()).toEqual([{ articleId: 1, sortAt: now - hour }]);
      expect([await db.searchSegments.count(), await db.searchBlocks.count()]).toEqual([0, 0]);
    },
  );

  test('leaves an edited article to the job if its earlier version is in a damaged block', async () => {
    await save(await draft('first', 'Terbium.'));
    await db.searchBlocks
      .filter(({ part }) => part === 'documents')
      .modify({ bytes: new Uint8Array(9) });
    const page = [await draft('second', 'Gallium.'), await draft('first', 'Scandium.')];
    await save(...page);
    expect(await db.unindexed.toArray()).toEqual([
      { articleId: 1, sortAt: now - hour, isStale: 1 },
    ]);
    expect(await db.searchSegments.count()).toBe(2);
  });
});
