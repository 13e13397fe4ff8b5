import { describe, expect, test } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import { db } from '../../../lib/store/db/database.ts';
import type { UnindexedRow } from '../../../lib/store/rows/search.ts';
import { readUnindexed, removeStaleVersions } from '../../../lib/store/search/index-queue.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { countWrites } from '../../support/database/table-writes.ts';

const article = storedArticle(1, 'first');

/** Stores the article as one that the index has. */
async function storeIndexed(): Promise<void> {
  await db.articles.put(article);
  await db.unindexed.clear();
}

const rename = (title: string) =>
  db.articles
    .where('id')
    .equals(1)
    .modify((row) => {
      row.title = title;
    });

const queued = (): Promise<UnindexedRow[]> => db.unindexed.toArray();

const { sortAt } = article;

describe('an article that is written is unindexed', () => {
  test('when it is new, under the id that it gets', async () => {
    const { id: _id, ...fields } = article;
    const other = { ...fields, url: `${fields.url}2/`, sortAt: 7 };
    await db.articles.bulkAdd([fields, other]);
    expect(await queued()).toEqual([
      { articleId: 1, sortAt },
      { articleId: 2, sortAt: 7 },
    ]);
    await db.articles.put({ ...fields, url: `${fields.url}3/` });
    expect(await db.unindexed.get(3)).toEqual({ articleId: 3, sortAt });
  });

  test('unless another with its address kept it from being stored', async () => {
    await storeIndexed();
    const { id: _id, ...fields } = article;
    await expect(db.articles.bulkAdd([fields])).rejects.toThrow();
    expect(await queued()).toEqual([]);
  });

  test.each<[string, Partial<Article>]>([
    ['text', { hash: 'other' }],
    ['title', { title: 'Other' }],
    ['author', { author: null }],
    ['categories', { categories: ['Magnets', 'Policy'] }],
    ['date', { sortAt: 5 }],
    ['missing text', { awaitsFullText: 1 }],
  ])('when its %s changes; the index has it as it was', async (_what, changes) => {
    await storeIndexed();
    await db.articles
      .where('id')
      .equals(1)
      .modify((row) => void Object.assign(row, changes));
    expect(await queued()).toEqual([{ articleId: 1, sortAt, isStale: 1, ...timeOf(changes) }]);
    await rename('Again');
    expect(await queued()).toEqual([{ articleId: 1, sortAt, isStale: 1, ...timeOf(changes) }]);
  });

  const timeOf = ({ sortAt: time }: Partial<Article>) =>
    time === undefined ? {} : { sortAt: time };

  test('when it was damaged, whatever the damaged row had', async () => {
    await storeIndexed();
    await db.articles.put({ ...article, lead: 3 } as unknown as Article);
    await db.unindexed.clear();
    await db.articles.put(article);
    expect(await queued()).toEqual([{ articleId: 1, sortAt, isStale: 1 }]);
  });

  test('but not when only other fields change', async () => {
    await storeIndexed();
    await db.articles.put({ ...article, commentCount: 3, textVersion: 2, pictures: ['a'] });
    await rename(article.title);
    expect(await queued()).toEqual([]);
  });

  test('and is nothing to the index if it is edited before it was indexed', async () => {
    await db.articles.put(article);
    await rename('Other');
    expect(await queued()).toEqual([{ articleId: 1, sortAt }]);
  });
});

describe('an article that is deleted', () => {
  test('is noted for the index if that has it', async () => {
    await storeIndexed();
    await db.articles.delete(1);
    expect(await queued()).toEqual([{ articleId: 1, sortAt: 0, isStale: 1 }]);
    await removeStaleVersions();
    expect(await queued()).toEqual([]);
  });

  test('is forgotten if the index never had it', async () => {
    await db.articles.put(article);
    await db.articles.bulkDelete([1]);
    expect(await queued()).toEqual([]);
  });

  test('is noted after an edit, and with all others', async () => {
    await storeIndexed();
    await rename('Other');
    await db.articles.clear();
    expect(await queued()).toEqual([{ articleId: 1, sortAt: 0, isStale: 1 }]);
  });

  test('stays noted when it is stored again under its id', async () => {
    await storeIndexed();
    await db.articles.clear();
    await db.articles.bulkAdd([article]);
    expect(await queued()).toEqual([{ articleId: 1, sortAt, isStale: 1 }]);
  });

  test('leaves nothing noted if the transaction fails', async () => {
    await storeIndexed();
    const failing = db.transaction('rw', ['articles'], async () => {
      await db.articles.delete(1);
      throw new Error('The disk is gone.');
    });
    await expect(failing).rejects.toThrow('gone');
    expect([await db.articles.count(), await queued()]).toEqual([1, []]);
  });
});

test('an article that cannot be read is no longer queued', async () => {
  await db.articles.put({ ...article, lead: 3 } as unknown as Article);
  expect(await queued()).toHaveLength(1);
  expect(await readUnindexed([1])).toEqual([]);
  expect(await queued()).toEqual([]);
});

test('an article that is written costs one row of the queue', async () => {
  const rows = Array.from({ length: 20 }, (_, at) => storedArticle(at + 1, `article-${at}`));
  expect(await countWrites('articles', () => db.articles.bulkPut(rows))).toBe(20);
  expect(await db.unindexed.count()).toBe(20);
});
