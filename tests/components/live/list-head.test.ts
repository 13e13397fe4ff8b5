import { beforeEach, describe, expect, test } from 'vitest';
import { headSequence, readListHead } from '../../../components/live/list-head.ts';
import { db } from '../../../lib/store/db/database.ts';
import { toggleSaved } from '../../../lib/store/user/saved.ts';
import { day } from '../../../lib/time.ts';
import { storedArticle } from '../../support/articles.ts';

/** Two hundred articles, one a day; the highest ID is the newest. Even IDs are unread. */
const ids = Array.from({ length: 200 }, (_, index) => index + 1);

beforeEach(async () => {
  await db.articles.bulkPut(
    ids.map((id) => storedArticle(id, `article-${id}`, { sortAt: id * day })),
  );
  await db.unread.bulkPut(
    ids.filter((id) => id % 2 === 0).map((articleId) => ({ articleId, sortAt: articleId * day })),
  );
});

describe('list head', () => {
  test('starts with the first row when the list was left at its top', async () => {
    const head = await readListHead('all', 'all', null, null);
    expect(head).toMatchObject({ from: 0, count: 200 });
    expect(head.ids).toEqual(ids.toReversed().slice(0, 60));
  });

  test('surrounds the row where the list was left', async () => {
    const head = await readListHead('all', 'all', null, {
      articleId: 100,
      sortAt: 100 * day,
      offset: 0,
    });
    expect(head.from).toBe(90);
    expect(head.ids[0]).toBe(110);
    expect(head.ids).toContain(100);
  });

  test('surrounds the next row in time when that row was removed', async () => {
    const top = { articleId: 101, sortAt: 101 * day, offset: 0 };
    const head = await readListHead('unread', 'unread', null, top);
    expect(head.ids).toContain(100);
    expect(head.count).toBe(100);
  });

  test('contains the unread and saved flags of its rows', async () => {
    await toggleSaved(199, day);
    const head = await readListHead('all', 'all', null, null);
    expect(head.unread.has(200)).toBe(true);
    expect(head.unread.has(199)).toBe(false);
    expect([...head.saved]).toEqual([199]);
  });
});

describe('head sequence', () => {
  const list = headSequence({ from: 10, ids: [7, 3, 9], count: 50 });

  test('has the length of the whole list', () => {
    expect(list.count).toBe(50);
  });

  test('knows the IDs of its own rows only', () => {
    expect([9, 10, 12, 13].map(list.idAt)).toEqual([undefined, 7, 9, undefined]);
    expect([7, 9, 4].map(list.indexOf)).toEqual([10, 12, -1]);
    expect(list.range(0, 12)).toEqual([7, 3]);
  });
});
