import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type BackupFailure, backupBounds } from '../../lib/backup/format.ts';
import { readBackup } from '../../lib/backup/read-backup.ts';
import { entriesOf, unpack } from '../../lib/backup/unzip.ts';
import { emptyUserData } from '../../lib/backup/user-data.ts';
import { defaultSettings } from '../../lib/setting-specs.ts';
import { storedArticle } from '../support/builders/articles.ts';
import { readWholeBackup, writtenBackup } from '../support/builders/backup-zip.ts';
import { highlight } from '../support/builders/highlights.ts';

const createdAt = Date.UTC(2026, 10, 24, 12);

/** A valid backup with one highlight. */
async function written(): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await writtenBackup({
    userData: { ...emptyUserData, highlights: [highlight('a')] },
    settings: defaultSettings,
    articles: null,
    appVersion: '0.1.0',
    createdAt,
  });
  return new Uint8Array(await zip.arrayBuffer());
}

const manifest = {
  format: 'reex-backup',
  version: 1,
  appVersion: '0.1.0',
  createdAt,
  counts: { highlights: 0, saved: 0, reading: 0, removed: 0, articles: null },
};

const userData = { ...emptyUserData, settings: {} };

/** A zip of files; objects become JSON. */
function zipOf(files: Record<string, object | string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const bytes = Object.entries(files).map(([name, content]): [string, Uint8Array] => {
    if (content instanceof Uint8Array) return [name, content];
    return [name, strToU8(typeof content === 'string' ? content : JSON.stringify(content))];
  });
  return zipSync(Object.fromEntries<Zippable[string]>(bytes));
}

const backupOf = (parts: object, head: object = {}): Uint8Array<ArrayBuffer> =>
  zipOf({ 'manifest.json': { ...manifest, ...head }, 'user-data.json': { ...userData, ...parts } });

async function failureOf(bytes: Uint8Array<ArrayBuffer>): Promise<BackupFailure | 'none'> {
  const read = await readWholeBackup(bytes);
  return read.ok ? 'none' : read.failure;
}

async function contentsOf(bytes: Uint8Array<ArrayBuffer>) {
  const read = await readWholeBackup(bytes);
  if (!read.ok) throw new Error(read.failure);
  return read.value;
}

/** Changes a number in a copy after each occurrence of a signature. */
function changed(
  bytes: Uint8Array<ArrayBuffer>,
  signature: number,
  offset: number,
  change: (value: number) => number,
): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) === signature)
      view.setUint32(at + offset, change(view.getUint32(at + offset, true)), true);
  }
  return copy;
}

const patched = (
  bytes: Uint8Array<ArrayBuffer>,
  signature: number,
  offset: number,
  value: number,
) => changed(bytes, signature, offset, () => value);

const inContents = 0x02014b50;
const inEnd = 0x06054b50;

describe('reading a file that is not a backup', () => {
  test.each<[string, Uint8Array<ArrayBuffer>, BackupFailure]>([
    ['an empty file', new Uint8Array(), 'empty'],
    ['the JSON of a backup', strToU8(JSON.stringify(userData)), 'text'],
    ['a JSON list after a line break', strToU8('\n[1, 2]'), 'text'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'notZip'],
    ['another program’s zip', zipOf({ 'word/document.xml': '<w/>' }), 'notBackup'],
    ['an empty zip', zipSync({}), 'notBackup'],
    [
      'another program’s manifest',
      zipOf({ 'manifest.json': { name: 'x', version: 3 } }),
      'notBackup',
    ],
    [
      'a manifest that is not JSON',
      zipOf({ 'manifest.json': 'Manifest-Version: 1.0' }),
      'notBackup',
    ],
    [
      'a zip of thousands of files',
      zipOf(Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`${n}`, 'x']))),
      'notBackup',
    ],
  ])('fails with a specific reason: %s', async (_what, bytes, failure) => {
    expect(await failureOf(bytes)).toBe(failure);
  });
});

