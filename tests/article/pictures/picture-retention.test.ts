import { describe, expect, test } from 'vitest';
import {
  type KnownPicture,
  nextPicture,
  type PictureArticle,
  picturesOverBudget,
  planPictures,
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

describe('a picture that is not here', () => {
  test.each<[string, Partial<PictureArticle>, PictureChoice[]]>([
    ['of an article of today, read already', {}, ['all']],
    ['of an article of today, unread', { unread: true }, ['all']],
    ['of an article of 29 days ago', { arrivedAt: now - 29 * day }, ['all']],
    ['of an article of 31 days ago', old, []],
    ['of an article of 31 days ago that is still unread', { ...old, unread: true }, []],
    ['of an old article that is saved', { ...old, saved: true }, ['all', 'saved']],
    ['of an article from the archive', { fromBackfill: true }, []],
    ['of one from the archive that was marked unread', { fromBackfill: true, unread: true }, []],
    [
      'of one from the archive that is saved',
      { fromBackfill: true, saved: true },
      ['all', 'saved'],
    ],
  ])('%s', (_story, fields, wantedWith) => {
    const wanted = (['all', 'saved', 'none'] as const).filter(
      (choice) => planPictures([article(fields)], [], choice, now).toFetch.length > 0,
    );
    expect(wanted).toEqual(wantedWith);
  });

  test('is the same in several articles, and kept for all of them', () => {
    const articles = [article({ articleId: 7 }), article({ articleId: 2, ...old, unread: true })];
    expect(planPictures(articles, [], 'all', now).toFetch).toEqual([
      { url: 'a', articleIds: [2, 7] },
    ]);
  });
});

describe('a picture that is here', () => {
  test.each<[string, Partial<PictureArticle>, PictureChoice[]]>([
    ['of an article of today', {}, ['all']],
    ['of an old article that is read', old, []],
    ['of an old article that is unread', { ...old, unread: true }, ['all']],
    ['of an old article that is saved', { ...old, saved: true }, ['all', 'saved']],
    ['of one from the archive that was saved for a while', { fromBackfill: true }, ['all']],
    ['that the article no longer shows', { pictures: ['b'], saved: true }, []],
  ])('%s', (_story, fields, keptWith) => {
    const kept = (['all', 'saved', 'none'] as const).filter(
      (choice) => planPictures([article(fields)], [known()], choice, now).toRemove.length === 0,
    );
    expect(kept).toEqual(keptWith);
  });

  test('stays while one of its articles needs it, and for that one alone', () => {
    const articles = [article({ articleId: 1, ...old }), article({ articleId: 2, saved: true })];
    const plan = planPictures(articles, [known({ articleIds: [1, 2] })], 'all', now);
    expect(plan).toEqual({ toFetch: [], toUpdate: [{ url: 'a', articleIds: [2] }], toRemove: [] });
  });

  test('goes with its last article', () => {
    expect(planPictures([], [known()], 'all', now).toRemove).toEqual(['a']);
  });

  test('is left as it is where nothing has changed', () => {
    expect(planPictures([article()], [known()], 'all', now)).toEqual({
      toFetch: [],
      toUpdate: [],
      toRemove: [],
    });
  });
});

describe('a picture that was given up', () => {
  test.each([
    ['made room, and its article was saved since', 'noRoom', true, 1],
    ['made room', 'noRoom', false, 0],
    ['is gone, and its article was saved since', 'gone', true, 0],
  ] as const)('because it %s', (_story, why, saved, wanted) => {
    const plan = planPictures([article({ saved })], [known({ state: 'refused', why })], 'all', now);
    expect(plan.toFetch).toHaveLength(wanted);
    expect(plan.toRemove).toEqual([]);
  });
});

describe('beyond the budget', () => {
  const three = [
    known({ url: 'newest', usedAt: 3 }),
    known({ url: 'oldest', usedAt: 1, articleIds: [1, 2] }),
    known({ url: 'middle', usedAt: 2 }),
  ];

  test.each([
    ['all fit', 300, [], []],
    ['one does not', 299, [], ['oldest']],
    ['two do not', 199, [], ['oldest', 'middle']],
    ['what a saved article shows stays, and does not count', 200, [2], []],
    ['nothing else can go', 0, [2], ['middle', 'newest']],
  ])('%s', (_story, budget, saved, going) => {
    expect(picturesOverBudget(three, new Set(saved), budget)).toEqual(going);
  });

  test('what is not stored takes no room', () => {
    expect(picturesOverBudget([known({ state: 'wanted', bytes: 500 })], new Set(), 100)).toEqual(
      [],
    );
  });
});

test('next comes one that has not failed, of the newest article', () => {
  const of = (n: number, failures: number) => ({ articleIds: [n], failures });
  expect(nextPicture([of(3, 1), of(1, 0), of(2, 0)])).toEqual(of(2, 0));
  expect(nextPicture([of(3, 2), of(1, 1)])).toEqual(of(1, 1));
  expect(nextPicture([])).toBeUndefined();
});
