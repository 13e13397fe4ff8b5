import { beforeEach, describe, expect, type MockInstance, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcileMirror, updateMirror } from '../../lib/app/mirror.ts';
import { deleteHighlight, recolorHighlight } from '../../lib/app/reading/highlights.ts';
import { markRange, markRead } from '../../lib/app/reading/read-state.ts';
import { toggleSave } from '../../lib/app/reading/save-article.ts';
import { redo, undo } from '../../lib/app/reading/undo.ts';
import { refresh } from '../../lib/app/worker/refresh.ts';
import { startWorker } from '../../lib/app/worker/start.ts';
import { readBackupState } from '../../lib/store/backup/backup-state.ts';
import { readMirrorRestore } from '../../lib/store/backup/mirror-restore.ts';
import { db } from '../../lib/store/db/database.ts';
import { hour } from '../../lib/time.ts';
import { asWorker } from '../support/after-write.ts';
import { storedArticle } from '../support/builders/articles.ts';
import { sampleBriefing } from '../support/builders/briefings.ts';
import { feedXml } from '../support/builders/feed-xml.ts';
import { highlight } from '../support/builders/highlights.ts';
import { listTransactions } from '../support/database/table-reads.ts';
import {
  createMachineForPages,
  newsPath,
  noon,
  type SimulatedMachine,
  shownNotifications,
  unreadTitles,
} from '../support/fakes/simulated-machine.ts';

let machine: SimulatedMachine;
beforeEach(() => {
  machine = createMachineForPages();
});

/** Everything in the mirror. */
async function mirror(): Promise<Record<string, unknown>> {
  const { settings: _settings, ...rest } = await fakeBrowser.storage.local.get(null);
  return rest;
}

const morning = noon - 6 * hour;

/** Publication times of the articles that are not from the morning. */
const dates: Record<string, number> = {
  'magnet-plant': noon + hour / 2,
  backdated: noon - 22 * 24 * hour,
};

const publish = (...slugs: string[]) =>
  machine.site.put(
    newsPath,
    feedXml(...slugs.map((slug) => ({ slug, at: dates[slug] ?? morning }))),
  );

const poll = () => asWorker(() => refresh('scheduled', machine.env));

/** Loses the database, as by a fault of the disk or the browser. */
const loseDatabase = () => db.delete({ disableAutoOpen: false });

const url = (slug: string): string => `https://rareearthexchanges.com/news/${slug}/`;

const briefing = sampleBriefing('2026-11-23', url('scrap-is-short'));

/** The id of a stored article. */
async function articleIdOf(slug: string): Promise<number> {
  const article = await db.articles.where('url').equals(url(slug)).first();
  if (!article) throw new Error(`${slug} is not stored.`);
  return article.id;
}

