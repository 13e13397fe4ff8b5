import { beforeEach, describe, expect, test } from 'vitest';
import type { SavedEntry } from '../../../lib/backup/user-data.ts';
import { readBackupState } from '../../../lib/store/backup/backup-state.ts';
import {
  type MirrorState,
  putReconciledAt,
  readReconciledAt,
} from '../../../lib/store/backup/mirror-state.ts';
import { toSavedEntry } from '../../../lib/store/backup/saved-entry.ts';
import { db } from '../../../lib/store/db/database.ts';
import type { TableName } from '../../../lib/store/db/tables.ts';
import { recoverDamagedRows } from '../../../lib/store/recovery/recovery.ts';
import { tablesPerArticle } from '../../../lib/store/retention/tables-per-article.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { sampleBriefing } from '../../support/builders/briefings.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { damageRow } from '../../support/database/damage-row.ts';

const now = Date.UTC(2026, 10, 24, 12);
const article = storedArticle(1, 'a', { sortAt: 10 });
const savedRow = { articleId: 1, savedAt: 5, hash: 'v', tags: ['price'] };

beforeEach(async () => {
  await db.articles.put(article);
  await db.bodies.put({ articleId: 1, hash: article.hash, seenAt: 1, title: 'A', source: '<p>A' });
  await db.saved.put(savedRow);
  await db.highlights.put(highlight('h', { note: 'Mine', tags: ['price'] }));
});

const recover = (tables: TableName[], mirror: Partial<MirrorState> = {}) =>
  recoverDamagedRows(tables, {
    mirror: { saved: [], highlights: [], briefings: [], ...mirror },
    now,
  });

const setAside = async () => (await db.setAside.toArray()).map(({ id: _id, ...row }) => row);

describe('a damaged highlight', () => {
  const damaged = { ...highlight('h', { note: 'Mine', tags: ['price'] }), color: 'red' };

  test('is set aside, and the copy in the mirror takes its place', async () => {
    await damageRow('highlights', 'h', { color: 'red' });
    await recover(['highlights'], { highlights: [highlight('h', { note: 'Earlier', color: 2 })] });
    expect(await db.highlights.toArray()).toEqual([highlight('h', { note: 'Earlier', color: 2 })]);
    expect(await setAside()).toEqual([{ table: 'highlights', row: damaged }]);
  });

  test('without a copy keeps its sound fields', async () => {
    await damageRow('highlights', 'h', { color: 'red', tags: ['price', 7], title: undefined });
    await recover(['highlights']);
    expect(await db.highlights.toArray()).toEqual([
      highlight('h', { note: 'Mine', tags: ['price'], title: '' }),
    ]);
  });

  test('without words and without a copy is only set aside', async () => {
    await damageRow('highlights', 'h', { quote: 'quota' });
    await recover(['highlights']);
    expect(await db.highlights.count()).toBe(0);
    expect(await setAside()).toHaveLength(1);
  });
});

describe('a damaged article without its address', () => {
  const site = 'https://rareearthexchanges.com';

  test.each([
    ['a former one', [`${site}/?p=1`, `${site}/news/former/`, 'post:1'], `${site}/news/former/`],
    ['its short one, if it has no other', ['post:1', `${site}/?p=1`], `${site}/?p=1`],
  ])('gets %s', async (_which, aliases, url) => {
    await db.aliases.bulkPut(aliases.map((alias) => ({ alias, articleId: 1 })));
    await damageRow('articles', 1, { url: undefined });
    await recover(['articles']);
    expect(await db.articles.toArray()).toMatchObject([{ id: 1, url }]);
  });
});

