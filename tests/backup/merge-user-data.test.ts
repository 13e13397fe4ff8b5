import { describe, expect, test } from 'vitest';
import {
  type MergeChoices,
  mergeChoices,
  mergeUserData,
} from '../../lib/backup/merge-user-data.ts';
import {
  emptyUserData,
  type ReadingEntry,
  type SavedEntry,
  type UserData,
} from '../../lib/backup/user-data.ts';
import { sampleBriefing } from '../support/builders/briefings.ts';
import { highlight } from '../support/builders/highlights.ts';
import { readingPositionAt } from '../support/builders/user-data.ts';

const url = 'https://rareearthexchanges.com/news/a/';
const all = (choice: MergeChoices['saved']): MergeChoices => ({
  highlights: choice,
  saved: choice,
  reading: choice,
});

const made = (parts: Partial<UserData>): UserData => ({ ...emptyUserData, ...parts });

const saved = (savedAt: number): SavedEntry => ({
  url,
  savedAt,
  channel: 'news',
  kind: 'news',
  title: 'A',
  author: null,
  publishedAt: null,
});

describe('merge: entries only in the backup', () => {
  test.each(mergeChoices)('are added for every choice (%s)', (choice) => {
    const theirs = made({
      highlights: [highlight('a')],
      saved: [saved(1)],
      reading: [{ url, read: true }],
      removed: [{ url: 'https://rareearthexchanges.com/news/b/', removedAt: 5 }],
    });
    const { changes, tallies } = mergeUserData(emptyUserData, theirs, all(choice));
    expect(changes).toEqual(theirs);
    const one = { added: 1, same: 0, differing: 0 };
    expect(tallies).toEqual({ highlights: one, saved: one, reading: one });
  });
});

describe('merge: local entries', () => {
  const here = made({
    highlights: [highlight('a', { note: 'mine' })],
    saved: [saved(1)],
    reading: [{ url, read: true }],
    removed: [{ url }],
  });

  test.each(mergeChoices)('stay if the backup lacks them (%s)', (choice) => {
    expect(mergeUserData(here, emptyUserData, all(choice)).changes).toEqual(emptyUserData);
  });

  test.each(mergeChoices)('are not rewritten if the backup has the same (%s)', (choice) => {
    const { changes, tallies } = mergeUserData(here, here, all(choice));
    expect(changes).toEqual(emptyUserData);
    const same = { added: 0, same: 1, differing: 0 };
    expect(tallies).toEqual({ highlights: same, saved: same, reading: same });
  });
});

describe('merge: a differing highlight', () => {
  const mine = highlight('a', { note: 'mine', changedAt: 5 });
  const theirs = highlight('a', { note: 'theirs', changedAt: 7 });
  const merged = (choice: MergeChoices['highlights'], ...here: (typeof mine)[]) =>
    mergeUserData(made({ highlights: here }), made({ highlights: [theirs] }), all(choice));

  test.each<[MergeChoices['highlights'], object[]]>([
    ['both', [{ ...theirs, id: 'a~7' }]],
    ['mine', []],
    ['theirs', [theirs]],
  ])('%s', (choice, written) => {
    const { changes, tallies } = merged(choice, mine);
    expect(changes.highlights).toEqual(written);
    expect(tallies.highlights).toEqual({ added: 0, same: 0, differing: 1 });
  });

  test('restored twice creates no third one', () => {
    const { changes, tallies } = merged('both', mine, { ...theirs, id: 'a~7' });
    expect(changes.highlights).toEqual([]);
    expect(tallies.highlights.same).toBe(1);
  });

  test('gets a numbered id if the copy’s id is taken', () => {
    const { changes } = merged('both', mine, { ...mine, id: 'a~7' });
    expect(changes.highlights.map(({ id }) => id)).toEqual(['a~7.2']);
  });

  test('with a duplicate id in the same file: both are added', () => {
    const file = made({ highlights: [mine, theirs, mine] });
    const { changes } = mergeUserData(emptyUserData, file, all('both'));
    expect(changes.highlights.map(({ id, note }) => [id, note])).toEqual([
      ['a', 'mine'],
      ['a~7', 'theirs'],
    ]);
  });
});

describe('merge: a different time of saving', () => {
  test.each<[MergeChoices['saved'], number[]]>([
    ['both', [1]],
    ['mine', []],
    ['theirs', [1]],
  ])('%s, if the backup has the earlier one', (choice, times) => {
    const { changes } = mergeUserData(
      made({ saved: [saved(2)] }),
      made({ saved: [saved(1)] }),
      all(choice),
    );
    expect(changes.saved.map(({ savedAt }) => savedAt)).toEqual(times);
  });
});

