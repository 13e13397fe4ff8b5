import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserEnv } from '../../../lib/app/env.ts';
import { awaitPolicy } from '../../../lib/app/first-run/await-policy.ts';
import { unmanaged } from '../../../lib/managed-settings.ts';

/** Replaces the wait for a policy with one that the test ends. */
function patience(): { end: () => void; waited: number[] } {
  const end = Promise.withResolvers<void>();
  const waited: number[] = [];
  browserEnv.sleep = (ms) => {
    waited.push(ms);
    return end.promise;
  };
  return { end: end.resolve, waited };
}

describe('policy at the installation', () => {
  test('is not waited for where it is there', async () => {
    const { waited } = patience();
    await fakeBrowser.storage.managed.set({ backlog: 'day' });
    expect(await awaitPolicy()).toMatchObject({ backlog: 'day' });
    expect(waited).toEqual([]);
  });

  test('is waited for where it comes late', async () => {
    patience();
    const read = awaitPolicy();
    await fakeBrowser.storage.managed.set({ disableFirstRun: true });
    expect(await read).toMatchObject({ disableFirstRun: true });
  });

  test('that never comes is given up six seconds after the browser’s start', async () => {
    const { end, waited } = patience();
    const read = awaitPolicy();
    await expect.poll(() => waited).toEqual([6_000]);
    end();
    expect(await read).toBe(unmanaged);
  });
});
