import { expect, test } from 'vitest';
import { db, read, write } from '../../../lib/store/db/database.ts';
import { removeFromActions, undoableArticleIds } from '../../../lib/store/user/action-log.ts';
import { day } from '../../../lib/time.ts';

test('action log: drops removed articles from a read action, and deletes an empty action', async () => {
  await db.actions.bulkAdd([
    { id: 1, at: 5, kind: 'read', articleIds: [1, 2, 3], listedTimes: [10, 20, 30] },
    { id: 2, at: 6, kind: 'read', articleIds: [2], listedTimes: [20] },
  ]);
  await write(['actions'], (tx) => removeFromActions(tx, [2]));
  expect(await db.actions.toArray()).toEqual([
    { id: 1, at: 5, kind: 'read', articleIds: [1, 3], listedTimes: [10, 30] },
  ]);
});

test('action log: names the articles that undo can make unread or saved again, for a week', async () => {
  const saved = { saved: [{ articleId: 4, savedAt: 1, tags: [] }], tagged: [] };
  const none = { saved: [], tagged: [] };
  await db.actions.bulkAdd([
    { at: 1, kind: 'read', articleIds: [1], listedTimes: [10] },
    { at: 2, kind: 'read', articleIds: [2], listedTimes: [20] },
    { at: 2, kind: 'saved', what: 'unsaved', before: saved, after: none, undoneAt: null },
    {
      at: 2,
      kind: 'backlog',
      before: 'unread',
      after: 'read',
      markedRead: [3],
      markedUnread: [9],
      undoneAt: null,
    },
  ]);
  const undoable = await read(['actions'], (tx) => undoableArticleIds(tx, 7 * day + 1));
  expect([...undoable].sort()).toEqual([2, 3, 4]);
});