describe('merge: reading state', () => {
  const place = (at: number) => readingPositionAt(at, at);
  const opened = (at: number) => ({ hash: `v${at}`, at });

  test.each<
    [string, Partial<ReadingEntry>, Partial<ReadingEntry>, MergeChoices['reading'], object | null]
  >([
    ['read in either counts as read', { read: false }, { read: true }, 'both', { read: true }],
    ['read here stays read', { read: true }, { read: false }, 'both', null],
    [
      'unread in the backup, if the backup wins',
      { read: true },
      { read: false },
      'theirs',
      { read: false },
    ],
    ['unread here stays so', { read: false }, { read: true }, 'mine', null],
    [
      'the later place',
      { readingPosition: place(1) },
      { readingPosition: place(2) },
      'both',
      { readingPosition: place(2) },
    ],
    [
      'not the earlier one',
      { readingPosition: place(2) },
      { readingPosition: place(1) },
      'both',
      null,
    ],
    [
      'a position that is missing here',
      {},
      { readingPosition: place(1) },
      'mine',
      { readingPosition: place(1) },
    ],
    [
      'what only is known here',
      { lastRead: opened(3) },
      { readingPosition: place(1) },
      'theirs',
      { lastRead: opened(3), readingPosition: place(1) },
    ],
    [
      'each by its own time',
      { readingPosition: place(1), lastRead: opened(9) },
      { readingPosition: place(2), lastRead: opened(8) },
      'both',
      { readingPosition: place(2), lastRead: opened(9) },
    ],
  ])('%s', (_story, own, other, choice, expected) => {
    const entry = (parts: Partial<ReadingEntry>): ReadingEntry => ({ url, read: true, ...parts });
    const { changes } = mergeUserData(
      made({ reading: [entry(own)] }),
      made({ reading: [entry(other)] }),
      all(choice),
    );
    expect(changes.reading).toEqual(expected ? [entry(expected)] : []);
  });
});

describe('merge: what counts as a differing reading state', () => {
  const place = (at: number) => readingPositionAt(at, at);
  const opened = (at: number) => ({ hash: `v${at}`, at });
  const both = { lastRead: opened(1), readingPosition: place(1) };

  test.each<[string, Partial<ReadingEntry>, Partial<ReadingEntry>, string]>([
    ['read on one side only', { read: true }, { read: false }, 'differing'],
    ['one of two facts', both, { ...both, readingPosition: place(2) }, 'differing'],
    ['a fact that only the backup has', {}, both, 'added'],
    ['a fact that is known only here', both, {}, 'same'],
    [
      'one fact here, another in the backup',
      { lastRead: opened(1) },
      { readingPosition: place(1) },
      'added',
    ],
  ])('%s', (_what, own, other, expected) => {
    const entry = (parts: Partial<ReadingEntry>): ReadingEntry => ({ url, read: true, ...parts });
    const { tallies } = mergeUserData(
      made({ reading: [entry(own)] }),
      made({ reading: [entry(other)] }),
      all('both'),
    );
    const none = { added: 0, same: 0, differing: 0 };
    expect(tallies.reading).toEqual({ ...none, [expected]: 1 });
  });
});

describe('merge: tags of a saved article', () => {
  const tagged = (savedAt: number, ...tags: string[]): SavedEntry => ({ ...saved(savedAt), tags });
  const merged = (own: SavedEntry, other: SavedEntry, choice: MergeChoices['saved']) =>
    mergeUserData(made({ saved: [own] }), made({ saved: [other] }), all(choice));

  test.each([
    ['both', [tagged(1, 'a', 'China', 'b')]],
    ['mine', []],
    ['theirs', [tagged(2, 'China', 'b')]],
  ] as const)('are joined, kept or replaced (%s)', (choice, rows) => {
    const { changes, tallies } = merged(tagged(1, 'a', 'China'), tagged(2, 'China', 'b'), choice);
    expect(changes.saved).toEqual(rows);
    expect(tallies.saved).toEqual({ added: 0, same: 0, differing: 1 });
  });

  test('are equal in another order and spelling', () => {
    const { changes, tallies } = merged(tagged(1, 'a', 'China'), tagged(1, 'china', 'A'), 'theirs');
    expect([changes.saved, tallies.saved.same]).toEqual([[], 1]);
  });

  test('are added once to an article without any', () => {
    const { changes } = merged(saved(1), tagged(1, 'a'), 'both');
    expect(changes.saved).toEqual([tagged(1, 'a')]);
    expect(merged(tagged(1, 'a'), tagged(1, 'a'), 'both').changes.saved).toEqual([]);
  });
});

describe('merge: briefings', () => {
  test('a day that has one keeps it, and others are added in order', () => {
    const of = (day: string, slug: string) =>
      sampleBriefing(day, `https://rareearthexchanges.com/news/${slug}/`);
    const here = made({ briefings: [of('2026-11-24', 'here')] });
    const there = made({
      briefings: [of('2026-11-25', 'b'), of('2026-11-24', 'there'), of('2026-11-23', 'a')],
    });
    const { changes } = mergeUserData(here, there, all('theirs'));
    expect(changes.briefings.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-25']);
    expect(mergeUserData(there, there, all('both')).changes).toEqual(emptyUserData);
  });
});

test('merge: rows that were set aside are added unless they are here, in whatever order their fields are', () => {
  const here = made({ setAside: [{ table: 'saved', row: { articleId: 1, savedAt: 'x' } }] });
  const other = { table: 'lastRead', row: 7 } as const;
  const there = made({
    setAside: [{ table: 'saved', row: { savedAt: 'x', articleId: 1 } }, other],
  });
  expect(mergeUserData(here, there, all('both')).changes.setAside).toEqual([other]);
});
