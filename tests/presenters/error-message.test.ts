import { describe, expect, test } from 'vitest';
import { errorMessage, failureMessage } from '../../lib/presenters/error-message.ts';

const full = Object.assign(new Error('Encountered full disk while committing.'), {
  name: 'QuotaExceededError',
});

describe('what an error says to the user', () => {
  test.each([
    ['of a full disk', full],
    ['of one inside another error', new Error('Aborted', { cause: full })],
    ['of one inside an error of Dexie', Object.assign(new Error('Aborted'), { inner: full })],
  ])('%s is what to do', (_what, error) => {
    const reason = 'There isn’t enough storage. Free up some disk space, then try again.';
    expect([errorMessage(error), failureMessage(error)]).toEqual([
      reason,
      `Couldn’t do that: ${reason}`,
    ]);
  });

  test('of another one is the first line of the browser’s message', () => {
    const error = new Error('The request failed.\n InvalidStateError: The request failed.');
    expect(errorMessage(error)).toBe('The browser reports: The request failed.');
    expect(failureMessage(error)).toBe('Couldn’t do that: The request failed.');
    expect(failureMessage('No error')).toBe('Couldn’t do that: No error');
  });
});
