import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { backupBounds, type WriteBounds } from '../../lib/backup/format.ts';
import { readBackup } from '../../lib/backup/read-backup.ts';
import { stableJson } from '../../lib/backup/stable-json.ts';
import { emptyUserData, type UserData } from '../../lib/backup/user-data.ts';
import { type ArticlesToWrite, writeBackup } from '../../lib/backup/write-backup.ts';
import { defaultSettings } from '../../lib/setting-specs.ts';
import { storedArticle } from '../support/builders/articles.ts';
import { highlight } from '../support/builders/highlights.ts';

const { id: _id, ...article } = storedArticle(1, 'a');
const entry = { ...article, aliases: [], versions: [] };

async function* batchesOf(count: number): ArticlesToWrite['batches'] {
  for (let at = 0; at < count; at += 1) yield [entry];
}

const write = (articles: number, userData: Partial<UserData>, bounds: Partial<WriteBounds>) =>
  writeBackup(
    {
      userData: { ...emptyUserData, ...userData },
      settings: defaultSettings,
      articles: { batches: batchesOf(articles), authors: [] },
      appVersion: '0.1.0',
      createdAt: 1,
    },
    { ...backupBounds, ...bounds },
  );

const bytesOf = (name: keyof WriteBounds['bytes'], bytes: number): Partial<WriteBounds> => ({
  bytes: { ...backupBounds.bytes, [name]: bytes },
});

describe('a backup that could not be restored is not written', () => {
  const highlights = [highlight('a'), highlight('b'), highlight('c')];

  test.each<[string, Partial<WriteBounds>]>([
    ['its articles unpack to too much', bytesOf('articles.ndjson', 2_000)],
    ['its user data unpacks to too much', bytesOf('user-data.json', 2_000)],
    ['it has too many articles', { entries: 3 }],
    ['it has too many highlights', { entries: 2 }],
    ['the zip is too large', { zipBytes: 1_000 }],
  ])('%s', async (_why, bounds) => {
    expect(await write(4, { highlights }, bounds)).toBeNull();
  });

  test('and its articles are read no further than the bound', async () => {
    let read = 0;
    const batches = async function* (): ArticlesToWrite['batches'] {
      for (; read < 1_000; read += 1) yield [entry];
    };
    const backup = {
      userData: emptyUserData,
      settings: defaultSettings,
      articles: { batches: batches(), authors: [] },
      appVersion: '0.1.0',
      createdAt: 1,
    };
    const bounds = { ...backupBounds, ...bytesOf('articles.ndjson', 10_000) };
    expect(await writeBackup(backup, bounds)).toBeNull();
    expect(read).toBeLessThan(30);
  });
});

test('a backup that reaches its bounds is written, and can be restored', async () => {
  const articles = 4;
  const highlights = ['a', 'b', 'c', 'd'].map((id) => highlight(id));
  const zipBytes = (await write(articles, { highlights }, {}))?.file.size ?? 0;
  const line = JSON.stringify(entry).length;
  const backup = await write(articles, { highlights }, { entries: articles, line, zipBytes });
  if (!backup) throw new Error('It was taken for too large.');
  expect(backup.leftOut).toBe(0);
  expect(await readBackup(backup.file)).toMatchObject({
    ok: true,
    value: { rejects: 0, manifest: { counts: { articles } } },
  });
});

test('an article that is too long is left out of a backup and counted, and the others are written', async () => {
  const long = { ...entry, title: 'x'.repeat(1_000) };
  const batches = async function* (): ArticlesToWrite['batches'] {
    yield [entry, long];
    yield [long];
    yield [entry];
  };
  const backup = await writeBackup(
    {
      userData: emptyUserData,
      settings: defaultSettings,
      articles: { batches: batches(), authors: [] },
      appVersion: '0.1.0',
      createdAt: 1,
    },
    { ...backupBounds, line: JSON.stringify(entry).length, entries: 2 },
  );
  if (!backup) throw new Error('It was taken for too large.');
  expect(backup.leftOut).toBe(2);
  expect(await readBackup(backup.file)).toMatchObject({
    ok: true,
    value: { rejects: 0, manifest: { counts: { articles: 2 } } },
  });
});

test('docs/backup-format.md: its samples have their keys in the order in which a backup is written', () => {
  const page = readFileSync('docs/backup-format.md', 'utf8');
  const samples = [...page.matchAll(/```json\n(.+?)```/gs)].map(([, json = '']) =>
    JSON.parse(json),
  );
  expect(samples).toHaveLength(2);
  for (const sample of samples) expect(JSON.stringify(sample)).toBe(stableJson(sample));
});
