import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeExport, recordExport } from '../../../lib/app/export/make-export.ts';
import { textFragments } from '../../../lib/article/copy/text-fragment.ts';
import type { ExportChoice, ExportScope } from '../../../lib/export/export-choice.ts';
import { newArticleNote } from '../../../lib/highlight/article-note.ts';
import { writeSettings } from '../../../lib/platform/settings.ts';
import { db } from '../../../lib/store/db/database.ts';
import { countForExport } from '../../../lib/store/lists/export-articles.ts';
import { readLastExports } from '../../../lib/store/lists/last-exports.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { day, startOfDay, startOfNextDay } from '../../../lib/time.ts';
import { playPage } from '../../support/after-write.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { countReads } from '../../support/database/table-reads.ts';
import { createMachine, noon } from '../../support/fakes/simulated-machine.ts';

const picture = 'https://rareearthexchanges.com/wp-content/uploads/mill.png';

/** Three articles on three days, the third one today. The first is saved; the second has a highlight and has moved. */
beforeEach(async () => {
  createMachine();
  playPage();
  const articles = ['scrap-is-short', 'quota-is-cut', 'mine-reopens'].map((slug, at) => {
    const published = noon + (at - 2) * day;
    return storedArticle(at + 1, slug, { sortAt: published, publishedAt: published });
  });
  await db.articles.bulkPut(articles);
  await db.bodies.bulkPut(
    articles.map(({ id, hash, title }) => ({
      articleId: id,
      hash,
      title,
      seenAt: noon,
      source: `<p>In year ${id} the quota grows.</p><img src="${picture}" alt="The mill">`,
    })),
  );
  await db.saved.put({ articleId: 1, savedAt: noon });
  await db.aliases.put({ alias: 'https://rareearthexchanges.com/news/a/', articleId: 2 });
  await db.highlights.put(highlight('00000000-0000-4000-8000-000000000001', { note: 'Check' }));
});

const make = (
  scope: ExportScope,
  rest: Partial<ExportChoice> = {},
  signal = new AbortController().signal,
) =>
  makeExport(
    { scope, format: 'markdown', packing: 'single', since: null, ...rest },
    { onProgress: () => undefined, signal, links: textFragments },
  );

async function fileOf(
  ...[scope, rest]: Parameters<typeof make>
): Promise<{ name: string; text: string }> {
  const made = await make(scope, rest);
  if (!made.ok) throw new Error(made.failure);
  return { name: made.value.name, text: await made.value.blob.text() };
}

async function notesOf(
  made: Awaited<ReturnType<typeof make>>,
): Promise<{ name: string; text: string }[]> {
  if (!made.ok) throw new Error(made.failure);
  const files = unzipSync(new Uint8Array(await made.value.blob.arrayBuffer()));
  return Object.entries(files).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
}

