import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ArticleRun } from '../../../lib/app/backup/article-run.ts';
import { openBackup } from '../../../lib/app/backup/open-backup.ts';
import { restoreBackup } from '../../../lib/app/backup/restore.ts';
import { eraseAllData } from '../../../lib/app/retention/erase-data.ts';
import type { ArticleEntry } from '../../../lib/backup/user-data.ts';
import { createEntryAdder } from '../../../lib/store/backup/add-article-entries.ts';
import { readBackupState } from '../../../lib/store/backup/backup-state.ts';
import { db } from '../../../lib/store/db/database.ts';
import { noText } from '../../../lib/store/rows/articles.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { createdBackup } from '../../support/builders/backup-file.ts';
import { articleBackup, backupZip, readWholeBackup } from '../../support/builders/backup-zip.ts';
import { storeArticles } from '../../support/builders/user-data.ts';
import { countRoundTrips } from '../../support/database/table-reads.ts';
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

/** A backup of `count` unread articles. */
const backupOf = (count: number, characters = 10) =>
  articleBackup(count, { characters, isUnread: true });

async function entriesIn(bytes: Uint8Array<ArrayBuffer>): Promise<ArticleEntry[]> {
  const read = await readWholeBackup(bytes);
  if (!read.ok) throw new Error(read.failure);
  return read.value.articles;
}

/** The files of a backup of this database. */
async function contents(): Promise<Record<string, string>> {
  const { blob } = await createdBackup(true);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

describe('restore: a transaction writes', () => {
  test.each([
    ['at most 48 articles', backupOf(120), 4],
    ['at most 400,000 characters of texts', backupOf(4, 180_000), 2],
    ['a longer text alone', backupOf(3, 600_000), 3],
  ])('%s', async (_what, bytes, fewest) => {
    const transactions = await countWriteTransactions('bodies', () => restore(bytes));
    expect(transactions).toBeGreaterThanOrEqual(fewest);
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
    expect(progress.slice(0, 2)).toEqual([
      [0, 60],
      [20, 60],
    ]);
    expect(progress.at(-1)).toEqual([60, 60]);
    expect(progress.length).toBeLessThan(60);
  });

  test.each<[string, (stored: ArticleEntry) => Promise<unknown>]>([
    ['address', ({ url }) => db.articles.put(storedArticle(7, 'elsewhere', { url }))],
    ['earlier address', ({ url }) => db.aliases.add({ alias: url, articleId: 7 })],
    ['guid', ({ aliases: [alias = ''] }) => db.aliases.add({ alias, articleId: 7 })],
  ])(
    'of which the feed has brought one meanwhile are not added twice: by its %s',
    async (_by, arrive) => {
      const [earlier, ...entries] = await entriesIn(backupOf(4));
      await db.articles.put(storedArticle(7, 'elsewhere'));
      const add = createEntryAdder(() => true);
      if (earlier) await add([earlier]);
      const [first] = entries;
      if (first) await arrive(first);
      expect(await add(entries)).toBe(2);
      expect(await db.articles.count()).toBe(4);
    },
  );

  test('get other ids where the feed has brought an article meanwhile', async () => {
    const [earlier, ...entries] = await entriesIn(backupOf(4));
    const add = createEntryAdder(() => true);
    if (earlier) await add([earlier]);
    const [id = 0] = await db.articles.toCollection().primaryKeys();
    await db.articles.put(storedArticle(id + 1, 'elsewhere'));
    expect(await add(entries)).toBe(3);
    expect((await db.articles.get(id + 1))?.url).toBe(storedArticle(1, 'elsewhere').url);
    const added = await db.articles
      .where('id')
      .above(id + 1)
      .toArray();
    expect(added.map(({ url }) => url)).toEqual(entries.map(({ url }) => url));
    expect(
      await db.bodies
        .where('[articleId+hash]')
        .above([id + 2])
        .count(),
    ).toBe(3);
  });

  test('are added beside known ones in the same transaction', async () => {
    const [earlier, first, ...entries] = await entriesIn(backupOf(5));
    if (!earlier || !first) throw new Error('The backup has no articles.');
    const add = createEntryAdder(({ url }) => url !== first.url);
    await add([earlier, first]);
    const transactions = await countWriteTransactions('bodies', () => add([first, ...entries]));
    expect(transactions).toBe(1);
    expect(await db.articles.count()).toBe(5);
    expect(await db.bodies.count()).toBe(5);
  });

  test('fill placeholders in as many round trips, however many there are', async () => {
    const entries = await entriesIn(backupOf(23));
    const placeholders = entries.map(({ url }, index) =>
      storedArticle(index + 1, 'saved', { url, hash: noText }),
    );
    await db.articles.bulkPut(placeholders);
    await db.unread.bulkPut(placeholders.map(({ id }) => ({ articleId: id, listedAt: 1 })));
    const add = createEntryAdder(() => false);
    const few = await countRoundTrips(() => add(entries.slice(0, 3)));
    expect(await countRoundTrips(() => add(entries.slice(3)))).toBe(few);
    const times = (await db.unread.toArray()).map(({ listedAt }) => listedAt);
    expect(times).toEqual(entries.map(({ sortAt }) => sortAt));
  });

  test('stay where the restore is canceled, and a second one adds the rest', async () => {
    await restore(backupOf(60));
    const whole = await contents();
    await eraseAllData();

    const run = watched((done) => done > 0 && run.cancel());
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
    const { blob } = await createdBackup(true);
    await eraseAllData();
    await restore(new Uint8Array(await blob.arrayBuffer()));
    expect((await db.articles.toArray()).map(({ sortAt }) => sortAt)).toEqual([1, 2, 3]);
  });
});

describe('canceling', () => {
  test('the reading of a backup stores nothing', async () => {
    const run = watched();
    run.cancel();
    await expect(openBackup(new Blob([backupOf(3)]), run)).rejects.toBe(run.signal.reason);
    expect(await db.articles.count()).toBe(0);
  });

  test('a backup leaves it uncounted as the last one', async () => {
    await storeArticles('a');
    const run = watched();
    run.cancel();
    await expect(createdBackup(true, run)).rejects.toBe(run.signal.reason);
    expect((await readBackupState()).lastAt).toBeNull();
  });
});
