import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ArticleRun } from '../../../lib/app/backup/article-run.ts';
import { createBackupFile } from '../../../lib/app/backup/backup-file.ts';
import { openBackup, restoreBackup } from '../../../lib/app/backup/restore.ts';
import { eraseAllData } from '../../../lib/app/retention/erase-data.ts';
import { readBackupState } from '../../../lib/store/backup/backup-state.ts';
import { db } from '../../../lib/store/db/database.ts';
import { articleBackup, backupZip } from '../../support/builders/backup-zip.ts';
import { storeArticles } from '../../support/builders/user-data.ts';
import { countWriteTransactions } from '../../support/database/table-writes.ts';
import { createMachineForPages } from '../../support/fakes/simulated-machine.ts';

beforeEach(() => {
  createMachineForPages();
});

const both = { highlights: 'both', saved: 'both', reading: 'both', settings: 'mine' } as const;

const watched = (onProgress: ArticleRun['onProgress'] = () => undefined) => {
  const controller = new AbortController();
  return { onProgress, signal: controller.signal, cancel: () => controller.abort() };
};

async function restore(bytes: Uint8Array<ArrayBuffer>, run?: ArticleRun) {
  const opened = await openBackup(new Blob([bytes]));
  if (!opened.ok) throw new Error(opened.failure);
  return restoreBackup(opened.value.backup, both, run);
}

/** A backup of so many unread articles. */
const backupOf = (count: number, characters = 10) =>
  articleBackup(count, { characters, isUnread: true });

/** What a backup of this database would hold. */
async function contents(): Promise<Record<string, string>> {
  const { blob } = await createBackupFile(true);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

describe('restore: a transaction writes', () => {
  test.each([
    ['at most 20 articles', backupOf(60), 3],
    ['at most 250,000 characters of texts', backupOf(4, 120_000), 2],
    ['a longer text alone', backupOf(3, 400_000), 3],
  ])('%s', async (_what, bytes, transactions) => {
    expect(await countWriteTransactions('bodies', () => restore(bytes))).toBe(transactions);
  });

  test('no name twice, so that each entry sees the ones before', async () => {
    const lines = unzipSync(backupOf(3))['articles.ndjson'];
    const entries = new TextDecoder()
      .decode(lines)
      .split('\n')
      .map((line) => JSON.parse(line));
    const older = { ...entries[1].versions[0], hash: 'older' };
    const again = { ...entries[1], versions: [older] };
    const bytes = backupZip(
      {},
      [...entries, again].map((entry) => JSON.stringify(entry)),
    );
    expect((await restore(bytes)).articles).toBe(3);
    expect(await db.bodies.count()).toBe(4);
  });
});

describe('restore: articles', () => {
  test('are reported after each transaction', async () => {
    const progress: number[][] = [];
    await restore(
      backupOf(60),
      watched((...counts) => void progress.push(counts)),
    );
    expect(progress).toEqual([
      [20, 60],
      [40, 60],
      [60, 60],
    ]);
  });

  test('stay where the restore is canceled, and a second one adds the rest', async () => {
    await restore(backupOf(60));
    const whole = await contents();
    await eraseAllData();

    const run = watched(() => run.cancel());
    expect(await restore(backupOf(60), run)).toMatchObject({ articles: 20, isComplete: false });
    expect([await db.articles.count(), await db.bodies.count()]).toEqual([20, 20]);
    expect(await restore(backupOf(60))).toMatchObject({ articles: 40, isComplete: true });
    expect(await contents()).toEqual(whole);
  });

  test('of a transaction that fails are not stored in part, and a second restore adds them', async () => {
    await restore(backupOf(60));
    const whole = await contents();
    await eraseAllData();

    const fail = (_key: unknown, { title }: { title: string }) => {
      if (title === 'Story 30') throw new Error('The page is gone.');
    };
    db.bodies.hook('creating').subscribe(fail);
    await expect(restore(backupOf(60))).rejects.toThrow();
    db.bodies.hook('creating').unsubscribe(fail);
    expect([await db.articles.count(), await db.bodies.count(), await db.aliases.count()]).toEqual([
      20, 20, 20,
    ]);
    expect((await restore(backupOf(60))).articles).toBe(40);
    expect(await contents()).toEqual(whole);
  });

  test('are restored in the order of time, so that ids rise with it', async () => {
    const articles = await storeArticles('newest', 'oldest', 'middle');
    const times = [3, 1, 2];
    await db.articles.bulkPut(
      articles.map((article, index) => ({ ...article, sortAt: times[index] ?? 0 })),
    );
    const { blob } = await createBackupFile(true);
    await eraseAllData();
    await restore(new Uint8Array(await blob.arrayBuffer()));
    expect((await db.articles.toArray()).map(({ sortAt }) => sortAt)).toEqual([1, 2, 3]);
  });
});

describe('canceled', () => {
  test('reading a backup stores nothing', async () => {
    const run = watched();
    run.cancel();
    await expect(openBackup(new Blob([backupOf(3)]), run)).rejects.toBe(run.signal.reason);
    expect(await db.articles.count()).toBe(0);
  });

  test('a backup counts as none', async () => {
    await storeArticles('a');
    const run = watched();
    run.cancel();
    await expect(createBackupFile(true, run)).rejects.toBe(run.signal.reason);
    expect((await readBackupState()).lastAt).toBeNull();
  });
});