describe('a damaged article that the feed has brought again', () => {
  const positions = {
    lastRead: { articleId: 1, hash: 'v', at: 5 },
    readingPositions: {
      articleId: 1,
      hash: 'v',
      text: 'B',
      before: 'A',
      passage: 2,
      fraction: 0.5,
      finished: false,
      at: 6,
    },
    playbackPositions: { articleId: 1, seconds: 7, duration: 60, transcriptOffset: 0, at: 8 },
  } as const;
  const tables = Object.keys(positions) as (keyof typeof positions)[];
  const stored = async () =>
    Object.fromEntries(
      await Promise.all(tables.map(async (name) => [name, await db.table(name).toArray()])),
    );

  beforeEach(async () => {
    for (const name of tables) await db.table(name).put(positions[name]);
    await db.aliases.put({ alias: article.url, articleId: 1 });
    await damageRow('articles', 1, { url: undefined });
    await db.articles.put({ ...article, id: 2 });
  });

  test('leaves it what was saved of it, and how far it was read and played', async () => {
    await recover(['articles']);
    expect(await db.articles.toCollection().primaryKeys()).toEqual([2]);
    expect(await db.saved.toArray()).toEqual([{ ...savedRow, articleId: 2 }]);
    const moved = tables.map((name) => [name, [{ ...positions[name], articleId: 2 }]]);
    expect(await stored()).toEqual(Object.fromEntries(moved));
  });

  test('leaves nothing under its own number, which lists and undo would count', async () => {
    await db.unread.put({ articleId: 1, listedAt: 10 });
    await db.notifications.put({ articleId: 1, state: 'waiting', at: 1 });
    await db.fullTextAttempts.put({ articleId: 1, failures: 1, nextTryAt: 1 });
    await db.ruleTurns.put({ articleId: 1, done: [] });
    const hits = { about: ['terbium'], inTitle: 0, mentioned: [] };
    await db.watched.put({ articleId: 1, listedAt: 10, isAbout: 1, ...hits });
    await db.actions.put({ at: 1, kind: 'read', articleIds: [1, 2], listedTimes: [10, 10] });
    await recover(['articles']);
    const left = tablesPerArticle.map(async (name) => [name, await db.table(name).get(1)]);
    expect(await Promise.all(left)).toEqual(tablesPerArticle.map((name) => [name, undefined]));
    expect(await db.actions.toArray()).toMatchObject([{ articleIds: [2], listedTimes: [10] }]);
  });

  test('leaves what was read of the new one as it is', async () => {
    await db.readingPositions.put({ ...positions.readingPositions, articleId: 2, passage: 9 });
    await recover(['articles']);
    expect(await db.readingPositions.toArray()).toMatchObject([{ articleId: 2, passage: 9 }]);
  });
});

describe('a damaged saved article', () => {
  const entry = (fields: Partial<SavedEntry>): SavedEntry => ({
    ...toSavedEntry(article, savedRow),
    ...fields,
  });

  test('is set aside, and the copy in the mirror takes its place', async () => {
    await damageRow('saved', 1, { tags: 'price' });
    await recover(['saved'], { saved: [entry({ tags: ['China'] })] });
    expect(await db.saved.toArray()).toEqual([{ ...savedRow, tags: ['China'] }]);
    expect(await setAside()).toEqual([{ table: 'saved', row: { ...savedRow, tags: 'price' } }]);
  });

  test('whose article is lost comes back under its name', async () => {
    await damageRow('articles', 1, { url: undefined });
    await recover(['articles'], { saved: [entry({})] });
    const [again, ...others] = await db.articles.toArray();
    expect([again, others]).toMatchObject([{ url: article.url, awaitsFullText: 1 }, []]);
    expect(await db.saved.toArray()).toEqual([{ ...savedRow, articleId: again?.id }]);
    expect((await setAside()).map(({ table }) => table)).toEqual(['bodies', 'saved', 'articles']);
  });

  test('that the mirror knows by an earlier address does not come twice', async () => {
    const earlier = 'https://rareearthexchanges.com/news/earlier/';
    await db.aliases.put({ alias: earlier, articleId: 1 });
    await damageRow('saved', 1, { tags: 'price' });
    await recover(['saved'], { saved: [entry({ url: earlier, tags: ['China'] })] });
    expect(await db.articles.count()).toBe(1);
    expect(await db.saved.toArray()).toEqual([{ ...savedRow, tags: ['China'] }]);
  });

  test('that was removed from Saved meanwhile does not come back', async () => {
    await db.saved.delete(1);
    await damageRow('highlights', 'h', { color: 'red' });
    await recover(['saved', 'highlights'], { saved: [entry({})] });
    expect(await db.saved.count()).toBe(0);
  });
});