/** A file with a fake size, of which only the bytes given exist. */
const sized = (bytes: Uint8Array<ArrayBuffer>, size: number): Blob =>
  Object.defineProperty(new Blob([bytes]), 'size', { value: size });

test('a file larger than any backup is not read', async () => {
  const file = sized(await written(), backupBounds.zipBytes + 1);
  expect(await readBackup(file)).toEqual({ ok: false, failure: 'tooLarge' });
});

test('files that are stored without compression are read, and checked like others', async () => {
  const files = {
    'manifest.json': manifest,
    'user-data.json': { ...userData, highlights: [highlight('a')] },
  };
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    strToU8(JSON.stringify(content)),
  ]);
  const stored = zipSync(Object.fromEntries(bytes), { level: 0 });
  expect((await contentsOf(stored)).userData.highlights).toEqual([highlight('a')]);
  const at = new TextDecoder('latin1').decode(stored).indexOf('quota');
  stored[at] = 0x51;
  expect(await failureOf(stored)).toBe('damaged');
});

test('characters that are cut between two pieces of a file stay whole', async () => {
  const note = 'é磁'.repeat(40_000);
  const { userData: read } = await contentsOf(backupOf({ highlights: [highlight('a', { note })] }));
  expect(read.highlights[0]?.note === note).toBe(true);
});

test('a backup of more than 200 MB is read', async () => {
  const zip = await written();
  // Begins with a file that nobody reads. It repeats the same megabyte, so that it takes no more memory.
  const other = new Uint8Array(1_000_000);
  other.set(zip.subarray(0, 4));
  const others = Array.from({ length: 250 }, () => new Blob([other]));
  const by = others.length * other.length;
  const further = (bytes: typeof zip, signature: number, offset: number) =>
    changed(bytes, signature, offset, (value) => value + by);
  const file = new Blob([...others, further(further(zip, inContents, 42), inEnd, 16)]);
  expect(await readBackup(file)).toMatchObject({ ok: true, value: { rejects: 0 } });
});

describe('reading a backup of another format version', () => {
  test.each<[string, number, BackupFailure]>([
    ['a later version', 2, 'newer'],
    ['version zero', 0, 'unknownVersion'],
    ['a fractional version', 0.5, 'unknownVersion'],
  ])('%s is not reported as damaged', async (_what, version, failure) => {
    expect(await failureOf(backupOf({}, { version, counts: 'other by then' }))).toBe(failure);
  });
});

describe('reading a damaged backup', () => {
  test('truncation anywhere is detected', async () => {
    const whole = await written();
    expect(await failureOf(whole)).toBe('none');
    for (let length = 30; length < whole.length; length += 7) {
      expect(await failureOf(whole.subarray(0, length))).toBe('truncated');
    }
  });

  test('a flipped byte is detected or harmless', async () => {
    const whole = await written();
    const contents = await contentsOf(whole);
    for (let at = 0; at < whole.length; at += 1) {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x40;
      const read = await readWholeBackup(broken);
      if (read.ok) expect(read.value).toEqual(contents);
    }
  });

  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['lacks the user data', zipOf({ 'manifest.json': manifest })],
    ['has no JSON in it', zipOf({ 'manifest.json': manifest, 'user-data.json': 'highlights' })],
    ['has a list where lists should be in', backupOf({ saved: 'none' })],
    ['counts nothing', backupOf({}, { counts: null })],
    [
      'lacks articles that it counts',
      backupOf({}, { counts: { ...manifest.counts, articles: 3 } }),
    ],
  ])('is rejected: %s', async (_what, bytes) => {
    expect(await failureOf(bytes)).toBe('damaged');
  });
});

