import { expect, test } from 'vitest';
import { redoMessage, undoMessage } from '../../lib/presenters/undo.ts';

test.each([
  [{ kind: 'nothing' }, 'Nothing to undo'],
  [{ kind: 'read', count: 0 }, 'Nothing to undo'],
  [{ kind: 'read', count: 1_200 }, '1,200 unread again'],
  [{ kind: 'highlight', what: 'deleted' }, 'Highlight restored'],
  [{ kind: 'highlight', what: 'merged' }, 'Highlights separated'],
  [{ kind: 'saved', what: 'unsaved' }, 'Back in Saved'],
  [{ kind: 'saved', what: 'renamed' }, 'Tag name restored'],
] as const)('undo result: %j reads %s', (undone, sentence) => {
  expect(undoMessage(undone)).toBe(sentence);
});

test('redo result: says what was redone, or that there was nothing', () => {
  expect(redoMessage({ kind: 'highlight', what: 'created' })).toBe('Highlighted again');
  expect(redoMessage({ kind: 'saved', what: 'removed' })).toBe('Tag removed again');
  expect(redoMessage({ kind: 'nothing' })).toBe('Nothing to redo');
});