describe('the mirror', () => {
  test('follows articles that are saved and removed from Saved', async () => {
    publish('scrap-is-short', 'quota-is-cut');
    await poll();
    await toggleSave(await articleIdOf('scrap-is-short'));
    await toggleSave(await articleIdOf('quota-is-cut'));
    await toggleSave(await articleIdOf('scrap-is-short'));
    const { readUntil: _readUntil, ...saved } = await mirror();
    expect(saved).toMatchObject({
      [`saved:${url('quota-is-cut')}`]: { savedAt: noon, title: 'Quota is cut' },
    });
    expect(Object.keys(saved)).toHaveLength(1);
  });

  test('is not looked up in the database, and nothing is written there, while nothing is queued', async () => {
    publish('scrap-is-short');
    await poll();
    await db.highlights.put(highlight('a'));
    await updateMirror();
    const begun: string[] = [];
    await listTransactions(begun, () => updateMirror());
    expect(begun).toEqual(['readonly mirrorQueue', 'readonly articles meta unread']);
  });

  test('follows a highlight through deletion, undo and redo', async () => {
    await db.highlights.put(highlight('a'));
    await updateMirror();
    await deleteHighlight('a');
    expect(await mirror()).toEqual({});
    await undo();
    expect(await mirror()).toMatchObject({ 'highlight:a': highlight('a') });
    await redo();
    expect(Object.keys(await mirror())).not.toContain('highlight:a');
  });

  test('keeps its entries when a page edits after the database was lost', async () => {
    await db.highlights.put(highlight('a'));
    await updateMirror();
    await loseDatabase();
    expect(await recolorHighlight('a', 2)).toBeNull();
    expect(await deleteHighlight('a')).toBeNull();
    expect(await mirror()).toMatchObject({ 'highlight:a': highlight('a') });
  });

  test('follows highlights that are created, edited and deleted', async () => {
    await db.highlights.bulkPut([highlight('a'), highlight('b')]);
    await updateMirror();
    await db.highlights.put(highlight('a', { note: 'later' }));
    await db.highlights.delete('b');
    await updateMirror();
    expect(await mirror()).toEqual({ 'highlight:a': highlight('a', { note: 'later' }) });
  });

  test('follows briefings, and writes only those that have changed', async () => {
    const later = sampleBriefing('2026-11-24', url('quota-is-cut'));
    await db.briefings.put(briefing);
    await updateMirror();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await db.briefings.put(later);
    await updateMirror();
    expect(set.mock.calls).toEqual([[{ 'briefing:2026-11-24': later }]]);
    await db.briefings.where('day').belowOrEqual('2026-11-23').delete();
    await updateMirror();
    expect(await mirror()).toEqual({ 'briefing:2026-11-24': later });
  });

  test('follows what is read through marking, undo and new articles', async () => {
    publish('scrap-is-short', 'quota-is-cut');
    await poll();
    const except = async () => {
      const { readUntil } = await mirror();
      return Object(readUntil).except;
    };
    expect(await except()).toEqual([url('quota-is-cut'), url('scrap-is-short')]);
    await markRead(await articleIdOf('quota-is-cut'));
    expect(await except()).toEqual([url('scrap-is-short')]);
    await markRange({ kind: 'all' });
    expect(await except()).toEqual([]);
    await undo();
    expect(await except()).toEqual([url('scrap-is-short')]);
    machine.advance(hour);
    publish('magnet-plant', 'scrap-is-short', 'quota-is-cut');
    await poll();
    expect(await except()).toEqual([url('magnet-plant'), url('scrap-is-short')]);
  });

  test('names up to 200 unread articles, and beyond that only the time of the oldest', async () => {
    const articles = Array.from({ length: 201 }, (_, index) =>
      storedArticle(index + 1, `story-${index}`, { sortAt: noon + index }),
    );
    await db.articles.bulkPut(articles);
    await db.unread.bulkPut(
      articles.map(({ id, sortAt }) => ({ articleId: id, listedAt: sortAt })),
    );
    await reconcileMirror();
    expect((await mirror()).readUntil).toEqual({ at: noon - 1, except: [] });
    await markRead(1);
    const { readUntil } = await mirror();
    expect(readUntil).toMatchObject({ at: noon + 200 });
    expect(Object(readUntil).except).toHaveLength(200);
  });

  test('is reconciled at a worker start, whatever it held', async () => {
    publish('scrap-is-short');
    await poll();
    const articleId = await articleIdOf('scrap-is-short');
    await db.saved.put({ articleId, savedAt: noon });
    await db.highlights.put(highlight('a'));
    await db.briefings.put(briefing);
    await fakeBrowser.storage.local.set({
      'briefing:2026-11-23': { ...briefing, left: 0 },
      'briefing:2025-01-01': briefing,
      'highlight:a': highlight('a', { note: 'old' }),
      'highlight:gone': highlight('gone'),
      'saved:nonsense': 7,
      readUntil: null,
    });
    await asWorker(startWorker);
    expect(await mirror()).toMatchObject({
      'briefing:2026-11-23': briefing,
      'highlight:a': highlight('a'),
      [`saved:${url('scrap-is-short')}`]: { savedAt: noon },
      readUntil: { except: [url('scrap-is-short')] },
    });
    expect(Object.keys(await mirror())).toHaveLength(4);
  });
});

