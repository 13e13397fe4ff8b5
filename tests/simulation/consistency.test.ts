import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../lib/article/model/coverage.ts';
import { db } from '../../lib/store/db/database.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import {
  findInconsistencies,
  type TableContents,
} from '../support/database/find-inconsistencies.ts';
import { allTables } from './world/all-tables.ts';
import { World } from './world/world.ts';

/** The tables after one poll. */
async function healthy(): Promise<TableContents> {
  const start = Date.UTC(2026, 10, 24, 15);
  const world = new World({ seed: 1, start, articles: sampleArticles, published: 40 });
  await world.refresh();
  return allTables();
}

/** Changes the first row and keeps the others. */
const firstWith = <T>([first, ...others]: T[], change: Partial<T>): T[] =>
  first ? [{ ...first, ...change }, ...others] : [];

const closed: Coverage = { channel: 'news', from: 1, to: 2, reachesStart: false };

const damages: [string, (tables: TableContents) => Partial<TableContents>, RegExp][] = [
  [
    'an article twice',
    ({ articles }) => ({ articles: [...articles, ...articles.slice(0, 1)] }),
    /stored twice/,
  ],
  ['a text missing', ({ bodies }) => ({ bodies: bodies.slice(1) }), /no body/],
  [
    'an alias without an article',
    ({ aliases }) => ({ aliases: firstWith(aliases, { articleId: 999 }) }),
    /aliases/,
  ],
  [
    'unread without an article',
    ({ unread }) => ({ unread: firstWith(unread, { articleId: 999 }) }),
    /unread/,
  ],
  [
    'an unread row with another time',
    ({ unread }) => ({ unread: firstWith(unread, { listedAt: 1 }) }),
    /sorted differently/,
  ],
  [
    'an article with a tombstone',
    ({ articles }) => ({ tombstones: articles.slice(0, 1).map(({ url }) => ({ url })) }),
    /has a tombstone/,
  ],
  ['saved without an article', () => ({ saved: [{ articleId: 999, savedAt: 1 }] }), /saved/],
  [
    'a notification without an article',
    () => ({ notifications: [{ articleId: 999, state: 'waiting', at: 1 }] }),
    /notifications/,
  ],
  [
    'validators without articles',
    () => ({ articles: [], bodies: [], aliases: [], unread: [] }),
    /nothing is stored/,
  ],
  ['articles without coverage', () => ({ coverage: [] }), /without coverage/],
  [
    'two open periods of coverage',
    ({ coverage }) => ({ coverage: [...coverage, ...coverage] }),
    /2 open periods/,
  ],
  [
    'a gap without a job',
    ({ coverage }) => ({ coverage: [...coverage, closed] }),
    /gap without a job/,
  ],
  ['a job without a gap', () => ({ jobs: [gap] }), /gap of news that does not exist/],
  ['a backfill that miscounts', () => ({ jobs: [{ ...backfillJob, page: 9 }] }), /is at 9/],
  ['an article that is not indexed', () => ({ searchSegments: [] }), /0 documents are live for/],
  ['a backfill done too early', () => ({ jobs: [{ ...backfillJob, state: 'done' }] }), /not reach/],
];

const paging = {
  channel: 'news',
  dueAt: 0,
  page: 2,
  pages: 0,
  failures: 0,
  failure: null,
} as const;
const gap = { ...paging, type: 'gap', kind: 'gap:news', noticedAt: 0, stuck: null } as const;
const backfillJob = {
  ...paging,
  type: 'backfill',
  kind: 'backfill:news',
  state: 'running',
  articles: 0,
  oldest: null,
} as const;

describe('inconsistencies of tables', () => {
  test('are none in a healthy database', async () => {
    expect(findInconsistencies(await healthy())).toEqual([]);
    expect(await db.articles.count()).toBe(18);
  });

  test.each(damages)('%s', async (_what, damage, says) => {
    const tables = await healthy();
    expect(findInconsistencies({ ...tables, ...damage(tables) }).join('\n')).toMatch(says);
  });
});
