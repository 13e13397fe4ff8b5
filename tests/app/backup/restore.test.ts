import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { openBackup } from '../../../lib/app/backup/open-backup.ts';
import { type RestoreChoices, restoreBackup } from '../../../lib/app/backup/restore.ts';
import { ensureFullTextJob } from '../../../lib/app/full-text-job.ts';
import { endErasure, eraseAllData } from '../../../lib/app/retention/erase-data.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import { readSettings } from '../../../lib/platform/settings.ts';
import { defaultSettings } from '../../../lib/setting-specs.ts';
import { db } from '../../../lib/store/db/database.ts';
import { unguarded } from '../../../lib/store/db/unguarded.ts';
import { asWorker } from '../../support/after-write.ts';
import { createdBackup } from '../../support/builders/backup-file.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import { highlight } from '../../support/builders/highlights.ts';
import {
  readingPositionAt,
  storeArticles,
  storeRandomUserData,
} from '../../support/builders/user-data.ts';
import { htmlResponse } from '../../support/fakes/fake-site.ts';
import {
  createMachineForPages,
  newsPath,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { useTimeZone } from '../../support/time-zone.ts';

// Files are dated in the user's time zone.
useTimeZone('UTC');

let machine: SimulatedMachine;
beforeEach(() => {
  machine = createMachineForPages();
});

const both: RestoreChoices = {
  highlights: 'both',
  saved: 'both',
  reading: 'both',
  settings: 'theirs',
};

/** Restores a backup and returns the result. */
async function restoreFrom(blob: Blob, choices: Partial<RestoreChoices> = {}) {
  const opened = await openBackup(blob);
  if (!opened.ok) throw new Error(opened.failure);
  const restored = await restoreBackup(opened.value.backup, { ...both, ...choices });
  return { preview: opened.value.preview, restored };
}

async function textsIn(blob: Blob): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

const articlePage = (words: string) => () =>
  htmlResponse(
    `<html><body><div class="entry-content"><p>${words.repeat(40)}</p></div></body></html>`,
  );

const url = (slug: string): string => `https://rareearthexchanges.com/news/${slug}/`;

describe('any user data', () => {
  test.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'round-trips through a backup exactly (seed %i)',
    async (seed) => {
      const chance = seededRandom(seed);
      await storeRandomUserData(chance);
      await changeSettings({ theme: 'dark', textSize: 14 + Math.floor(chance() * 10) });
      const withArticles = chance() < 0.5;
      const first = await createdBackup(withArticles);
      const before = await textsIn(first.blob);
      await eraseAllData();
      await endErasure();
      expect(await db.articles.count()).toBe(0);
      await restoreFrom(first.blob);
      const second = await createdBackup(withArticles);
      // The texts explain a failure; equal bytes are what is required.
      expect(await textsIn(second.blob)).toEqual(before);
      expect(
        Buffer.from(await second.blob.arrayBuffer()).equals(
          Buffer.from(await first.blob.arrayBuffer()),
        ),
      ).toBe(true);
    },
  );

  test('makes the same file byte for byte at the same time', async () => {
    await storeRandomUserData(seededRandom(7));
    const [one, other] = [await createdBackup(true), await createdBackup(true)];
    expect(one.name).toBe('reex-reader-backup-2026-11-24.zip');
    expect(new Uint8Array(await one.blob.arrayBuffer())).toEqual(
      new Uint8Array(await other.blob.arrayBuffer()),
    );
  });
});

