import { describe, expect, test } from 'vitest';
import {
  type KnownPicture,
  nextPicture,
  type PictureArticle,
  picturesOverBudget,
  planPictures,
  type WantedPicture,
} from '../../../lib/article/pictures/picture-retention.ts';
import type { PictureChoice } from '../../../lib/settings.ts';
import { day } from '../../../lib/time.ts';

const now = Date.UTC(2026, 10, 24);

const article = (fields: Partial<PictureArticle> = {}): PictureArticle => ({
  articleId: 1,
  pictures: ['a'],
  arrivedAt: now,
  fromBackfill: false,
  unread: false,
  saved: false,
  ...fields,
});

const known = (fields: Partial<KnownPicture> = {}): KnownPicture => ({
  url: 'a',
  articleIds: [1],
  state: 'stored',
  bytes: 100,
  usedAt: now,
  ...fields,
});

const old = { arrivedAt: now - 31 * day };

describe('a picture that is not stored', () => {
  test.each<[string, Partial<PictureArticle>, PictureChoice[]]>([
    ['of a read article from today is downloaded', {}, ['all']],
    ['of an unread article from today is downloaded', { unread: true }, ['all']],
    ['of an article 29 days old is downloaded', { arrivedAt: now - 29 * day }, ['all']],
    ['of an article 31 days old is not downloaded', old, []],
    ['of an unread article 31 days old is not downloaded', { ...old, unread: true }, []],
    ['of an old saved article is downloaded', { ...old, saved: true }, ['all', 'saved']],
    ['of a backfilled article is not downloaded', { fromBackfill: true }, []],
    [
      'of a backfilled article marked as unread is not downloaded',
      { fromBackfill: true, unread: true },
      [],
    ],
    [
      'of a saved backfilled article is downloaded',
      { fromBackfill: true, saved: true },
      ['all', 'saved'],
    ],
  ])('%s', (_case, fields, wantedWith) => {
    const wanted = (['all', 'saved', 'none'] as const).filter(
      (choice) => planPictures([article(fields)], [], choice, now).toFetch.length > 0,
    );
    expect(wanted).toEqual(wantedWith);
  });

  test('is one for several articles, and kept for all of them', () => {
    const articles = [article({ articleId: 7 }), article({ articleId: 2, ...old, unread: true })];
    expect(planPictures(articles, [], 'all', now).toFetch).toEqual([
      { url: 'a', articleIds: [2, 7] },
    ]);
  });
});

describe('a stored picture', () => {
  test.each<[string, Partial<PictureArticle>, PictureChoice[]]>([
    ['of an article from today stays', {}, ['all']],
    ['of an old read article is removed', old, []],
    ['of an old unread article stays', { ...old, unread: true }, ['all']],
    ['of an old saved article stays', { ...old, saved: true }, ['all', 'saved']],
    ['of a backfilled article that is no longer saved is removed', { fromBackfill: true }, ['all']],
    ['that the article no longer shows is removed', { pictures: ['b'], saved: true }, []],
  ])('%s', (_case, fields, keptWith) => {
    const kept = (['all', 'saved', 'none'] as const).filter(
      (choice) => planPictures([article(fields)], [known()], choice, now).toRemove.length === 0,
    );
    expect(kept).toEqual(keptWith);
  });

  test('stays while one of its articles needs it, and only for that one', () => {
    const articles = [article({ articleId: 1, ...old }), article({ articleId: 2, saved: true })];
    const plan = planPictures(articles, [known({ articleIds: [1, 2] })], 'all', now);
    expect(plan).toEqual({ toFetch: [], toUpdate: [{ url: 'a', articleIds: [2] }], toRemove: [] });
  });

  test('is removed with its last article', () => {
    expect(planPictures([], [known()], 'all', now).toRemove).toEqual(['a']);
  });

  test('is left alone if nothing changed', () => {
    expect(planPictures([article()], [known()], 'all', now)).toEqual({
      toFetch: [],
      toUpdate: [],
      toRemove: [],
    });
  });
});

describe('a picture that was given up', () => {
  test.each([
    ['is downloaded again if it was evicted and its article saved since', 'evicted', true, 1],
    ['is not downloaded again if it was only evicted', 'evicted', false, 0],
    ['is not downloaded again if the site no longer has it', 'gone', true, 0],
  ] as const)('%s', (_case, refusal, saved, wanted) => {
    const plan = planPictures(
      [article({ saved })],
      [known({ state: 'refused', refusal })],
      'all',
      now,
    );
    expect(plan.toFetch).toHaveLength(wanted);
    expect(plan.toRemove).toEqual([]);
  });
});

describe('over the picture budget', () => {
  const three = [
    known({ url: 'newest', usedAt: 3 }),
    known({ url: 'oldest', usedAt: 1, articleIds: [1, 2] }),
    known({ url: 'middle', usedAt: 2 }),
  ];

  test.each([
    ['nothing is evicted if all fit', 300, [], []],
    ['one is evicted if one does not fit', 299, [], ['oldest']],
    ['two go if two do not fit', 199, [], ['oldest', 'middle']],
    ["pictures of saved articles stay and don't count", 200, [2], []],
    ['nothing is evicted if only those are left', 0, [2], ['middle', 'newest']],
  ])('%s', (_case, budget, saved, going) => {
    expect(picturesOverBudget(three, new Set(saved), budget)).toEqual(going);
  });

  test('pictures that are not stored take no space', () => {
    expect(picturesOverBudget([known({ state: 'wanted', bytes: 500 })], new Set(), 100)).toEqual(
      [],
    );
  });
});

describe('next picture', () => {
  const fresh = (article: number) => ({ articleIds: [article] });
  const tried = (article: number, wait: number) => ({
    articleIds: [article],
    nextTryAt: now + wait,
  });
  const begun = (article: number, decodings: number) => ({ articleIds: [article], decodings });

  test.each([
    [
      'one that has not failed, of the newest article',
      [tried(3, -1), fresh(1), fresh(2)],
      fresh(2),
    ],
    ['else the failed one that waited longest', [tried(3, -1), tried(1, -2)], tried(1, -2)],
    ['none while all that failed have to wait', [tried(3, 1), tried(1, 2)], undefined],
    ['one that may have killed the worker comes last', [begun(3, 1), fresh(1)], fresh(1)],
    ['a wait that a clock in the future left is over', [tried(1, 90 * day)], tried(1, 90 * day)],
    ['none where none is wanted', [], undefined],
  ])('%s', (_case, wanted, expected) => {
    expect(nextPicture<WantedPicture>(wanted, now)).toEqual(expected);
  });
});