describe('a mirror that cannot be written', () => {
  let full: MockInstance;
  beforeEach(async () => {
    publish('scrap-is-short');
    await poll();
    await asWorker(startWorker);
    vi.spyOn(console, 'warn').mockReturnValue();
    full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('No space.'));
  });

  test('fails neither edits nor a refresh, and is reported until it is complete again', async () => {
    await db.highlights.put(highlight('a'));
    expect(await recolorHighlight('a', 2)).not.toBeNull();
    expect(await toggleSave(await articleIdOf('scrap-is-short'))).toMatchObject({ isSaved: true });
    publish('scrap-is-short', 'quota-is-cut');
    machine.advance(hour);
    expect(await poll()).toMatchObject({ ok: true, value: { added: 1 } });
    expect(await readBackupState()).toMatchObject({ isBehind: true, entries: 2 });

    await asWorker(startWorker);
    expect((await readBackupState()).isBehind).toBe(true);
    full.mockRestore();
    await asWorker(startWorker);
    expect((await readBackupState()).isBehind).toBe(false);
    expect(await mirror()).toMatchObject({
      'highlight:a': { color: 2 },
      [`saved:${url('scrap-is-short')}`]: { savedAt: noon },
    });
  });

  test('fails no edit where the database has no space to record it either', async () => {
    const refuse = (key: unknown) => {
      if (key === 'mirrorBehind') throw new Error('No space.');
    };
    db.meta.hook('creating', refuse);
    onTestFinished(() => db.meta.hook('creating').unsubscribe(refuse));
    await db.highlights.put(highlight('a'));
    expect(await recolorHighlight('a', 2)).not.toBeNull();
    expect(await db.highlights.get('a')).toMatchObject({ color: 2 });
    expect((await readBackupState()).isBehind).toBe(false);
  });

  test('is reconciled at the next start, though it lacks only an edit', async () => {
    full.mockRestore();
    await db.highlights.put(highlight('a'));
    await asWorker(startWorker);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('No space.'));
    await recolorHighlight('a', 2);
    await asWorker(startWorker);
    expect(await mirror()).toMatchObject({ 'highlight:a': { color: 2 } });
  });
});

describe('a worker start', () => {
  const note = async () => Object((await mirror())['highlight:a']).note;
  const overwriteNote = () =>
    fakeBrowser.storage.local.set({ 'highlight:a': highlight('a', { note: 'overwritten' }) });

  beforeEach(async () => {
    publish('scrap-is-short');
    await poll();
    await db.highlights.put(highlight('a'));
    await asWorker(startWorker);
  });

  test('restores from the mirror before it repairs that, where the database does not know of a restore', async () => {
    await db.meta.clear();
    await db.highlights.clear();
    await db.mirrorQueue.clear();
    await asWorker(startWorker);
    expect(await db.highlights.get('a')).toMatchObject({ id: 'a' });
    expect(Object.keys(await mirror())).toContain('highlight:a');
  });

  test('repairs missing and surplus entries at once', async () => {
    await db.highlights.put(highlight('b'));
    await asWorker(startWorker);
    expect(Object.keys(await mirror())).toContain('highlight:b');
    await db.highlights.delete('b');
    await asWorker(startWorker);
    expect(Object.keys(await mirror())).not.toContain('highlight:b');
  });

  test('repairs changed entries within a day', async () => {
    await overwriteNote();
    await asWorker(startWorker);
    expect(await note()).toBe('overwritten');
    machine.advance(24 * hour);
    await asWorker(startWorker);
    expect(await note()).toBe('');
  });

  test('compares in full after the clock was put back', async () => {
    await overwriteNote();
    machine.advance(-hour);
    await asWorker(startWorker);
    expect(await note()).toBe('');
  });
});

