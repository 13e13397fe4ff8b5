import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import type { ActionRow, SavedAction } from '../../../lib/store/rows/actions.ts';
import { type NextUndo, readNextUndo } from '../../../lib/store/user/undo-redo.ts';

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

describe('what would be undone next', () => {
  beforeEach(() => db.actions.clear());

  test.each<[string, ActionRow[], NextUndo]>([
    ['nothing was done', [], { kind: 'nothing' }],
    ['articles were marked', [unsaved, marked], { kind: 'read', count: 3, actionId: 2 }],
    ['something else was done after it', [marked, unsaved], { kind: 'other' }],
    [
      'what was done after it was undone',
      [marked, { ...unsaved, undone: true }],
      { kind: 'read', count: 3, actionId: 1 },
    ],
  ])('is known where %s', async (_story, actions, expected) => {
    await db.actions.bulkAdd(actions.map((action, at) => ({ ...action, id: at + 1 })));
    expect(await readNextUndo()).toEqual(expected);
  });
});
