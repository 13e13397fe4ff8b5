import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openBackup } from '../../lib/app/backup/open-backup.ts';
import { restoreBackup } from '../../lib/app/backup/restore.ts';
import { reconcileMirror, updateMirror } from '../../lib/app/mirror.ts';
import { toggleSave } from '../../lib/app/reading/save-article.ts';
import { ensureRederiveJob } from '../../lib/app/rederive-job.ts';
import { eraseAllData } from '../../lib/app/retention/erase-data.ts';
import { rederiveBatch } from '../../lib/app/worker/rederive.ts';
import { refresh } from '../../lib/app/worker/refresh.ts';
import { runJobs } from '../../lib/app/worker/run-jobs.ts';
import { db } from '../../lib/store/db/database.ts';
import { readHealth } from '../../lib/store/health.ts';
import type { RederiveJob } from '../../lib/store/rows/jobs.ts';
import { allHighlights } from '../../lib/store/user/highlight-lists.ts';
import { hour } from '../../lib/time.ts';
import { asWorker, playPage } from '../support/after-write.ts';
import { createdBackup } from '../support/builders/backup-file.ts';
import { feedXml } from '../support/builders/feed-xml.ts';
import { highlight } from '../support/builders/highlights.ts';
import { damageRow } from '../support/database/damage-row.ts';
import { xmlResponse } from '../support/fakes/fake-site.ts';
import {
  badgeState,
  createMachine,
  newsPath,
  noon,
  type SimulatedMachine,
} from '../support/fakes/simulated-machine.ts';

let machine: SimulatedMachine;

/** Two unread articles, the first one saved, and a highlight. */
beforeEach(async () => {
  machine = createMachine();
  machine.installAsRealEnv();
  fakeBrowser.runtime.onMessage.addListener(() => undefined);
  machine.site.put(newsPath, feedXml({ slug: 'scrap-is-short' }, { slug: 'quota-is-cut' }));
  await refresh('scheduled', machine.env);
  playPage();
  await toggleSave(1);
  await db.highlights.put(highlight('a', { note: 'Which desk?' }));
  await updateMirror();
});

const mirrorKeys = async () =>
  Object.keys(await fakeBrowser.storage.local.get(null))
    .filter((key) => /^(?:saved|highlight):/.test(key))
    .map((key) => key.split(':')[0])
    .sort();

/** Reads every table, which detects the damage, and runs the job that this queues. */
async function recover(): Promise<void> {
  for (const { name } of db.tables) await db.table(name).toArray();
  await expect.poll(() => db.jobs.get('rederive')).toBeDefined();
  await asWorker(() => runJobs(machine.env));
}

describe('the mirror of a damaged row', () => {
  test('stays as it was, when another build writes the damage', async () => {
    await db.table('highlights').update('a', { note: 5 });
    await db.table('saved').update(1, { savedAt: 'noon' });
    await updateMirror();
    expect(await mirrorKeys()).toEqual(['highlight', 'saved']);
  });

  test('stays as it was, when the mirror is compared with the database', async () => {
    await damageRow('highlights', 'a', { note: 5 });
    await damageRow('articles', 1, { url: undefined });
    await reconcileMirror();
    expect(await mirrorKeys()).toEqual(['highlight', 'saved']);
  });

  test('is what the row is recovered from', async () => {
    await damageRow('highlights', 'a', { note: 5 });
    await damageRow('saved', 1, { savedAt: 'noon' });
    await recover();
    expect(await allHighlights()).toEqual([highlight('a', { note: 'Which desk?' })]);
    expect(await db.saved.toArray()).toMatchObject([{ articleId: 1, pictures: [] }]);
    expect(await readHealth()).toMatchObject({ saved: 1, setAside: 2 });
    expect(await mirrorKeys()).toEqual(['highlight', 'saved']);
  });
});

test('the badge counts what is left, once the recovery has run', async () => {
  await db.table('unread').put({ articleId: 9, listedAt: 'top' });
  await recover();
  expect([await db.unread.count(), await badgeState()]).toMatchObject([2, { text: '2' }]);
});

test('a poll in progress does not undo that the whole feed is read after damage to the coverage', async () => {
  const feed = () => xmlResponse(feedXml({ slug: 'scrap-is-short' }), { etag: '"1"' });
  let recovery: Promise<void> | undefined;
  machine.site.put(newsPath, async () => {
    await damageRow('coverage', 1, { from: 'noon' });
    recovery ??= recover();
    // Without the lock of the poll, this would be time enough to write the channels' rows.
    for (let reads = 0; reads < 100; reads += 1) await db.channels.toArray();
    return feed();
  });
  machine.advance(hour);
  await asWorker(() => refresh('manual', machine.env));
  await recovery;
  expect(await db.channels.get('news')).toMatchObject({ etag: null, bodyHash: null });
});

test('damage that is noticed while a start queues the rederive job is recovered, whenever it is', async () => {
  await db.articles.toCollection().modify((article) => {
    article.textVersion = 0;
  });
  const job: RederiveJob = {
    type: 'rederive',
    kind: 'rederive',
    dueAt: 0,
    damaged: ['saved'],
  };
  for (let reads = 0; reads < 6; reads += 1) {
    await db.jobs.clear();
    const ensured = ensureRederiveJob(noon);
    for (let read = 0; read < reads; read += 1) await db.articles.count();
    await Promise.all([ensured, db.jobs.put(job)]);
    expect(await db.jobs.get('rederive')).toEqual(job);
  }
});

test('an article that was recovered is derived, although damage of its table is met once more', async () => {
  const before = await db.articles.toArray();
  await damageRow('articles', 1, { keyPoints: 1, lead: 7 });
  await db.jobs.put({ type: 'rederive', kind: 'rederive', dueAt: noon, damaged: ['articles'] });
  const { job } = await asWorker(async () => {
    await rederiveBatch(await rederiveJob(), noon);
    // A page has read the row before it was recovered.
    await db.jobs.put({ ...(await rederiveJob()), dueAt: 0, damaged: ['articles'] });
    await rederiveBatch(await rederiveJob(), noon);
    return { job: await rederiveJob() };
  });
  expect(await db.articles.toArray()).toEqual(before);
  expect(job).toMatchObject({ damaged: ['articles'], dueAt: noon + hour });
});

const rederiveJob = async () => (await db.jobs.get('rederive')) as RederiveJob;

describe('a backup', () => {
  test('holds what was set aside as far as JSON can, and gives it back once', async () => {
    const cyclic: Record<string, unknown> = { articleId: 1, at: new Date(0), size: 5n };
    cyclic.self = cyclic;
    const rows = [
      { table: 'saved' as const, row: { articleId: 1, savedAt: 'noon', tags: undefined } },
      { table: 'lastRead' as const, row: cyclic },
    ];
    await db.setAside.bulkAdd(rows);
    const { blob } = await createdBackup(false);
    await eraseAllData();
    const restore = async () => {
      const opened = await openBackup(blob);
      if (!opened.ok) throw new Error(opened.failure);
      const mine = 'mine' as const;
      const choices = { highlights: mine, saved: mine, reading: mine, settings: mine };
      await restoreBackup(opened.value.backup, choices);
      return opened.value.preview.rejects;
    };
    expect([await restore(), await restore()]).toEqual([0, 0]);
    expect(await db.setAside.toArray()).toEqual([
      {
        id: 1,
        table: 'lastRead',
        row: { articleId: 1, at: '1970-01-01T00:00:00.000Z', self: null, size: '5' },
      },
      { id: 2, table: 'saved', row: { articleId: 1, savedAt: 'noon' } },
    ]);
  });
});