test('a damaged row of the mirror’s queue has the mirror compared, and no full disk is reported', async () => {
  await putReconciledAt(now);
  await db.mirrorQueue.clear();
  await db.mirrorQueue.put({ id: 7, table: 'highlights', key: 'h' });
  await damageRow('mirrorQueue', 7, { table: 'notes' });
  await recover(['mirrorQueue']);
  expect(await db.mirrorQueue.count()).toBe(0);
  expect(await readReconciledAt()).toBe(0);
  expect((await readBackupState()).isBehind).toBe(false);
});

test('a damaged briefing is set aside, and the copy in the mirror takes its place', async () => {
  const briefing = sampleBriefing('2026-11-24', article.url);
  await db.briefings.put(briefing);
  await damageRow('briefings', '2026-11-24', { left: 'two' });
  await recover(['briefings'], { briefings: [briefing] });
  expect(await db.briefings.toArray()).toEqual([briefing]);
  expect(await setAside()).toEqual([{ table: 'briefings', row: { ...briefing, left: 'two' } }]);
});

describe('what the publisher wrote', () => {
  test('an article that a rule mutes stays muted', async () => {
    await db.articles.put({ ...article, listedAt: -10 });
    await damageRow('articles', 1, { lead: 7 });
    await recover(['articles']);
    expect(await db.articles.get(1)).toMatchObject({ sortAt: 10, listedAt: -10 });
  });

  test('a text without its source is requested again with its page', async () => {
    await damageRow('bodies', [1, article.hash], { source: {} });
    await recover(['bodies']);
    expect([await db.bodies.count(), await db.articles.get(1)]).toMatchObject([
      0,
      { awaitsFullText: 1 },
    ]);
  });

  test('a text without its title takes it from the article', async () => {
    await damageRow('bodies', [1, article.hash], { title: undefined });
    await recover(['bodies']);
    expect(await db.bodies.toArray()).toMatchObject([{ title: article.title, source: '<p>A' }]);
  });

  test('a picture without its bytes is downloaded again', async () => {
    const kept = { kind: 'picture', state: 'stored', type: '', bytes: 1 } as const;
    await db.media.put({ ...kept, url: 'p', articleIds: [1], failures: 0, usedAt: now });
    await db.pictureBlobs.put({ url: 'p', blob: new Blob(['p']) });
    await damageRow('pictureBlobs', 'p', { blob: null });
    await recover(['pictureBlobs']);
    expect([await db.media.count(), await db.pictureBlobs.count()]).toEqual([0, 0]);
  });
});

describe('state', () => {
  test('a gap whose job is damaged has a job again', async () => {
    await db.coverage.bulkPut([
      { channel: 'news', from: 5, to: null, reachesStart: false },
      { channel: 'news', from: 1, to: 2, reachesStart: false },
    ]);
    await db.table('jobs').put({ kind: 'gap:news', type: 'gap', dueAt: 'soon' });
    await recover(['jobs']);
    expect(await db.jobs.toArray()).toMatchObject([{ kind: 'gap:news', page: 2, stuck: null }]);
  });

  test('coverage begins again with a whole feed', async () => {
    await db.channels.put({ ...newChannel('news'), etag: '"a"', bodyHash: 'b' });
    await db.table('coverage').put({ channel: 'news', from: 'spring', to: null });
    await recover(['coverage']);
    expect([await db.coverage.count(), await db.channels.get('news')]).toMatchObject([
      0,
      { etag: null, bodyHash: null },
    ]);
  });

  test('unread rows without an article are removed', async () => {
    await db.unread.bulkPut([
      { articleId: 1, listedAt: 10 },
      { articleId: 2, listedAt: 20 },
    ]);
    await damageRow('unread', 1, { listedAt: undefined });
    await recover(['unread']);
    expect(await db.unread.toArray()).toEqual([{ articleId: 1, listedAt: 10 }]);
  });

  test('a fact that is none is forgotten', async () => {
    await db.meta.bulkPut([
      { key: 'backupAt', value: 'noon' },
      { key: 'readUntil', value: '{}' },
      { key: 'backupCopy', value: 2 },
    ]);
    await recover(['meta']);
    const facts = await db.meta.toArray();
    expect(facts.map(({ key }) => key)).toEqual(['backupCopy', 'recovered:meta']);
  });
});
