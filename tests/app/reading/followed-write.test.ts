import { expect, test } from 'vitest';
import { onWrite } from '../../../lib/app/follow-up.ts';
import { followedByWorker } from '../../../lib/app/reading/followed-write.ts';
import { commandHandlers } from '../../../lib/app/worker/command-handlers.ts';

test('after-write: the worker runs it once the page that asked has written, or failed to', async () => {
  const steps: string[] = [];
  onWrite(async () => void steps.push('followed'));
  const write = Promise.withResolvers<void>();
  const page = followedByWorker(write.promise.then(() => void steps.push('written')));
  const answer = commandHandlers.afterWrite();
  await navigator.locks.query();
  expect(steps).toEqual([]);
  write.resolve();
  await Promise.all([page, answer]);
  expect(steps).toEqual(['written', 'followed', 'followed']);

  const failed = followedByWorker(Promise.reject(new Error('The disk is full.')));
  await expect(failed).rejects.toThrow('The disk is full.');
  await commandHandlers.afterWrite();
  expect(steps).toHaveLength(4);
});
