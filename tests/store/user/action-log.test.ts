import { expect, test } from 'vitest';
import { db, write } from '../../../lib/store/db/database.ts';
import { removeFromActions } from '../../../lib/store/user/action-log.ts';

test('action log: drops removed articles from a read action, and deletes an empty action', async () => {
  await db.actions.bulkAdd([
    { id: 1, at: 5, kind: 'read', articleIds: [1, 2, 3], sortTimes: [10, 20, 30] },
    { id: 2, at: 6, kind: 'read', articleIds: [2], sortTimes: [20] },
  ]);
  await write(['actions'], (tx) => removeFromActions(tx, [2]));
  expect(await db.actions.toArray()).toEqual([
    { id: 1, at: 5, kind: 'read', articleIds: [1, 3], sortTimes: [10, 30] },
  ]);
});
