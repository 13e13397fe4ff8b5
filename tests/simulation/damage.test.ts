import { beforeEach, describe, expect, test } from 'vitest';
import { refresh } from '../../lib/app/worker/refresh.ts';
import { runJobs } from '../../lib/app/worker/run-jobs.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { articlesById } from '../../lib/store/articles/articles.ts';
import { db, guards } from '../../lib/store/db/database.ts';
import { unguarded } from '../../lib/store/db/unguarded.ts';
import { readView } from '../../lib/store/lists/opened-views.ts';
import { readShortList } from '../../lib/store/lists/short-list.ts';
import type { ArticleListName } from '../../lib/store/rows/views.ts';
import { countUnread } from '../../lib/store/user/unread.ts';
import { hour, minute } from '../../lib/time.ts';
import { feedXml } from '../support/builders/feed-xml.ts';
import { findInconsistencies } from '../support/database/find-inconsistencies.ts';
import { indexContradictions } from '../support/database/index-agreement.ts';
import { listIds } from '../support/database/list-ids.ts';
import {
  createMachine,
  newsPath,
  noon,
  type SimulatedMachine,
  waitUntil,
} from '../support/fakes/simulated-machine.ts';
import { allTables } from './world/all-tables.ts';

const slugs = ['article-1', 'article-2', 'article-3'];

let machine: SimulatedMachine;
let before: Article[];

/** Three articles: the second is saved, the third is read. */
beforeEach(async () => {
  machine = createMachine();
  publish(slugs);
  await refresh('scheduled', machine.env);
  await db.saved.put({ articleId: 2, savedAt: noon });
  await db.unread.delete(3);
  before = await db.articles.toArray();
});

const publish = (names: readonly string[]) =>
  machine.site.put(
    newsPath,
    feedXml(...names.map((slug) => ({ slug, html: `<p>The text of ${slug}.</p>` }))),
  );

/** Damages a row like a disk or a bug would, bypassing types and guards. */
async function damage(table: string, key: string | number, fields: object): Promise<void> {
  await db
    .table(table)
    .where(':id')
    .equals(key)
    .modify((row: object) => {
      for (const [name, value] of Object.entries(fields)) {
        if (value === undefined) Reflect.deleteProperty(row, name);
        else Reflect.set(row, name, value);
      }
    });
}

/** Reads all tables, which detects the damage and queues the rederive job; then runs that job. */
async function recover(): Promise<void> {
  for (const { name } of db.tables) await db.table(name).toArray();
  await waitUntil(async () => (await db.jobs.get('rederive')) !== undefined);
  await runJobs(machine.env);
}

/** Ids as the panel shows them: keys from an index, then their articles. */
const idsShown = async (list: ArticleListName = 'all') => {
  const articleIds = await listIds(list);
  return (await articlesById(articleIds)).map(({ id }) => id);
};

/** Ids as the popup shows them. */
const idsInPopup = async () => (await readShortList('unread', 10, [])).articles.map(({ id }) => id);

describe('a damaged article', () => {
  test.each([
    ['without a title', { title: undefined }],
    ['whose Highlights are no list', { keyPoints: 'all of them' }],
    ['of a kind that there is not', { kind: 42 }],
    ['whose categories are not words', { categories: [null] }],
    ['whose times are none', { arrivedAt: 'yesterday', publishedAt: {} }],
  ])('%s is left out of the lists, and the others are drawn', async (_story, fields) => {
    await damage('articles', 2, fields);
    expect(await idsShown()).toEqual([3, 1]);
    expect([await idsShown('unread'), await idsInPopup()]).toEqual([[1], [1]]);
    expect((await articlesById([2])).length).toBe(0);
  });

  test.each<[string, object]>([
    ['its title is taken from its text', { title: undefined }],
    ['its text is read anew', { keyPoints: null, lead: 7, minutes: Number.NaN, sources: 'x' }],
    ['its version is the one that is there', { hash: undefined, feedHash: undefined }],
    ['what else it says is kept', { textFrom: 'air', changes: 1, isExcerpt: 'no' }],
  ])('is recovered: %s', async (_story, fields) => {
    await damage('articles', 2, fields);
    await recover();
    expect(await db.articles.toArray()).toEqual(before);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
    expect([await countUnread(), await db.saved.count()]).toEqual([2, 1]);
  });

  test('is recovered: its URL is one of its aliases', async () => {
    await db.aliases.put({ alias: 'https://rareearthexchanges.com/news/earlier/', articleId: 2 });
    await damage('articles', 2, { url: undefined });
    await recover();
    expect(await db.articles.get(2)).toMatchObject({
      url: 'https://rareearthexchanges.com/news/earlier/',
      title: before[1]?.title,
    });
  });

  test('is recovered: its place in the lists comes from its unread row', async () => {
    const place = before[0]?.sortAt;
    await damage('articles', 1, { sortAt: undefined });
    await recover();
    expect((await db.articles.get(1))?.sortAt).toBe(place);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });

  test('that cannot be recovered is set aside with all that is stored of it', async () => {
    const fields = { title: undefined, url: undefined };
    await damage('articles', 2, fields);
    await db.aliases.where('articleId').equals(2).delete();
    const body = await db.bodies.where('[articleId+seenAt]').above([2, 0]).first();
    await recover();
    expect(await idsShown()).toEqual([3, 1]);
    expect([await countUnread(), await db.articles.count()]).toEqual([1, 2]);
    expect((await db.setAside.toArray()).map(({ table, row }) => [table, row])).toEqual([
      ['bodies', body],
      ['saved', { articleId: 2, savedAt: noon }],
      ['articles', JSON.parse(JSON.stringify({ ...before[1], ...fields }))],
    ]);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });

  test('that the feed still has is filled from it, and is not new', async () => {
    await damage('articles', 3, { title: undefined });
    publish(['article-4', ...slugs]);
    machine.advance(hour);
    const answer = await refresh('manual', machine.env);
    expect(answer).toMatchObject({ value: { added: 1 } });
    expect((await db.articles.get(3))?.title).toBe(before[2]?.title);
    // It is still marked as read.
    expect((await db.unread.toArray()).map(({ articleId }) => articleId)).toEqual([1, 2, 4]);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });

  test('without a URL is merged with the one that the feed brought again', async () => {
    await damage('articles', 2, { url: undefined });
    await db.saved.update(2, { tags: ['price'] });
    await db.aliases.where('articleId').equals(2).delete();
    publish(['article-4', ...slugs]);
    machine.advance(hour);
    await refresh('manual', machine.env);
    const anew = (await db.articles.toArray()).find(({ url }) => url.includes('article-2'));
    expect(anew?.id).toBeGreaterThan(3);
    await db.saved.put({ articleId: anew?.id ?? 0, savedAt: noon + 1, tags: ['China'] });
    await db.aliases.put({ alias: anew?.url ?? '', articleId: 2 });
    await recover();
    expect(await db.saved.toArray()).toEqual([
      { articleId: anew?.id, savedAt: noon + 1, tags: ['China', 'price'] },
    ]);
    expect((await db.articles.toCollection().primaryKeys()).includes(2)).toBe(false);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });
});