describe('a backup without articles', () => {
  test('restores saved articles as placeholders whose text comes from the site', async () => {
    const [article] = await storeArticles('scrap-is-short');
    await db.saved.put({ articleId: 1, savedAt: noon });
    const { blob } = await createdBackup(false);
    await eraseAllData();
    await restoreFrom(blob);
    const [back] = await db.articles.toArray();
    expect(back).toMatchObject({
      url: article?.url,
      title: article?.title,
      awaitsFullText: 1,
      hash: '',
    });
    expect(await db.saved.toArray()).toEqual([{ articleId: back?.id, savedAt: noon }]);
    expect(await db.unread.count()).toBe(0);
    expect((await db.jobs.toArray()).map(({ kind }) => kind)).toContain('fullText');
  });

  test('applies what was read and unread when the articles arrive with the feed', async () => {
    await storeArticles('scrap-is-short', 'quota-is-cut');
    await db.unread.put({ articleId: 2, listedAt: noon });
    await db.readingPositions.put({ articleId: 1, ...readingPositionAt(3, noon) });
    const { blob } = await createdBackup(false);
    await eraseAllData();
    await restoreFrom(blob);
    expect(await db.pendingState.count()).toBe(2);
    machine.site.put(
      newsPath,
      feedXml({ slug: 'magnet-plant' }, { slug: 'quota-is-cut' }, { slug: 'scrap-is-short' }),
    );
    await asWorker(() => refresh('scheduled', machine.env));
    const articles = await db.articles.toArray();
    const unread = await db.articles.bulkGet(await db.unread.toCollection().primaryKeys());
    expect(unread.map((each) => each?.url).sort()).toEqual([
      url('magnet-plant'),
      url('quota-is-cut'),
    ]);
    const scrap = articles.find((each) => each.url === url('scrap-is-short'));
    expect(await db.readingPositions.toArray()).toEqual([
      { articleId: scrap?.id, ...readingPositionAt(3, noon) },
    ]);
    expect(await db.pendingState.count()).toBe(0);
  });

  test('fills a placeholder from the feed without making it new or changed', async () => {
    await storeArticles('scrap-is-short');
    await db.saved.put({ articleId: 1, savedAt: noon });
    const { blob } = await createdBackup(false);
    await eraseAllData();
    await restoreFrom(blob);
    machine.site.put(newsPath, feedXml({ slug: 'scrap-is-short' }));
    await asWorker(() => refresh('scheduled', machine.env));
    const [article, ...others] = await db.articles.toArray();
    expect(others).toEqual([]);
    expect(article).toMatchObject({ changedAt: null, changes: [] });
    expect(article?.hash).not.toBe('');
    expect(article?.awaitsFullText).toBeUndefined();
    expect(await db.unread.count()).toBe(0);
    expect(await db.saved.count()).toBe(1);
  });
});

