import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserEnv } from '../../lib/app/env.ts';
import { readManagedSettings } from '../../lib/app/managed-settings.ts';
import { unmanaged } from '../../lib/managed-settings.ts';

/** Replaces the wait for a policy. */
function patience(): { end: () => void; waited: number[] } {
  const end = Promise.withResolvers<void>();
  const waited: number[] = [];
  browserEnv.sleep = (ms) => {
    waited.push(ms);
    return end.promise;
  };
  return { end: end.resolve, waited };
}

describe('managed settings', () => {
  test('are read at once, unless the caller waits', async () => {
    const { waited } = patience();
    expect(await readManagedSettings()).toBe(unmanaged);
    await fakeBrowser.storage.managed.set({ backlog: 'day' });
    expect(await readManagedSettings({ waits: true })).toMatchObject({ backlog: 'day' });
    expect(waited).toEqual([]);
  });

  test('that come late are waited for', async () => {
    patience();
    const read = readManagedSettings({ waits: true });
    await fakeBrowser.storage.managed.set({ disableFirstRun: true });
    expect(await read).toMatchObject({ disableFirstRun: true });
  });

  test('that never come are given up six seconds after the browser’s start', async () => {
    const { end, waited } = patience();
    const read = readManagedSettings({ waits: true });
    await expect.poll(() => waited).toEqual([6_000]);
    end();
    expect(await read).toBe(unmanaged);
  });
});
