import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPause, nextTask } from '../lib/pause.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whether a task that was queued before the pause runs before it ends. */
async function givesWay(pause: () => Promise<void>): Promise<boolean> {
  let came = false;
  void nextTask().then(() => {
    came = true;
  });
  await pause();
  return came;
}

test('pause: gives way to other tasks at the end of each slice, and not within one', async () => {
  const pause = createPause();
  expect(await givesWay(pause)).toBe(false);
  vi.advanceTimersByTime(11);
  expect(await givesWay(pause)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await givesWay(pause)).toBe(true);
  expect(await givesWay(pause)).toBe(false);
  vi.advanceTimersByTime(12);
  expect(await givesWay(pause)).toBe(true);
});