describe('a backup that is merged', () => {
  test('is previewed by kind before anything is stored, and merged as the user chose', async () => {
    await storeArticles('scrap-is-short', 'quota-is-cut');
    await db.highlights.bulkPut([highlight('a', { note: 'first' }), highlight('b')]);
    await db.saved.put({ articleId: 1, savedAt: noon });
    await changeSettings({ theme: 'dark' });
    const { blob } = await createdBackup(false);
    await db.highlights.put(highlight('a', { note: 'second', changedAt: noon }));
    await db.highlights.put(highlight('c'));
    await db.saved.bulkPut([{ articleId: 1, savedAt: noon + 5 }]);
    await db.unread.put({ articleId: 2, listedAt: 0 });
    await changeSettings({ theme: 'light' });
    const before = await db.highlights.toArray();

    const opened = await openBackup(blob);
    if (!opened.ok) throw new Error(opened.failure);
    expect(opened.value.preview).toMatchObject({
      createdAt: noon,
      tallies: {
        highlights: { added: 0, same: 1, differing: 1 },
        saved: { added: 0, same: 0, differing: 1 },
        reading: { added: 0, same: 1, differing: 1 },
      },
      settings: 1,
      hasDefaultSettings: false,
      rejects: 0,
    });
    expect(await db.highlights.toArray()).toEqual(before);

    await restoreBackup(opened.value.backup, { ...both, settings: 'mine' });
    const notes = (await db.highlights.toArray()).map(({ id, note }) => [id, note]);
    expect(notes).toEqual([
      ['a', 'second'],
      [`a~${Date.UTC(2026, 10, 24)}`, 'first'],
      ['b', ''],
      ['c', ''],
    ]);
    expect(await db.saved.toArray()).toEqual([{ articleId: 1, savedAt: noon }]);
    expect(await db.unread.count()).toBe(0);
    expect((await readSettings()).theme).toBe('light');
  });

  test('merges tags in the spelling that is here', async () => {
    await storeArticles('scrap-is-short');
    await db.saved.put({ articleId: 1, savedAt: noon, tags: ['rareearths', 'PRICE', 'new'] });
    await db.highlights.put(highlight('other', { tags: ['price', 'New'] }));
    const { blob } = await createdBackup(false);
    await db.saved.put({ articleId: 1, savedAt: noon, tags: ['Rare Earths', 'Price'] });
    await db.highlights.clear();
    const { preview } = await restoreFrom(blob);
    expect(preview.tallies.saved).toEqual({ added: 0, same: 0, differing: 1 });
    expect((await db.saved.get(1))?.tags).toEqual(['Rare Earths', 'Price', 'new']);
    expect((await db.highlights.get('other'))?.tags).toEqual(['Price', 'New']);
  });

  test('changes nothing the second time', async () => {
    await storeRandomUserData(seededRandom(3));
    const { blob } = await createdBackup(true);
    await eraseAllData();
    await restoreFrom(blob);
    const once = await textsIn((await createdBackup(true)).blob);
    const { restored } = await restoreFrom(blob);
    expect(restored.articles).toBe(0);
    expect(await textsIn((await createdBackup(true)).blob)).toEqual(once);
  });

  test('adds duplicate entries once', async () => {
    await storeRandomUserData(seededRandom(3));
    const { blob } = await createdBackup(true);
    const once = await textsIn(blob);
    const lists = Object.entries(JSON.parse(once['user-data.json'] ?? '')).map(([name, list]) =>
      Array.isArray(list) ? [name, [...list, ...list]] : [name, list],
    );
    const twice = zipSync({
      'manifest.json': strToU8(once['manifest.json'] ?? ''),
      'authors.json': strToU8(once['authors.json'] ?? ''),
      'user-data.json': strToU8(JSON.stringify(Object.fromEntries(lists))),
      'articles.ndjson': strToU8((once['articles.ndjson'] ?? '').repeat(2)),
    });
    const articles = await db.articles.count();
    await eraseAllData();
    const { preview } = await restoreFrom(new Blob([twice]));
    expect(preview.articles).toEqual({ added: articles, same: articles });
    expect(await textsIn((await createdBackup(true)).blob)).toEqual(once);
  });

  test('restores versions that are missing here, and keeps the current text', async () => {
    const [article] = await storeArticles('scrap-is-short');
    const older = {
      articleId: 1,
      hash: 'older',
      seenAt: 5,
      title: 'Scrap is short',
      source: '<p>Was.</p>',
    };
    await db.bodies.put(older);
    const { blob } = await createdBackup(true);
    await db.bodies.delete([1, 'older']);
    if (article) await db.articles.put({ ...article, lead: 'As it is here.' });
    const { restored } = await restoreFrom(blob);
    expect(restored.articles).toBe(0);
    expect(await db.bodies.get([1, 'older'])).toEqual(older);
    expect(await db.articles.get(1)).toEqual({ ...article, lead: 'As it is here.' });
  });

  test('finds an article under its earlier address', async () => {
    const [article] = await storeArticles('scrap-is-short');
    const { blob } = await createdBackup(true);
    if (article) await db.articles.put({ ...article, url: url('scrap-is-scarce') });
    await db.aliases.put({ alias: url('scrap-is-short'), articleId: 1 });
    await db.unread.put({ articleId: 1, listedAt: 0 });
    const { preview, restored } = await restoreFrom(blob);
    expect(preview.articles.added).toBe(0);
    expect(restored).toMatchObject({ articles: 0, tallies: { reading: { differing: 1 } } });
    expect([await db.articles.count(), await db.pendingState.count()]).toEqual([1, 0]);
    expect(await db.unread.count()).toBe(0);
  });

  test('puts an article in the place of its damaged row', async () => {
    const [, second] = await storeArticles('scrap-is-short', 'magnets-arrive', 'prices-fall');
    const { blob } = await createdBackup(true);
    const before = await db.articles.toArray();
    await unguarded(db.articles).bulkPut([{ ...second, minutes: 'many' } as unknown as Article]);
    expect(await db.articles.toArray()).toHaveLength(2);
    await restoreFrom(blob);
    expect(await db.articles.toArray()).toEqual(
      before.map((each) => (each.id === second?.id ? { ...each, fromBackup: 1 } : each)),
    );
  });

  test('restores no article that was removed here', async () => {
    const [article] = await storeArticles('scrap-is-short');
    const { blob } = await createdBackup(true);
    await db.articles.clear();
    await db.aliases.clear();
    await db.tombstones.put({ url: article?.url ?? '' });
    const { preview, restored } = await restoreFrom(blob);
    expect([preview.articles.added, restored.articles, await db.articles.count()]).toEqual([
      0, 0, 0,
    ]);
  });

  test('queues rederivation where another version derived the articles', async () => {
    const [article] = await storeArticles('scrap-is-short');
    if (article) await db.articles.put({ ...article, textVersion: 99 });
    const { blob } = await createdBackup(true);
    await eraseAllData();
    await restoreFrom(blob);
    expect((await db.articles.toArray()).map((each) => each.textVersion)).toEqual([0]);
    expect((await db.jobs.toArray()).map(({ kind }) => kind)).toContain('rederive');
  });

  test('derives an article without its current version from the latest that it has', async () => {
    const [article] = await storeArticles('scrap-is-short');
    const source = '<p>Scrap was plentiful.</p>';
    const older = { articleId: 1, title: 'Scrap is short', source };
    await db.bodies.bulkPut([
      { ...older, hash: 'oldest', seenAt: 4, source: '<p>Was.</p>' },
      { ...older, hash: 'older', seenAt: 5 },
    ]);
    await db.bodies.delete([1, article?.hash ?? '']);
    const { blob } = await createdBackup(true);
    await eraseAllData();
    await endErasure();
    await restoreFrom(blob);
    await runJobs(machine.env);
    const [restored] = await db.articles.toArray();
    const body = await db.bodies.get([restored?.id ?? 0, restored?.hash ?? '']);
    expect([restored?.lead, body?.source]).toEqual(['Scrap was plentiful.', source]);
  });

  test('has the text of an article requested of which it has no version', async () => {
    await storeArticles('scrap-is-short');
    await db.bodies.clear();
    const { blob } = await createdBackup(true);
    await eraseAllData();
    await restoreFrom(blob);
    // The reading view offers to fetch it, too.
    expect(await db.articles.toArray()).toMatchObject([{ isExcerpt: true, textFrom: 'feed' }]);
    machine.site.put('/news/scrap-is-short/', articlePage('Scrap is scarce.'));
    await ensureFullTextJob(Date.now());
    await runJobs(machine.env);
    const [restored] = await db.articles.toArray();
    expect(restored).toMatchObject({ lead: expect.stringContaining('scarce'), changedAt: null });
    expect(await db.bodies.count()).toBe(1);
  });

  test('changes no setting where its settings are invalid', async () => {
    const zip = zipSync({
      'manifest.json': strToU8(
        JSON.stringify({
          format: 'reex-backup',
          version: 1,
          appVersion: '9',
          createdAt: noon,
          counts: { highlights: 0, saved: 0, reading: 0, removed: 0, articles: null },
        }),
      ),
      'user-data.json': strToU8(
        '{"highlights":[],"saved":[],"reading":[],"removed":[],' +
          '"settings":{"theme":"plaid","textSize":1e9,"__proto__":{"notify":false},"evil":1}}',
      ),
    });
    await restoreFrom(new Blob([zip]));
    expect(await readSettings()).toEqual(defaultSettings);
  });
});
