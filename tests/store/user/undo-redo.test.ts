import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import type { ActionRow, SavedAction } from '../../../lib/store/rows/actions.ts';
import { readMarkedLast } from '../../../lib/store/user/undo-redo.ts';

const nothing = { saved: [], tagged: [] };

const unsaved: SavedAction = {
  at: 2,
  kind: 'saved',
  what: 'unsaved',
  before: nothing,
  after: nothing,
  undone: false,
};

const marked: ActionRow = { at: 1, kind: 'read', articleIds: [1, 2, 3], sortTimes: [10, 20, 30] };

describe('how much was marked as read last', () => {
  beforeEach(() => db.actions.clear());

  test.each<[string, ActionRow[], number | null]>([
    ['nothing was done', [], null],
    ['articles were marked', [unsaved, marked], 3],
    ['something else was done after it', [marked, unsaved], null],
    ['what was done after it was undone', [marked, { ...unsaved, undone: true }], 3],
  ])('is known where %s', async (_story, actions, expected) => {
    await db.actions.bulkAdd(actions);
    expect(await readMarkedLast()).toBe(expected);
  });
});
