import { describe, expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { facetIndexes } from '../../../lib/store/db/facet-keys.ts';
import { openList } from '../../../lib/store/lists/open-list.ts';
import { setMuted } from '../../../lib/store/rules/mute-rows.ts';
import { hour } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { countReads } from '../../support/database/table-reads.ts';

const article = (id: number, categories: string[], sources: string[] = []) =>
  storedArticle(id, `article-${id}`, { sortAt: id * hour, categories, sources });

const idsIn = (by: 'category' | 'source', value: string, from = 0) =>
  db.articles
    .where(facetIndexes[by])
    .between([value, from], [value, Number.POSITIVE_INFINITY], true, true)
    .primaryKeys();

describe('facet keys', () => {
  test('have each category and source of an article in the order of the lists', async () => {
    await db.articles.bulkPut([
      article(1, ['Mining', 'Trade'], ['sec.gov']),
      article(3, ['Mining']),
      article(2, ['Mining'], ['doe.gov', 'sec.gov']),
    ]);
    expect(await idsIn('category', 'Mining')).toEqual([1, 2, 3]);
    expect(await idsIn('category', 'Trade')).toEqual([1]);
    expect(await idsIn('source', 'sec.gov')).toEqual([1, 2]);
  });

  test('follow every change of an article, and end with it', async () => {
    await db.articles.bulkPut([article(1, ['Mining']), article(2, ['Mining'])]);
    await db.articles.put(article(1, ['Trade']));
    expect(await idsIn('category', 'Mining')).toEqual([2]);
    expect(await idsIn('category', 'Trade')).toEqual([1]);
    await db.articles.delete(1);
    expect(await idsIn('category', 'Trade')).toEqual([]);
  });

  test('stand below 0 while the article is muted', async () => {
    const muted = article(1, ['Mining']);
    await db.articles.bulkPut([muted, article(2, ['Mining'])]);
    const { articles, unread, watched, notifications } = db;
    const tx = { articles, unread, watched, notifications };
    await setMuted(tx, [{ article: muted, isMuted: true }]);
    expect(await idsIn('category', 'Mining')).toEqual([2]);
    expect(await idsIn('category', 'Mining', Number.NEGATIVE_INFINITY)).toEqual([1, 2]);
  });

  test('are hidden from readers, however a row is read', async () => {
    const stored = article(1, ['Mining'], ['sec.gov']);
    await db.articles.put(stored);
    const visited: unknown[] = [];
    await db.articles.each((row) => visited.push(row));
    const found = [
      await db.articles.get(1),
      ...(await db.articles.bulkGet([1])),
      ...(await db.articles.toArray()),
      ...(await db.articles.filter(() => true).toArray()),
      ...visited,
    ];
    expect(found).toEqual(Array.from({ length: 5 }, () => stored));
  });

  test('of a damaged row are those that are sound', async () => {
    await db.articles.put({ ...article(1, []), categories: 7 as unknown as string[] });
    await db.articles.put({ ...article(2, []), categories: ['Mining', null as unknown as string] });
    expect(await idsIn('category', 'Mining')).toEqual([2]);
  });
});

test('a list filtered by a frequent category is opened by the keys of its index and the rows in view', async () => {
  const count = 300;
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  await db.articles.bulkPut(
    ids.map((id) => article(id, id % 2 === 0 ? ['Magnets', 'Mining'] : ['Magnets'])),
  );
  const query = { name: 'all', filters: [{ by: 'category', value: 'Mining' }] } as const;
  const open = () => openList(query, { top: null, inView: 20, required: [] });
  const { list } = await open();
  expect(list.ids).toEqual(Array.from({ length: count / 2 }, (_, at) => count - 2 * at));
  expect(await countReads(open)).toBeLessThan(count / 2 + 100);
});