describe('reading a hostile backup', () => {
  test('an encrypted zip is reported as such', async () => {
    expect(await failureOf(patched(backupOf({}), inContents, 8, 1))).toBe('encrypted');
  });

  test('a declared size over the limit is not unpacked', async () => {
    expect(await failureOf(patched(backupOf({}), inContents, 24, 0x7fffffff))).toBe('bomb');
  });

  test('unpacking stops beyond the declared size', async () => {
    // 100 MB of spaces, packed to 100 kB.
    const bomb = zipOf({ 'manifest.json': new Uint8Array(100_000_000).fill(32) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await failureOf(bomb)).toBe('bomb');
    expect(await failureOf(patched(bomb, inContents, 24, 10))).toBe('bomb');
  });

  test('a file as large as its bound is unpacked, and one that is a byte larger is not', async () => {
    const zip = new Blob([zipOf({ 'manifest.json': 'as large' })]);
    const unpackTo = async (maxBytes: number) => {
      const [entry] = await entriesOf(zip);
      let bytes = 0;
      for await (const piece of entry ? unpack(zip, entry, maxBytes) : []) bytes += piece.length;
      return bytes;
    };
    expect(await unpackTo(8)).toBe(8);
    await expect(unpackTo(7)).rejects.toMatchObject({ failure: 'bomb' });
  });

  test('reading stops at too many lines', async () => {
    // Line breaks compress to almost nothing, and each would be an invalid article.
    const bytes = zipOf({
      'manifest.json': { ...manifest, counts: { ...manifest.counts, articles: 1 } },
      'user-data.json': userData,
      'articles.ndjson': '\n'.repeat(1_000),
    });
    const read = (maxArticles: number) => readBackup(new Blob([bytes]), undefined, maxArticles);
    expect(await read(999)).toEqual({ ok: false, failure: 'bomb' });
    expect(await read(1_000)).toMatchObject({ ok: true, value: { rejects: 1_000 } });
  });

  test('too many entries are not validated', async () => {
    expect(await failureOf(backupOf({ saved: Array(500_001).fill(0) }))).toBe('damaged');
  });

  test.each<[string, number]>([
    ['size', 24],
    ['size in the zip', 20],
    ['offset', 42],
  ])('Zip64 is reported as such: the %s of a file', async (_what, at) => {
    expect(await failureOf(patched(backupOf({}), inContents, at, 0xffffffff))).toBe('zip64');
  });

  test.each<[string, number]>([
    ['the number of files', 8],
    ['the offset of the directory', 16],
  ])('Zip64 is reported as such: %s', async (_what, at) => {
    expect(await failureOf(patched(backupOf({}), inEnd, at, 0xffffffff))).toBe('zip64');
  });

  const hostileNames = [
    '../user-data.json',
    '/user-data.json',
    'C:\\user-data.json',
    'user-data.json\0',
    'MADE.JSON',
    'a/../user-data.json',
    'constructor',
    '',
  ];

  test.each(hostileNames)('a file named %j is ignored', async (name) => {
    const bait = JSON.stringify({ ...userData, highlights: [highlight('bait')] });
    const bytes = zipOf({
      'manifest.json': manifest,
      'user-data.json': userData,
      [`${name}`]: bait,
    });
    expect((await contentsOf(bytes)).userData.highlights).toEqual([]);
  });

  test.each(hostileNames)('a file named %j does not replace the expected one', async (name) => {
    expect(
      await failureOf(zipOf({ 'manifest.json': manifest, [`${name}`]: JSON.stringify(userData) })),
    ).toBe('damaged');
  });

  test('duplicate file names are rejected', async () => {
    const twice = zipOf({
      'manifest.json': manifest,
      'user-data.json': userData,
      'user-date.json': userData,
    });
    const text = Buffer.from(twice)
      .toString('latin1')
      .replaceAll('user-date.json', 'user-data.json');
    expect(await failureOf(Uint8Array.from(Buffer.from(text, 'latin1')))).toBe('damaged');
  });

  const { id: _n, ...article } = storedArticle(1, 'a');
  const entry = { ...article, aliases: [], versions: [] };

  test.each<[string, string]>([
    ['a script address', 'javascript:alert(1)'],
    ['another host', 'https://evil.example/news/a/'],
    ['a host below the publisher’s', 'https://forum.rareearthexchanges.com/news/a/'],
    [
      'a host that resembles the publisher’s',
      'https://rareearthexchanges.com.evil.example/news/a/',
    ],
    ['a host below the publisher’s', 'https://forum.rareearthexchanges.com/news/a/'],
    ['another port', 'https://rareearthexchanges.com:8443/news/a/'],
    ['a user name before the host', 'https://rareearthexchanges.com@evil.example/news/a/'],
    ['an http address', 'http://rareearthexchanges.com/news/a/'],
    ['an address that is not normalized', 'https://www.rareearthexchanges.com/news/a'],
    ['an overlong address', `https://rareearthexchanges.com/news/${'a'.repeat(3_000)}/`],
    ['a word', 'a'],
  ])('an article at %s is rejected', async (_what, url) => {
    const bytes = zipOf({
      'manifest.json': { ...manifest, counts: { ...manifest.counts, articles: 1 } },
      'user-data.json': {
        ...userData,
        highlights: [highlight('a', { url })],
        saved: [{ ...savedRow, url }],
        reading: [{ url, read: true }],
        removed: [{ url }],
      },
      'articles.ndjson': JSON.stringify({ ...entry, url }),
    });
    const { rejects, articles, userData: kept } = await contentsOf(bytes);
    expect([articles, kept, rejects]).toEqual([[], emptyUserData, 5]);
  });

  test('controls of the writing direction are removed from what is shown', async () => {
    const rlo = '\u202e';
    const bytes = zipOf({
      'manifest.json': { ...manifest, counts: { ...manifest.counts, articles: 2 } },
      'user-data.json': userData,
      'articles.ndjson': [
        { ...entry, title: `A${rlo}`, author: `B${rlo}`, categories: [`C${rlo}`], lead: `D${rlo}` },
        { ...entry, title: rlo },
      ]
        .map((each) => JSON.stringify(each))
        .join('\n'),
    });
    const { articles, rejects } = await contentsOf(bytes);
    expect(articles).toMatchObject([{ title: 'A', author: 'B', categories: ['C'], lead: 'D' }]);
    expect(rejects).toBe(1);
  });

  test('links that are not web addresses are rejected', async () => {
    const bytes = zipOf({
      'manifest.json': { ...manifest, counts: { ...manifest.counts, articles: 1 } },
      'user-data.json': userData,
      'articles.ndjson': JSON.stringify({
        ...entry,
        commentsUrl: 'javascript:alert(1)',
        enclosure: { url: 'file:///etc/passwd', type: 'audio/mpeg', length: 1 },
      }),
    });
    expect((await contentsOf(bytes)).articles).toMatchObject([
      { commentsUrl: null, enclosure: null },
    ]);
  });
});

const savedRow = {
  url: 'https://rareearthexchanges.com/news/a/',
  savedAt: createdAt,
  channel: 'news',
  kind: 'news',
  title: 'A',
  author: null,
  publishedAt: null,
};

describe('reading a backup with an invalid entry', () => {
  test.each<[string, object]>([
    ['has no words', { quote: undefined }],
    ['has an unknown color', { color: 9 }],
    ['has a malformed time', { createdAt: 'yesterday' }],
    ['has a time beyond the range of dates', { createdAt: 9e15 }],
    ['has an overlong note', { note: 'x'.repeat(2_000_001) }],
    ['is tagged with a number', { tags: [7] }],
    ['has no id', { id: '' }],
    ['has half a character as its id', { id: '\ud83d' }],
  ])('that %s: it is counted, and the others are kept', async (_why, change) => {
    const broken = { ...highlight('b'), ...change };
    const { userData: kept, rejects } = await contentsOf(
      backupOf({ highlights: [highlight('a'), broken, 7, null, highlight('c')] }),
    );
    expect(kept.highlights.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(rejects).toBe(3);
  });

  test('that has the id of an earlier one: it is counted, and the earlier one is kept', async () => {
    const { userData: kept, rejects } = await contentsOf(
      backupOf({ highlights: [highlight('a'), highlight('b'), highlight('a', { note: 'other' })] }),
    );
    expect(kept.highlights).toEqual([highlight('a'), highlight('b')]);
    expect(rejects).toBe(1);
  });

  test('only in its tags: they are normalized', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `tag ${index}`);
    const hostile = [' #China\u0000\n', 'china', 'x'.repeat(100_000), '', '\u202e', ...many];
    const { userData: kept, rejects } = await contentsOf(
      backupOf({
        highlights: [highlight('a', { tags: hostile })],
        saved: [
          { ...savedRow, tags: hostile },
          { ...savedRow, tags: 'China' },
        ],
      }),
    );
    const expected = ['China', 'x'.repeat(60), ...many.slice(0, 98)];
    expect(kept.highlights.map(({ tags }) => tags)).toEqual([expected]);
    expect(kept.saved.map(({ tags }) => tags)).toEqual([expected]);
    expect(rejects).toBe(1);
  });

  test('nested 5,000 deep: it is counted, and the others are kept', async () => {
    const deep = `{"table":"saved","row":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    const sound = { table: 'saved', row: { articleId: 'x' } };
    const lists = JSON.stringify({ ...userData, setAside: ['deep', sound] });
    const { userData: kept, rejects } = await contentsOf(
      zipOf({ 'manifest.json': manifest, 'user-data.json': lists.replace('"deep"', deep) }),
    );
    expect(kept.setAside).toEqual([sound]);
    expect(rejects).toBe(1);
  });

  test('unknown fields are dropped', async () => {
    const { userData: kept } = await contentsOf(
      backupOf({
        highlights: [
          { ...highlight('a'), onclick: 'x', ['__proto__']: { evil: 1 }, constructor: 1 },
        ],
      }),
    );
    expect(kept.highlights).toEqual([highlight('a')]);
    expect(Reflect.get(kept.highlights[0] ?? {}, 'evil')).toBeUndefined();
    expect(Reflect.get({}, 'evil')).toBeUndefined();
  });

  test('a malformed line does not affect the next', async () => {
    const { id: _n, ...article } = storedArticle(1, 'a');
    const line = JSON.stringify({ ...article, aliases: [], versions: [] });
    const bytes = zipOf({
      'manifest.json': { ...manifest, counts: { ...manifest.counts, articles: 2 } },
      'user-data.json': userData,
      'articles.ndjson': `{"broken\n${line}\n`,
    });
    const { articles, rejects } = await contentsOf(bytes);
    expect([articles.length, rejects]).toEqual([1, 1]);
  });
});

test('reading a backup: an article keeps the playing time of its recording', async () => {
  const enclosure = {
    url: 'https://rareearthexchanges.com/a.mp3',
    type: 'audio/mpeg',
    length: 1,
    seconds: 1_800,
  };
  const { id: _id, ...article } = storedArticle(1, 'a');
  const bytes = zipOf({
    'manifest.json': { ...manifest, counts: { ...manifest.counts, articles: 1 } },
    'user-data.json': userData,
    'articles.ndjson': JSON.stringify({ ...article, enclosure, aliases: [], versions: [] }),
  });
  expect((await contentsOf(bytes)).articles).toMatchObject([{ enclosure }]);
});

test('reading a backup repacked by another program', async () => {
  const bytes = zipOf({
    'user-data.json': userData,
    'notes.txt': 'mine',
    'manifest.json': manifest,
  });
  expect(await failureOf(bytes)).toBe('none');
});
