import { expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { readListRows } from '../../../lib/store/lists/open-list.ts';
import { storedArticle } from '../../support/builders/articles.ts';

const ids = Array.from({ length: 100 }, (_, at) => at + 1);

test('list rows: tells which are unread, saved and gone', async () => {
  await db.articles.bulkPut(ids.map((id) => storedArticle(id, `number-${id}`)));
  await db.unread.bulkPut(ids.map((articleId) => ({ articleId, listedAt: articleId })));
  await db.unread.delete(50);
  await db.saved.bulkPut(ids.map((articleId) => ({ articleId, savedAt: articleId })));
  await db.saved.delete(90);
  const found = [90, 10, 200, 50, 30];
  const rows = await readListRows(found);
  expect([...rows.articles.keys()]).toEqual([90, 10, 50, 30]);
  expect([...rows.unread]).toEqual([90, 10, 30]);
  expect([...rows.saved]).toEqual([10, 50, 30]);
  expect([...rows.gone]).toEqual([200]);
});
