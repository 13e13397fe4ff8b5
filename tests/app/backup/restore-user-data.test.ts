import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { unobserved } from '../../../lib/app/backup/article-run.ts';
import { openBackup } from '../../../lib/app/backup/open-backup.ts';
import { restoreBackup } from '../../../lib/app/backup/restore.ts';
import { eraseAllData } from '../../../lib/app/retention/erase-data.ts';
import { db } from '../../../lib/store/db/database.ts';
import { createdBackup } from '../../support/builders/backup-file.ts';
import { storeRandomUserData } from '../../support/builders/user-data.ts';
import { countWriteTransactions } from '../../support/database/table-writes.ts';
import { createMachineForPages } from '../../support/fakes/simulated-machine.ts';
import { sampled } from '../../support/sampled.ts';
import { seededRandom } from '../../support/seeded-random.ts';

beforeEach(() => {
  createMachineForPages();
});

type Choice = 'both' | 'mine' | 'theirs';

async function restore(blob: Blob, choice: Choice, signal = unobserved.signal) {
  const opened = await openBackup(blob);
  if (!opened.ok) throw new Error(opened.failure);
  const choices = { highlights: choice, saved: choice, reading: choice, settings: 'mine' } as const;
  return restoreBackup(opened.value.backup, choices, { ...unobserved, signal });
}

/** A signal that is aborted when it is read for the n-th time, which is before the n-th transaction. */
function abortedAt(transaction: number): AbortSignal {
  const { signal } = new AbortController();
  let asked = 0;
  Object.defineProperty(signal, 'aborted', {
    get: () => {
      asked += 1;
      return asked > transaction;
    },
  });
  return signal;
}

/** The files of a backup of this database. */
async function contents(): Promise<Record<string, string>> {
  const { blob } = await createdBackup(true);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

/** Replaces what is stored by random data. */
async function store(seed: number): Promise<void> {
  await eraseAllData();
  await storeRandomUserData(seededRandom(seed));
}

describe('restore: user data', () => {
  test('is merged in several transactions, so that nobody waits for all of it', async () => {
    await eraseAllData();
    const reading = Array.from({ length: 300 }, (_, at) => ({
      url: `https://rareearthexchanges.com/news/story-${at}/`,
      read: false,
    }));
    await db.pendingState.bulkPut(reading);
    const { blob } = await createdBackup(false);
    await eraseAllData();
    const transactions = await countWriteTransactions('pendingState', () => restore(blob, 'both'));
    expect(await db.pendingState.count()).toBe(300);
    expect(transactions).toBeGreaterThan(3);
  });

  test.each(
    // Each choice at least once.
    sampled(
      [1, 2, 3, 4].flatMap((seed) =>
        (['both', 'theirs'] as const).map((choice) => [seed, choice] as const),
      ),
      3,
    ),
  )(
    'is the same after an interruption at any transaction and another restore (seed %i, %s)',
    async (seed, choice) => {
      await store(100 + seed);
      const { blob } = await createdBackup(false);
      await store(seed);
      await restore(blob, choice);
      const whole = await contents();
      let transaction = 0;
      for (; ; transaction += 1) {
        await store(seed);
        const { isComplete } = await restore(blob, choice, abortedAt(transaction));
        if (isComplete) break;
        expect((await restore(blob, choice)).isComplete).toBe(true);
        expect(await contents()).toEqual(whole);
      }
      expect(transaction).toBeGreaterThan(2);
    },
  );
});
