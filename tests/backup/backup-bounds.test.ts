import { describe, expect, test } from 'vitest';
import { keyPointTexts } from '../../lib/article/model/text-position.ts';
import { backupBounds } from '../../lib/backup/format.ts';
import { guards } from '../../lib/store/db/database.ts';
import { storedArticle } from '../support/builders/articles.ts';
import { backupZip, readWholeBackup, type WholeBackup } from '../support/builders/backup-zip.ts';
import { highlight } from '../support/builders/highlights.ts';

async function read(parts: object, articles?: readonly string[]): Promise<WholeBackup> {
  const result = await readWholeBackup(backupZip(parts, articles));
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

const { id: _id, ...article } = storedArticle(1, 'a');
const entry = { ...article, aliases: [], versions: [] };

/** The entry as JSON, plus fields that JSON.stringify could not write. */
const entryWith = (fields: string): string => `${JSON.stringify(entry).slice(0, -1)},${fields}}`;

const keyPoints = (levels: number): string =>
  `"keyPoints":[${'{"text":"x","points":['.repeat(levels)}${']}'.repeat(levels)}]`;

const brackets = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('a backup entry nested 5,000 deep', () => {
  test.each<[string, string, number]>([
    ['its key points', entryWith(keyPoints(5_000)), 1],
    ['its key points, 20,000 deep', entryWith(keyPoints(20_000)), 1],
    ['its categories', entryWith(`"categories":${brackets(5_000)}`), 1],
    ['its title', entryWith(`"title":${brackets(5_000)}`), 1],
    ['all of it', brackets(5_000), 1],
    ['a field that is unknown', entryWith(`"more":${brackets(5_000)}`), 0],
    ['its pictures, which it can do without', entryWith(`"pictures":${brackets(5_000)}`), 0],
  ])('is left out and counted, and the rest is restored: %s', async (_where, line, rejected) => {
    const backup = await read({ highlights: [highlight('a')] }, [
      JSON.stringify(entry),
      line,
      JSON.stringify(entry),
    ]);
    expect(backup.rejects).toBe(rejected);
    expect(backup.articles).toHaveLength(3 - rejected);
    expect(backup.userData.highlights).toHaveLength(1);
  });

  test('is left out in user data, and the rest is restored', async () => {
    const deep = JSON.parse(brackets(5_000));
    const backup = await read({
      highlights: [highlight('a'), { ...highlight('b'), quote: deep }, deep],
      saved: [deep],
      reading: [deep],
      removed: [deep],
    });
    expect(backup.rejects).toBe(5);
    expect(backup.userData.highlights.map(({ id }) => id)).toEqual(['a']);
  });

  test('is told from key points as deep as the parser makes them, which are kept', async () => {
    const { articles } = await read({}, [entryWith(keyPoints(61))]);
    expect(keyPointTexts(articles[0]?.keyPoints ?? [])).toHaveLength(61);
  });
});

const year = (number: number): number => Date.UTC(number, 0, 1);

describe('times in a backup', () => {
  test.each([
    ['arrivedAt', 8.64e15],
    ['arrivedAt', -1],
    ['sortAt', 8.64e15],
    ['sortAt', year(10_001)],
    ['changedAt', 8.64e15],
    ['discussionAt', 8.64e15],
  ])('beyond those that a feed can name leave the article out: %s of %d', async (field, at) => {
    const { articles, rejects } = await read({}, [JSON.stringify({ ...entry, [field]: at })]);
    expect([articles, rejects]).toEqual([[], 1]);
  });

  test.each([
    ['publishedAt', 8.64e15, null],
    ['publishedAt', 0, null],
    ['publishedAt', year(1989), null],
    ['publishedAt', year(1990), year(1990)],
    ['modifiedAt', 8.64e15, null],
    ['modifiedAt', 0, null],
    ['modifiedAt', year(9999), year(9999)],
  ] as const)(
    'that the publisher gave are unknown if a feed could not name them: %s of %d',
    async (field, at, kept) => {
      const { articles, rejects } = await read({}, [JSON.stringify({ ...entry, [field]: at })]);
      expect([articles[0]?.[field], rejects]).toEqual([kept, 0]);
    },
  );

  test('are bounded in user data too', async () => {
    const url = entry.url;
    const saved = { url, savedAt: 5, channel: 'news', kind: 'news', title: 'A', author: null };
    const backup = await read({
      highlights: [
        highlight('a', { publishedAt: 8.64e15 }),
        highlight('b', { createdAt: 8.64e15 }),
      ],
      saved: [
        { ...saved, publishedAt: 0 },
        { ...saved, publishedAt: null, savedAt: 8.64e15 },
      ],
      reading: [{ url, read: true, lastRead: { hash: 'v', at: 8.64e15 } }],
      removed: [{ url, removedAt: 8.64e15 }],
    });
    expect(backup.rejects).toBe(4);
    expect(backup.userData.highlights).toMatchObject([{ id: 'a', publishedAt: null }]);
    expect(backup.userData.saved).toMatchObject([{ publishedAt: null, savedAt: 5 }]);
  });
});

test('numbers of 400 digits in a backup are dropped, and the article is kept', async () => {
  const digits = '9'.repeat(400);
  const enclosure = `{"url":"https://rareearthexchanges.com/a.mp3","type":"audio/mpeg","length":${digits}}`;
  const { articles, rejects } = await read({}, [
    entryWith(`"commentCount":${digits},"enclosure":${enclosure}`),
  ]);
  expect(rejects).toBe(0);
  expect(articles).toMatchObject([{ commentCount: null, enclosure: { length: null } }]);
});

describe('a number in a backup that no row may hold', () => {
  const huge = '1e300';
  const enclosure = `{"url":"https://rareearthexchanges.com/a.mp3","type":"","length":${huge}}`;

  test.each<[string, string, number]>([
    ['its reading time', entryWith(`"minutes":${huge}`), 1],
    ['its text version', entryWith(`"textVersion":${huge}`), 1],
    ['its number of comments, which it can do without', entryWith(`"commentCount":${huge}`), 0],
    [
      'the size of its recording, which it can do without',
      entryWith(`"enclosure":${enclosure}`),
      0,
    ],
  ])('is never restored: %s', async (_which, line, rejected) => {
    const { rejects, articles } = await read({}, [line]);
    expect(rejects).toBe(rejected);
    for (const restored of articles)
      expect(guards.articles({ ...restored, id: 1, listedAt: 1 })).toBe(true);
  });

  test('is never restored: how far an episode was played', async () => {
    const playbackPosition = { seconds: 1e300, duration: null, transcriptOffset: 0, at: 1 };
    const backup = await read({ reading: [{ url: article.url, read: true, playbackPosition }] });
    expect(backup.rejects).toBe(1);
  });
});

test('an article that is longer than a backup may hold is left out and counted, and the rest is restored', async () => {
  const long = entryWith(`"more":"${'x'.repeat(backupBounds.line)}"`);
  const { articles, rejects } = await read({}, [
    JSON.stringify(entry),
    long,
    JSON.stringify(entry),
  ]);
  expect([articles.length, rejects]).toEqual([2, 1]);
});