describe('a lost database', () => {
  beforeEach(async () => {
    publish('scrap-is-short', 'quota-is-cut', 'only-read', 'left-the-feed');
    await poll();
    await toggleSave(await articleIdOf('left-the-feed'));
    await toggleSave(await articleIdOf('scrap-is-short'));
    await db.highlights.put(highlight('a'));
    await db.briefings.put(briefing);
    await updateMirror();
    await markRead(await articleIdOf('scrap-is-short'));
    await markRead(await articleIdOf('left-the-feed'));
    await markRead(await articleIdOf('only-read'));
    machine.advance(hour);
    publish('magnet-plant', 'scrap-is-short', 'quota-is-cut', 'only-read');
    await loseDatabase();
  });

  test('is restored with saved articles, highlights and briefings, and read articles do not return as unread', async () => {
    await asWorker(startWorker);
    expect((await unreadTitles()).sort()).toEqual(['Magnet plant', 'Quota is cut']);
    const saved = await db.articles.bulkGet(await db.saved.orderBy('savedAt').primaryKeys());
    expect(saved.map((article) => article?.title).sort()).toEqual([
      'Left the feed',
      'Scrap is short',
    ]);
    expect(await db.highlights.toArray()).toEqual([highlight('a')]);
    expect(await db.briefings.toArray()).toEqual([briefing]);
    expect(shownNotifications()).toEqual([]);
    const counts = { saved: 2, highlights: 1, briefings: 1 };
    expect(await readMirrorRestore()).toEqual({ at: noon + hour, ...counts });
  });

  test('is told apart from one where everything was removed from Saved', async () => {
    await asWorker(startWorker);
    await toggleSave(await articleIdOf('left-the-feed'));
    await asWorker(startWorker);
    await poll();
    expect(await db.saved.count()).toBe(1);
  });

  test('is restored again when it is lost before the first poll', async () => {
    machine.online = false;
    await asWorker(startWorker);
    expect(await db.saved.count()).toBe(2);
    await loseDatabase();
    machine.online = true;
    await asWorker(startWorker);
    expect((await unreadTitles()).sort()).toEqual(['Magnet plant', 'Quota is cut']);
    expect(await db.saved.count()).toBe(2);
  });

  test('does not mark backdated articles read that arrive later', async () => {
    await asWorker(startWorker);
    machine.advance(hour);
    publish('backdated', 'magnet-plant', 'scrap-is-short');
    await poll();
    expect(await unreadTitles()).toContain('Backdated');
    expect(shownNotifications()).toEqual(['Backdated']);
  });

  test('ignores invalid mirror entries', async () => {
    await fakeBrowser.storage.local.set({
      'saved:x': { url: 'javascript:alert(1)', savedAt: 1 },
      'highlight:y': 7,
      'briefing:z': { ...briefing, day: 'z' },
      readUntil: 'always',
    });
    await asWorker(startWorker);
    expect(await db.saved.count()).toBe(2);
    expect(await db.highlights.count()).toBe(1);
    expect(await db.briefings.count()).toBe(1);
    expect((await db.articles.toArray()).every((each) => each.url.startsWith('https://rare'))).toBe(
      true,
    );
  });
});

test('first run: restores nothing and reports nothing', async () => {
  publish('scrap-is-short');
  await asWorker(startWorker);
  expect(await readMirrorRestore()).toBeNull();
  expect(await unreadTitles()).toEqual(['Scrap is short']);
});

test('the mirror: a database that does not answer keeps no one else from writing it', async () => {
  await db.highlights.put(highlight('a'));
  let isHeld = true;
  const held = db.transaction('rw', db.mirrorQueue, async () => {
    while (isHeld) await db.mirrorQueue.count();
  });
  const late = updateMirror(20);
  await expect.poll(async () => (await navigator.locks.query()).held).toEqual([]);
  isHeld = false;
  await held;
  expect(await late).toBe(false);
  expect(await mirror()).toEqual({});
  expect(await updateMirror()).toBe(true);
  expect(Object.keys(await mirror())).toContain('highlight:a');
});