describe('a damaged row of user data', () => {
  test('unread: its place is looked up again', async () => {
    await damage('unread', 1, { listedAt: 'top' });
    await recover();
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
    expect([await idsShown('unread'), await idsInPopup()]).toEqual([
      [2, 1],
      [2, 1],
    ]);
  });

  test('saved: the article stays saved', async () => {
    await damage('saved', 2, { savedAt: null });
    await recover();
    expect(await db.saved.toArray()).toEqual([{ articleId: 2, savedAt: noon }]);
    expect(await db.setAside.toArray()).toMatchObject([{ table: 'saved', row: { savedAt: null } }]);
  });

  test('saved: valid fields stay, tags above all', async () => {
    const row = { savedAt: noon, hash: 'a', pictures: 'none', tags: ['price', 7, 'China'] };
    await damage('saved', 2, row);
    expect(await db.saved.toArray()).toEqual([]);
    await recover();
    expect(await db.saved.toArray()).toEqual([
      { articleId: 2, savedAt: noon, hash: 'a', tags: ['price', 'China'] },
    ]);
  });

  test('view: starts from the defaults', async () => {
    await db.views.put({ ...(await readView('popup')), list: 'saved', at: 1 });
    await damage('views', 'popup', { list: 3 });
    expect((await readView('popup')).list).toBe('unread');
  });
});

describe('a damaged internal row', () => {
  test('channel: is polled unconditionally, and nothing is new twice', async () => {
    await damage('channels', 'news', { nextDueAt: 'soon' });
    machine.advance(hour);
    await refresh('scheduled', machine.env);
    expect(await db.channels.get('news')).toMatchObject({ failures: 0 });
    expect(await db.articles.count()).toBe(3);
  });

  test('job: does not block the others, and is removed', async () => {
    await db.table('jobs').put({ kind: 'gap:news', dueAt: 0, type: 7 });
    await recover();
    expect(await db.table('jobs').toCollection().primaryKeys()).toEqual([]);
  });
});

describe('recovery', () => {
  test('of a table runs at most once an hour, and then without being asked', async () => {
    const recoveredAt = async (table: string) => (await db.meta.get(`recovered:${table}`))?.value;
    const recoveryJob = async () => {
      const job = await db.jobs.get('rederive');
      return job?.type === 'rederive' ? job : undefined;
    };
    await damage('unread', 1, { listedAt: 'top' });
    await recover();
    const first = Number(await recoveredAt('unread'));
    machine.advance(10 * minute);
    await damage('unread', 1, { listedAt: 'top' });
    await damage('saved', 2, { savedAt: 'noon' });
    await db.unread.toArray();
    await db.saved.toArray();
    await waitUntil(async () => (await recoveryJob())?.damaged?.length === 2);
    await runJobs(machine.env);
    expect(await recoveredAt('unread')).toBe(first);
    expect(await recoveredAt('saved')).toBeGreaterThan(first);
    expect(await db.jobs.get('rederive')).toMatchObject({ damaged: ['unread'] });
    machine.advance(50 * minute);
    await runJobs(machine.env);
    expect(await recoveredAt('unread')).toBeGreaterThan(first);
    expect(await db.jobs.get('rederive')).toBeUndefined();
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });

  test('guards refuse no row that the app has written', async () => {
    for (const [name, isSound] of Object.entries(guards)) {
      const rows = await unguarded(db.table<unknown>(name)).toArray();
      expect(rows.filter((row) => !isSound(row))).toEqual([]);
    }
  });
});
