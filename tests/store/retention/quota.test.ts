import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { listRecordings } from '../../../lib/store/media/recording-library.ts';
import {
  freeSpace,
  ifWithinQuota,
  isQuotaExceeded,
  withQuotaRetry,
} from '../../../lib/store/retention/quota.ts';
import type { MediaRow } from '../../../lib/store/rows/media.ts';
import { editHighlights } from '../../../lib/store/user/highlights.ts';
import { toggleSaved } from '../../../lib/store/user/toggle-saved.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { highlight } from '../../support/builders/highlights.ts';

/** Read articles with one text each; a higher ID is newer. */
async function library(count: number): Promise<void> {
  const articles = Array.from({ length: count }, (_, at) =>
    storedArticle(at + 1, `article-${at + 1}`, { sortAt: at }),
  );
  await db.articles.bulkPut(articles);
  await db.bodies.bulkPut(
    articles.map(({ id, hash, title }) => ({ articleId: id, hash, seenAt: 0, title, source: 'x' })),
  );
}

const olderVersion = (articleId: number) =>
  db.bodies.put({ articleId, hash: 'older', seenAt: -1, title: 'x', source: 'x' });

const bodies = async () =>
  (await db.bodies.toCollection().primaryKeys()).map(
    ([articleId, hash]) => `${articleId} ${hash === 'older' ? hash : 'current'}`,
  );

async function putRecording(articleId: number, usedAt: number): Promise<void> {
  const url = `https://rareearthexchanges.com/${articleId}.mp3`;
  await db.recordingParts.put({ url, offset: 0, blob: new Blob(['sound']) });
  await db.media.put({
    url,
    kind: 'audio',
    articleIds: [articleId],
    state: 'stored',
    type: 'audio/mpeg',
    bytes: 5,
    failures: 0,
    usedAt,
    download: { size: 5, validator: null, restarts: 0, refusal: null },
  });
}

/** The entities about which articles are protected. */
let keptAbout: ReadonlySet<string>;
beforeEach(() => {
  keptAbout = new Set();
});
const readKept = async () => keptAbout;

const full = () => new DOMException('The disk is full.', 'QuotaExceededError');

/** A write that fails with a full disk the given number of times. */
function writing(failures: number) {
  let left = failures;
  return async () => {
    left -= 1;
    if (left >= 0) throw full();
    return 'written';
  };
}

describe('quota exceeded', () => {
  beforeEach(() => library(4));

  test('keeps the text of what is about kept entities, or may be', async () => {
    keptAbout = new Set(['terbium']);
    const hits = {
      listedAt: 0,
      isAbout: 1,
      about: ['terbium'],
      inTitle: 0,
      mentioned: [],
    } as const;
    await db.watched.bulkPut([
      { articleId: 1, ...hits },
      { articleId: 2, ...hits, isAbout: 0, about: [], mentioned: ['terbium'] },
    ]);
    await db.unindexed.clear();
    await db.unindexed.put({ articleId: 3, sortAt: 2 });
    expect(await freeSpace(keptAbout)).toBe(2);
    expect(await bodies()).toEqual(['1 current', '3 current']);
  });

  test('evicts pictures of read articles first, and of these the least recently seen', async () => {
    await db.unread.put({ articleId: 1, listedAt: 0 });
    const picture = (url: string, articleId: number, usedAt: number): MediaRow => ({
      url,
      kind: 'picture',
      articleIds: [articleId],
      state: 'stored',
      type: 'image/png',
      bytes: 1,
      failures: 0,
      usedAt,
    });
    const seen = Array.from({ length: 200 }, (_, at) => picture(`seen ${at}`, 2, 10 + at));
    await db.media.bulkPut([picture('unread', 1, 0), picture('just seen', 2, 999), ...seen]);
    expect(await freeSpace(keptAbout)).toBe(200);
    const left = await db.media.where('state').equals('stored').primaryKeys();
    expect(left).toEqual(['just seen', 'unread']);
  });

  test('evicts older versions first', async () => {
    await olderVersion(2);
    expect(await freeSpace(keptAbout)).toBe(1);
    expect(await bodies()).toEqual(['1 current', '2 current', '3 current', '4 current']);
  });

  test('evicts texts of read articles next, and none of unread, saved or highlighted articles', async () => {
    await db.unread.put({ articleId: 1, listedAt: 0 });
    await db.saved.put({ articleId: 2, savedAt: 0 });
    await db.highlights.put(
      highlight('mark', { url: 'https://rareearthexchanges.com/news/article-3/' }),
    );
    await Promise.all([olderVersion(1), olderVersion(2), olderVersion(3)]);
    expect(await freeSpace(keptAbout)).toBe(1);
    expect(await bodies()).toEqual([
      '1 current',
      '1 older',
      '2 current',
      '2 older',
      '3 current',
      '3 older',
    ]);
    expect(await freeSpace(keptAbout)).toBe(0);
  });

  test('keeps texts of articles removed from Saved or Highlights while that can be undone', async () => {
    await toggleSaved(2, 0);
    await olderVersion(2);
    await toggleSaved(2, 1);
    const marked = highlight('mark', { url: 'https://rareearthexchanges.com/news/article-3/' });
    await db.highlights.put(marked);
    await editHighlights(
      { ids: ['mark'] },
      () => ({ what: 'deleted', put: [], remove: ['mark'] }),
      {
        at: 2,
        sessionId: null,
      },
    );
    expect(await freeSpace(keptAbout)).toBe(2);
    expect(await bodies()).toEqual(['2 current', '2 older', '3 current']);
  });

  test('evicts recordings before texts, least recently used first, those of saved articles last', async () => {
    await db.saved.put({ articleId: 1, savedAt: 0 });
    await putRecording(1, 10);
    await putRecording(2, 30);
    await putRecording(3, 20);
    const left = async () => (await listRecordings()).map(({ articleIds }) => articleIds[0]);
    const steps: unknown[] = [];
    for (let step = 0; step < 3; step += 1) steps.push([await freeSpace(keptAbout), await left()]);
    expect(steps).toEqual([
      [1, [1, 2]],
      [1, [1]],
      [1, []],
    ]);
    expect(await db.recordingParts.count()).toBe(0);
    expect(await db.media.toArray()).toMatchObject([
      { state: 'refused', bytes: 0, download: { refusal: 'evicted' } },
      { state: 'refused', bytes: 0 },
      { state: 'refused', bytes: 0 },
    ]);
    expect(await db.bodies.count()).toBe(4);
    expect(await freeSpace(keptAbout)).toBe(3);
  });

  test('evicts pictures that no protected article shows, and keeps their rows', async () => {
    await db.saved.put({ articleId: 1, savedAt: 0 });
    const shownIn = { a: [1, 2], b: [2], c: [1] };
    for (const [url, articleIds] of Object.entries(shownIn)) {
      const row = { url, articleIds, type: 'image/png', bytes: 1, failures: 0, usedAt: 0 };
      await db.media.put({ ...row, kind: 'picture', state: 'stored' });
      await db.pictureBlobs.put({ url, blob: new Blob(['x']) });
    }
    expect(await freeSpace(keptAbout)).toBe(1);
    expect(await db.pictureBlobs.toCollection().primaryKeys()).toEqual(['a', 'c']);
    expect(await db.media.get('b')).toMatchObject({ state: 'refused', refusal: 'evicted' });
  });

  test('keeps evicted articles in the lists', async () => {
    await freeSpace(keptAbout);
    expect([await db.bodies.count(), await db.articles.count()]).toEqual([0, 4]);
  });
});

