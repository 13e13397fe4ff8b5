import { expect, test } from 'vitest';
import { redoMessage, undoMessage } from '../../../lib/presenters/lists/undo-result.ts';

test.each([
  [{ kind: 'nothing' }, 'Nothing to undo'],
  [{ kind: 'read', count: 0 }, 'Nothing to undo'],
  [{ kind: 'read', count: 1_200 }, '1,200 unread again'],
  [{ kind: 'highlight', what: 'deleted' }, 'The highlight is back'],
  [{ kind: 'highlight', what: 'joined' }, 'The highlights are as they were'],
  [{ kind: 'saved', what: 'unsaved' }, 'Saved again, as it was'],
  [{ kind: 'saved', what: 'renamed' }, 'The tag has its old name again'],
] as const)('after an undo of %j it says %s', (undone, sentence) => {
  expect(undoMessage(undone)).toBe(sentence);
});

test('what was done again says so, and that there is nothing', () => {
  expect(redoMessage({ kind: 'highlight', what: 'made' })).toBe('Highlighted again');
  expect(redoMessage({ kind: 'saved', what: 'removed' })).toBe('The tag is removed again');
  expect(redoMessage({ kind: 'nothing' })).toBe('Nothing to do again');
});
