import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import type { ActionRow, SavedAction } from '../../../lib/store/rows/actions.ts';
import {
  type NextUndo,
  readNextUndo,
  redoLatest,
  undoAction,
  undoLatest,
} from '../../../lib/store/user/undo-redo.ts';

const nothing = { saved: [], tagged: [] };

const unsaved: SavedAction = {
  at: 2,
  kind: 'saved',
  what: 'unsaved',
  before: nothing,
  after: nothing,
  undoneAt: null,
};

const marked: ActionRow = { at: 1, kind: 'read', articleIds: [1, 2, 3], listedTimes: [10, 20, 30] };

describe('what would be undone next', () => {
  beforeEach(() => db.actions.clear());

  test.each<[string, ActionRow[], NextUndo]>([
    ['nothing was done', [], { kind: 'nothing' }],
    ['articles were marked', [unsaved, marked], { kind: 'read', count: 3, actionId: 2 }],
    ['something else was done after it', [marked, unsaved], { kind: 'other' }],
    [
      'what was done after it was undone',
      [marked, { ...unsaved, undoneAt: 1 }],
      { kind: 'read', count: 3, actionId: 1 },
    ],
  ])('is known where %s', async (_story, actions, expected) => {
    await db.actions.bulkAdd(actions.map((action, at) => ({ ...action, id: at + 1 })));
    expect(await readNextUndo()).toEqual(expected);
  });
});

describe('redoing', () => {
  beforeEach(() => db.actions.clear());

  const whatIsRedone = async () => {
    await redoLatest(20);
    const actions = await db.actions.toArray();
    return actions
      .filter(({ kind }) => kind === 'saved')
      .flatMap((action) => ('undoneAt' in action && action.undoneAt === null ? action.id : []));
  };

  test('begins with the action that was undone last, whichever was done first', async () => {
    await db.actions.bulkAdd([1, 2].map((id) => ({ ...unsaved, id })));
    await undoAction(1, 10);
    await undoLatest(11);
    expect(await whatIsRedone()).toEqual([2]);
  });

  test('begins with the older action where both were undone in the same millisecond', async () => {
    await db.actions.bulkAdd([1, 2].map((id) => ({ ...unsaved, id })));
    await undoLatest(10);
    await undoLatest(10);
    expect(await whatIsRedone()).toEqual([1]);
  });
});