test('quota: frees space in steps, oldest first, until nothing is left', async () => {
  await library(450);
  const steps = [
    await freeSpace(keptAbout),
    (await db.bodies.toCollection().first())?.articleId,
    await freeSpace(keptAbout),
    await freeSpace(keptAbout),
    await freeSpace(keptAbout),
  ];
  expect(steps).toEqual([200, 201, 200, 50, 0]);
});

describe('write with quota retry', () => {
  test('runs once when there is space', async () => {
    expect(await withQuotaRetry(writing(0), readKept)).toBe('written');
  });

  test('runs again after space was freed', async () => {
    await library(1);
    expect(await withQuotaRetry(writing(1), readKept)).toBe('written');
    expect(await db.bodies.count()).toBe(0);
  });

  test('does not run a third time, or again when nothing can be evicted', async () => {
    await library(1);
    await expect(withQuotaRetry(writing(2), readKept)).rejects.toThrow('The disk is full.');
    await expect(withQuotaRetry(writing(1), readKept)).rejects.toThrow('The disk is full.');
  });

  test('evicts nothing when it fails for another reason', async () => {
    await library(1);
    await expect(
      withQuotaRetry(() => Promise.reject(new Error('A bug.')), readKept),
    ).rejects.toThrow('A bug.');
    expect(await db.bodies.count()).toBe(1);
  });
});

describe('write within the quota', () => {
  test('resolves to null on a full disk, evicts nothing, and can write after that', async () => {
    await library(1);
    expect(await ifWithinQuota(writing(1))).toBeNull();
    expect(await db.bodies.count()).toBe(1);
    expect(await ifWithinQuota(writing(0))).toBe('written');
  });

  test('fails with any other error', async () => {
    const attempt = () => Promise.reject(new Error('A bug.'));
    await expect(ifWithinQuota(attempt)).rejects.toThrow('A bug.');
  });
});

test.each([
  ['the browser’s own error', full(), true],
  ['Dexie’s error', new Dexie.QuotaExceededError(), true],
  ['inside another Dexie error', new Dexie.AbortError('Aborted', full()), true],
  ['other error', new Error('QuotaExceeded'), false],
  ['a value that is no error', 'QuotaExceededError', false],
])('quota error: is recognized, and other errors are not: %s', (_story, error, expected) => {
  expect(isQuotaExceeded(error)).toBe(expected);
});
