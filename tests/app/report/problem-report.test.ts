import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { logError, logFailure } from '../../../lib/app/error-log.ts';
import { newIssueAddress, readReport } from '../../../lib/app/report/read-report.ts';
import { setAlarm } from '../../../lib/platform/alarm.ts';
import { readErrors } from '../../../lib/platform/error-log.ts';
import { validSettings } from '../../../lib/platform/valid-settings.ts';
import { newsChannel } from '../../../lib/site/channels.ts';
import { db, guards } from '../../../lib/store/db/database.ts';
import { tableNames } from '../../../lib/store/db/tables.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { changedSettings } from '../../support/builders/settings.ts';
import { noon, samples } from '../../support/database/sample-rows.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';

const mark = 'm4rked';

beforeEach(() => {
  vi.stubGlobal('location', { pathname: '/popup.html' });
  const estimate = async () => ({ usage: 5_000 });
  Object.assign(navigator, { storage: { estimate, persisted: async () => true } });
});

afterEach(() => {
  Reflect.deleteProperty(navigator, 'storage');
  vi.unstubAllGlobals();
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  Array.isArray(value) ||
  (value !== null && Object.getPrototypeOf(Object(value)) === Object.prototype);

/**
 * Appends a mark to every text in a value, except where the value would no longer be sound. Returns the number of
 * marks.
 */
function markTexts(value: object, isSound: () => boolean): number {
  if (!isRecord(value)) return 0;
  const counts = Object.entries(value).map(([name, part]) => {
    if (typeof part !== 'string') return isRecord(part) ? markTexts(part, isSound) : 0;
    value[name] = part + mark;
    if (isSound()) return 1;
    value[name] = part;
    return 0;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Stores marked rows in every table. Returns the number of marks. */
async function fillTables(): Promise<number> {
  let marked = 0;
  for (const name of tableNames) {
    for (const sample of samples[name].rows) {
      const row = structuredClone(sample);
      marked += markTexts(row, () => guards[name](row));
      await db.table(name).put(row);
    }
  }
  return marked;
}

/** Stores marked settings and a marked mirror. Returns the settings that allow no mark. */
async function fillStorage(): Promise<string[]> {
  const settings = structuredClone(changedSettings);
  const unmarked = Object.entries(settings).flatMap(([name, value]) => {
    const holder = { [name]: value };
    const isSound = () => name in validSettings(holder);
    const marked = markTexts(holder, isSound);
    Object.assign(settings, holder);
    return marked === 0 ? [name] : [];
  });
  await fakeBrowser.storage.local.set({
    settings,
    [`saved:https://rareearthexchanges.com/${mark}/`]: { tags: [mark] },
    [`highlight:${mark}`]: { note: mark },
  });
  return unmarked;
}

describe('problem report', () => {
  test('holds no text of the publisher or the user, no address and no credential', async () => {
    expect(await fillTables()).toBeGreaterThan(120);
    const unmarked = await fillStorage();
    const numbersAndChoices = Object.entries(changedSettings).flatMap(([name, value]) =>
      typeof value === 'object' || /^colorName|^voice$/.test(name) ? [] : [name],
    );
    expect(unmarked).toEqual(expect.arrayContaining(numbersAndChoices));
    expect(unmarked.length).toBe(numbersAndChoices.length + 2); // The weekdays of quiet hours are two more.
    const error = new TypeError(
      `${mark} https://me:${mark}@rareearthexchanges.com/${mark}?key=${mark}`,
    );
    await logError(Object.assign(error, { name: `Error: ${mark}` }));
    await logError(new RangeError(mark));
    await logError(mark);

    const report = await readReport(noon);
    expect(report.toLowerCase()).not.toContain(mark);
    expect(report).not.toMatch(/:\/\/|rareearthexchanges|@/);
    // Nor does it have any text of the samples with more than one word.
    const texts = JSON.stringify([samples.articles.rows, samples.highlights.rows]);
    for (const [text] of texts.matchAll(/[A-Za-z][^"\\]* [^"\\]*/g))
      expect(report).not.toContain(text);
  });

  test('says what a maintainer needs to know', async () => {
    await fillTables();
    await fillStorage();
    const frame = `${fakeBrowser.runtime.getURL('/')}chunks/reader-a_B.js:1:2345`;
    const error = new RangeError('Secret');
    error.stack = `RangeError: Secret\n    at x (${frame})\n    at https://example.com/a.js:1:2`;
    await logError(error);
    browserState.hasHostPermission = false;
    await setAlarm(noon + 3_600_000, noon);
    const lines = (await readReport(noon)).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^version: \S+$/),
        expect.stringMatching(/^browser: \S+/),
        'time: 2026-11-24T12:00:00Z',
        'alarm: 2026-11-24T13:00:00Z',
        'site access: false',
        'notifications granted: true',
        'checkInterval: 30',
        'theme: dark',
        'quietDays: 5 6',
        'followed: 1',
        'rules: 1',
        'voice: set',
        'bytes: 5000',
        expect.stringMatching(/^\S+Z \/popup\.html RangeError chunks\/reader-a_B\.js:1:2345$/),
        'articles: 1',
        'feed news',
        'address: own address',
        'next check: 2026-11-24T13:00:00Z, interval',
        'last failure: rateLimited 429, 2026-11-24T11:00:00Z',
        'audio: due 2026-11-24T13:00:00Z failures 1 rateLimited 429',
        '2026-11-24T11:00:00Z news 200 9 12',
      ]),
    );
  });

  test.each([
    [newsChannel.candidates[1], 'candidate', 'candidate 2 of 3'],
    ['https://rareearthexchanges.com/old-feed/', 'candidate', 'former candidate'],
    ['https://rareearthexchanges.com/other/', 'announced', 'announced by the site'],
    ['https://rareearthexchanges.com/other/', 'policy', 'set by a policy'],
    [null, null, 'none yet'],
  ] as const)('names the feed %s by its kind: %s, %s', async (url, found, kind) => {
    await db.channels.put({ ...newChannel('news'), url, found });
    expect(await readReport(noon)).toContain(`\naddress: ${kind}\n`);
  });

  test('is made without the database, too, if that can’t be read', async () => {
    vi.spyOn(db, 'transaction').mockImplementation(() => {
      throw Object.assign(new Error(mark), { name: 'UnknownError' });
    });
    const report = await readReport(noon);
    expect(report).toContain('database: unreadable, UnknownError');
    expect(report).toContain('theme: system');
    expect(report).not.toContain(mark);
  });
});

/** An error of this line of a packaged script. */
const thrownAt = (line: number): Error =>
  Object.assign(new Error(`${mark} ${line}`), {
    stack: `Error: ${mark}\n    at x (${fakeBrowser.runtime.getURL('/')}core.js:${line}:1)`,
  });

describe('error log', () => {
  test('keeps the latest twenty, and none once everything is erased', async () => {
    for (let line = 1; line <= 25; line += 1) await logError(thrownAt(line));
    const places = (await readErrors()).map(({ frames }) => frames[0]);
    expect(places).toHaveLength(20);
    expect([places[0], places[19]]).toEqual(['core.js:25:1', 'core.js:6:1']);
    await fakeBrowser.storage.local.clear();
    await fakeBrowser.storage.local.set({ erased: true });
    await logError(new Error('late'));
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ erased: true });
  });

  test('leaves out what another version has logged in another form', async () => {
    const sound = { at: noon, context: '/popup.html', name: 'TypeError', frames: ['core.js:1:2'] };
    const errors = [null, 5, { ...sound, frames: 'core.js:1:2' }, sound];
    await fakeBrowser.storage.local.set({ errors });
    expect(await readErrors()).toEqual([sound]);
    expect(await readReport()).toContain('TypeError');
  });

  test('keeps an error once that is logged where it is caught, and again as uncaught', async () => {
    const error = new RangeError('deep');
    await Promise.all([logError(error), logError(error)]);
    await logError(error);
    await logError(new TypeError('deep'));
    expect(await readErrors()).toHaveLength(2);
  });

  test('keeps the last of the errors that one bug causes, and so those of other bugs', async () => {
    vi.useFakeTimers({ now: noon, toFake: ['Date'] });
    await logError(thrownAt(1));
    for (let times = 0; times < 25; times += 1) await logError(thrownAt(2));
    vi.setSystemTime(noon + 1);
    await logError(thrownAt(1));
    const errors = await readErrors();
    expect(errors.map(({ at, frames }) => [at, ...frames])).toEqual([
      [noon + 1, 'core.js:1:1'],
      [noon, 'core.js:2:1'],
    ]);
  });

  test('keeps the error of work that fails, which still fails', async () => {
    await expect(logFailure(Promise.reject(new RangeError('deep')))).rejects.toThrow('deep');
    await expect.poll(readErrors).toMatchObject([{ name: 'RangeError', context: '/popup.html' }]);
  });
});

test('new issue: begins with the versions, and has no address without a tracker', () => {
  expect(newIssueAddress(null)).toBeNull();
  const url = new URL(newIssueAddress('https://forge.example/owner/project/issues/') ?? '');
  expect(url.origin + url.pathname).toBe('https://forge.example/owner/project/issues/new');
  expect(url.searchParams.get('body')).toMatch(/^version: \S+\nbrowser: .+\nlanguage: .+$/);
});