const titlesIn = (text: string) => [...text.matchAll(/^# (.*)$/gm)].map(([, title]) => title);

describe('an export', () => {
  test.each<[string, ExportScope, string, string[]]>([
    [
      'one article',
      { kind: 'article', articleId: 2, title: 'Quota is cut' },
      'Quota is cut.md',
      ['Quota is cut'],
    ],
    ['a day', { kind: 'day', day: startOfDay(noon - day) }, 'REEx 2026-', ['Quota is cut']],
    ['saved articles', { kind: 'saved' }, 'REEx saved articles 2026-', ['Scrap is short']],
    [
      'everything',
      { kind: 'everything' },
      'REEx articles 2026-',
      ['Mine reopens', 'Quota is cut', 'Scrap is short'],
    ],
    ['highlights', { kind: 'highlights' }, 'REEx highlights 2026-', ['Quota is cut']],
    [
      'a list, in its order',
      { kind: 'list', count: 2, readIds: async () => [2, 1], name: 'Unread, by A/B: C' },
      'REEx Unread, by A B C 2026-',
      ['Quota is cut', 'Scrap is short'],
    ],
    [
      'the rest of a list of which some articles are gone',
      { kind: 'list', count: 2, readIds: async () => [77, 3], name: 'All' },
      'REEx All 2026-',
      ['Mine reopens'],
    ],
  ])('contains %s', async (_what, scope, name, titles) => {
    const file = await fileOf(scope);
    expect(file.name.startsWith(name)).toBe(true);
    expect(titlesIn(file.text)).toEqual(titles);
  });

  test('contains a highlight whose article has moved to another address', async () => {
    const { text } = await fileOf({ kind: 'article', articleId: 2, title: 'Quota is cut' });
    expect(text).toContain('In year 2 the ==quota== grows.');
    expect(text).toContain('\nCheck\n');
  });

  test('names the color of each highlight, also of articles that are gone', async () => {
    await writeSettings({ colorName1: 'Claim' });
    const gone = { url: 'https://rareearthexchanges.com/news/gone/', title: 'Gone' };
    await db.highlights.put(highlight('00000000-0000-4000-8000-000000000002', gone));
    const { text } = await fileOf({ kind: 'highlights' });
    expect(text.match(/^Claim · \d{4}-\d\d-\d\d$/gm)).toHaveLength(2);
  });

  test('of highlights contains no article text, but highlights of articles that are gone', async () => {
    const gone = { url: 'https://rareearthexchanges.com/news/gone/', title: 'Gone' };
    await db.highlights.put(highlight('00000000-0000-4000-8000-000000000002', gone));
    const { text } = await fileOf({ kind: 'highlights' });
    expect(titlesIn(text)).toEqual(['Quota is cut', 'Gone']);
    expect(text).not.toContain('In year 2');
    expect(titlesIn((await fileOf({ kind: 'everything' })).text)).toContain('Gone');
  });

  test('of a list of highlights contains only these, with articles in the list’s order', async () => {
    const on = (articleIndex: number, noteIndex: number, note: string) =>
      highlight(`00000000-0000-4000-8000-00000000001${noteIndex}`, {
        note,
        title: 'Gone',
        url: `https://rareearthexchanges.com/news/${['', 'scrap-is-short', '', 'mine-reopens', 'gone'][articleIndex]}/`,
      });
    const made = [on(3, 0, 'Left out'), on(3, 1, 'C'), on(1, 2, 'A'), on(4, 3, 'D'), on(1, 4, 'B')];
    await db.highlights.bulkPut(made);
    const ids = [2, 3, 1, 4].map((at) => made[at]?.id ?? '');
    const { name, text } = await fileOf({ kind: 'highlights', ids: [...ids, 'erased since'] });
    expect(name).toMatch(/^REEx highlights 2026-/);
    expect(titlesIn(text)).toEqual(['Scrap is short', 'Mine reopens', 'Gone']);
    expect([...text.matchAll(/^[A-D]$/gm)].join('')).toMatch(/^(AB|BA)CD$/);
    expect(text).not.toContain('Left out');
  });

  test('as a zip has one file per article with unique names', async () => {
    const same = { title: 'Quota is cut', sortAt: noon, publishedAt: noon - day };
    await db.articles.put(storedArticle(3, 'mine-reopens', same));
    const made = await make({ kind: 'everything' }, { packing: 'each' });
    if (!made.ok) throw new Error(made.failure);
    const files = unzipSync(new Uint8Array(await made.value.blob.arrayBuffer()));
    expect(Object.keys(files).map((name) => name.slice(11))).toEqual([
      'Quota is cut.md',
      'Quota is cut-2.md',
      'Scrap is short.md',
    ]);
    for (const bytes of Object.values(files)) expect(strFromU8(bytes)).toMatch(/^---\ntitle: "/);
  });

  test('for Obsidian has one note per article, named by day and headline', async () => {
    const [note] = await notesOf(await make({ kind: 'highlights' }, { format: 'obsidian' }));
    expect(note?.name).toMatch(/^2026-\d\d-\d\d Quota is cut\.md$/);
    expect(note?.text).toMatch(/\n\^00000000-0000-4000-8000-000000000001\n/);
    expect(note?.text).toContain('/news/quota-is-cut/#:~:text=year%202%20the-,quota,-grows%2E');
    const single = { kind: 'article', articleId: 2, title: 'Quota is cut' } as const;
    expect((await fileOf(single, { format: 'obsidian' })).name).toBe(note?.name);
  });

  test('as HTML embeds stored pictures, and links to the others', async () => {
    const scope: ExportScope = { kind: 'article', articleId: 1, title: 'Scrap is short' };
    const without = await fileOf(scope, { format: 'html' });
    expect(without.text).toContain(`<a href="${picture}"`);
    expect(without.text).not.toContain('<img');
    await db.pictureBlobs.put({ url: picture, blob: new Blob(['png'], { type: 'image/png' }) });
    const { name, text } = await fileOf(scope, { format: 'html' });
    expect(name).toBe('Scrap is short.html');
    expect(text).toContain(`<img src="data:image/png;base64,${btoa('png')}" alt="The mill">`);
  });

  test('as OPML lists the feeds that were found', async () => {
    await db.channels.put({ ...newChannel('news'), url: 'https://rareearthexchanges.com/feed/' });
    await db.channels.put(newChannel('podcast'));
    const { name, text } = await fileOf({ kind: 'channels' });
    expect(name).toBe('REEx feeds.opml');
    expect(text.match(/xmlUrl="[^"]*"/g)).toEqual([
      'xmlUrl="https://rareearthexchanges.com/feed/"',
    ]);
  });
});

describe('of all articles, an export reads', () => {
  beforeEach(async () => {
    await db.saved.put({ articleId: 1, savedAt: noon, tags: ['Magnets', 'Quotas'] });
  });

  test.each([
    ['markdown', 3],
    ['obsidian', 3],
    ['html', 3],
    ['csv', 1],
    ['annotations', 1],
    ['ris', 1],
    ['bibtex', 1],
  ] as const)(
    'as %s as many texts as it writes or has highlights in: %i',
    async (format, texts) => {
      const scope: ExportScope = { kind: 'everything' };
      expect(await countReads(() => make(scope, { format }), 'bodies')).toBe(texts);
    },
  );

  test.each([
    ['csv', 1],
    ['annotations', 2],
  ] as const)('as %s only the articles of which it writes something', async (format, articles) => {
    const told: number[] = [];
    await makeExport(
      { scope: { kind: 'everything' }, format, packing: 'single', since: null },
      {
        onProgress: (_done, all) => void told.push(all),
        links: textFragments,
        signal: new AbortController().signal,
      },
    );
    expect(told).toEqual([articles]);
  });
});

test('annotations: contain the tags of articles without highlights', async () => {
  await db.highlights.clear();
  await db.saved.put({ articleId: 1, savedAt: noon, tags: ['Magnets'] });
  for (const kind of ['saved', 'everything'] as const) {
    const { text } = await fileOf({ kind }, { format: 'annotations' });
    expect(JSON.parse(text)).toMatchObject({
      total: 1,
      first: { items: [{ motivation: 'tagging', body: [{ value: 'Magnets' }] }] },
    });
  }
});

describe('an export of what is new since the last one', () => {
  const since = Date.UTC(2026, 11, 24);
  const later = since + day;

  const change: Record<string, () => Promise<unknown>> = {
    'an article that arrived': () =>
      db.bodies.update([1, storedArticle(1, 'scrap-is-short').hash], { seenAt: later }),
    'an article that the publisher edited': () =>
      db.articles.put(storedArticle(1, 'scrap-is-short', { changedAt: later })),
    'an article that was saved': () => db.saved.put({ articleId: 1, savedAt: later }),
    'an article with a new highlight': () =>
      db.highlights.put(
        highlight('new', {
          url: 'https://rareearthexchanges.com/news/scrap-is-short/',
          changedAt: later,
        }),
      ),
    'an article whose note was edited': () =>
      db.highlights.put({
        ...newArticleNote('note', { ...storedArticle(1, 'scrap-is-short'), createdAt: noon }),
        note: 'Ask the desk',
        changedAt: later,
      }),
  };

  test.each(Object.entries(change))('contains %s, and nothing else', async (_what, makeChange) => {
    const scope: ExportScope = { kind: 'everything' };
    expect(await make(scope, { since })).toMatchObject({ failure: 'nothingNew' });
    await makeChange();
    expect(titlesIn((await fileOf(scope, { since })).text)).toEqual(['Scrap is short']);
  });

  test('contains an article with all its highlights, but new rows of a table only', async () => {
    const fresh = { id: 'new', note: 'Which desk?', changedAt: later };
    await db.highlights.put(highlight('new', fresh));
    const { text } = await fileOf({ kind: 'highlights' }, { since });
    expect(text).toMatch(/\nCheck\n/);
    expect(text).toContain('Which desk?');
    const table = await fileOf({ kind: 'everything' }, { since, format: 'csv' });
    expect(table.text).toContain('Which desk?');
    expect(table.text).not.toContain('Check');
  });

  test('contains changed highlights of articles that are gone', async () => {
    const gone = { url: 'https://rareearthexchanges.com/news/gone/', title: 'Gone' };
    await db.highlights.bulkPut([
      highlight('old', { ...gone, note: 'Before' }),
      highlight('new', { ...gone, note: 'After', changedAt: later }),
    ]);
    const { text } = await fileOf({ kind: 'highlights' }, { since });
    expect(titlesIn(text)).toEqual(['Gone']);
    expect(text).toMatch(/Before.*After|After.*Before/s);
    const table = await fileOf({ kind: 'highlights' }, { since, format: 'csv' });
    expect(table.text).not.toContain('Before');
  });
});

test('the time of the last export: is kept by kind, for exports that are made again', async () => {
  const file = { name: '', blob: new Blob(), at: noon };
  const choice = { format: 'csv', packing: 'single', since: null } as const;
  await recordExport({ ...choice, scope: { kind: 'saved' } }, file);
  await recordExport({ ...choice, scope: { kind: 'everything' } }, { ...file, at: 5 });
  await recordExport({ ...choice, scope: { kind: 'highlights', ids: [] } }, file);
  expect(await readLastExports()).toEqual(
    new Map([
      ['everything:csv', 5],
      ['saved:csv', noon],
    ]),
  );
});

describe('no file is made', () => {
  test('for a day without articles', async () => {
    expect(await make({ kind: 'day', day: startOfDay(noon - 9 * day) })).toMatchObject({
      failure: 'nothing',
    });
  });

  test('for an article that is gone', async () => {
    expect(await make({ kind: 'article', articleId: 77, title: 'x' })).toMatchObject({
      failure: 'nothing',
    });
  });

  test.each(['single', 'each'] as const)(
    'for a list whose articles are gone (%s)',
    async (packing) => {
      const scope: ExportScope = {
        kind: 'list',
        count: 2,
        readIds: async () => [77, 78],
        name: 'All',
      };
      expect(await make(scope, { packing })).toMatchObject({ failure: 'nothing' });
    },
  );

  test('for highlights that were deleted since they were listed', async () => {
    const scope: ExportScope = { kind: 'highlights', ids: ['erased'] };
    expect(await make(scope)).toMatchObject({ failure: 'noHighlights' });
  });

  test.each(['csv', 'annotations'] as const)(
    'for highlights as %s where there are none',
    async (format) => {
      expect(await make({ kind: 'saved' }, { format })).toMatchObject({ failure: 'noHighlights' });
      expect(await make({ kind: 'everything' }, { format })).toMatchObject({ ok: true });
    },
  );

  test.each(['single', 'each'] as const)('when the export is stopped (%s)', async (packing) => {
    const signal = AbortSignal.abort();
    expect(await make({ kind: 'everything' }, { packing }, signal)).toMatchObject({
      failure: 'stopped',
    });
  });
});

test('export scopes: are counted before the export', async () => {
  await db.highlights.put(highlight('another'));
  await db.channels.put({ ...newChannel('podcast'), url: null });
  await db.channels.put({ ...newChannel('news'), url: 'https://a.example/feed/' });
  const today = startOfDay(noon);
  expect(await countForExport(today, startOfNextDay(today))).toEqual({
    day: 1,
    saved: 1,
    highlights: 2,
    everything: 3,
    channels: 1,
  });
});

test('export progress: is reported to the end, also for highlights without an article', async () => {
  const told: number[][] = [];
  await db.articles.bulkPut(
    Array.from({ length: 45 }, (_, at) => storedArticle(at + 10, `more-${at}`)),
  );
  await db.highlights.bulkPut(
    Array.from({ length: 25 }, (_, at) =>
      highlight(`gone-${at}`, { url: `https://rareearthexchanges.com/news/gone-${at}/` }),
    ),
  );
  await makeExport(
    { scope: { kind: 'everything' }, format: 'markdown', packing: 'single', since: null },
    {
      onProgress: (...each) => void told.push(each),
      links: textFragments,
      signal: new AbortController().signal,
    },
  );
  expect(told).toEqual([
    [20, 73],
    [40, 73],
    [48, 73],
    [68, 73],
    [73, 73],
  ]);
});
