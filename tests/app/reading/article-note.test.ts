import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openBackup } from '../../../lib/app/backup/open-backup.ts';
import { type RestoreChoices, restoreBackup } from '../../../lib/app/backup/restore.ts';
import { restoreFromMirror } from '../../../lib/app/backup/restore-from-mirror.ts';
import { saveNote } from '../../../lib/app/reading/highlight-note.ts';
import { deleteHighlight } from '../../../lib/app/reading/highlights.ts';
import {
  newNoteOn,
  newNoteSession,
  saveNoteInWorker,
} from '../../../lib/app/reading/note-session.ts';
import { redo, undo } from '../../../lib/app/reading/undo.ts';
import { eraseAllData } from '../../../lib/app/retention/erase-data.ts';
import { commandHandlers } from '../../../lib/app/worker/command-handlers.ts';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import { noteLengthLimit } from '../../../lib/highlight/note-length.ts';
import { onCommands } from '../../../lib/platform/message-listeners.ts';
import type { WorkerCommands } from '../../../lib/platform/messages.ts';
import { db, read } from '../../../lib/store/db/database.ts';
import {
  protectedArticleIds,
  protectionTables,
} from '../../../lib/store/retention/protected-articles.ts';
import { newestHighlight } from '../../../lib/store/user/highlight-lists.ts';
import { asWorker, playPage } from '../../support/after-write.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { createdBackup } from '../../support/builders/backup-file.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { createMachine, noon } from '../../support/fakes/simulated-machine.ts';

const article = storedArticle(7, 'quota');
let note: Highlight;

beforeEach(async () => {
  createMachine();
  playPage();
  await db.articles.put(article);
  note = newNoteOn(article);
  // No worker is present.
  vi.spyOn(console, 'warn').mockReturnValue();
});

const stored = async () => (await db.highlights.toArray()).map((row) => row.note);
const type = async (...texts: string[]) => {
  const session = newNoteSession();
  for (const text of texts) await saveNote(note.id, text, session, note);
};

describe('a note on an article', () => {
  test('is stored with its first letter, with all it needs to outlive its article', async () => {
    await type('O', 'One.');
    expect(await db.highlights.toArray()).toEqual([
      {
        id: note.id,
        url: article.url,
        title: article.title,
        author: article.author,
        publishedAt: article.publishedAt,
        version: '',
        span: { start: 0, end: 0 },
        quote: { exact: '', prefix: '', suffix: '' },
        moment: null,
        color: 1,
        tags: [],
        note: 'One.',
        createdAt: noon,
        changedAt: noon,
      },
    ]);
  });

  test.each(['', '  \n '])('is removed once it says nothing: "%s"', async (text) => {
    await type('One.');
    await type(text);
    expect(await stored()).toEqual([]);
    expect(await undo()).toEqual({ kind: 'highlight', what: 'noteEdited' });
    expect(await stored()).toEqual(['One.']);
  });

  test('that says nothing is no action', async () => {
    expect(await saveNote(note.id, ' ', newNoteSession(), note)).toBeNull();
    expect(await db.actions.count()).toBe(0);
  });

  test('is one again when the user types on after emptying it', async () => {
    const session = newNoteSession();
    await saveNote(note.id, 'One.', session, note);
    await saveNote(note.id, '', session, note);
    vi.setSystemTime(noon + 1);
    await saveNote(note.id, 'Two.', session, note);
    // It keeps its place in a list by date.
    expect(await db.highlights.toArray()).toMatchObject([
      { note: 'Two.', createdAt: noon, changedAt: noon + 1 },
    ]);
    await undo();
    expect(await stored()).toEqual([]);
    await undo();
    expect(await stored()).toEqual(['One.']);
  });

  test('is undone and redone by session', async () => {
    await type('One.', 'One. Two.');
    await type('One. Two. Three.');
    await undo();
    expect(await stored()).toEqual(['One. Two.']);
    await undo();
    expect(await stored()).toEqual([]);
    await redo();
    await redo();
    expect(await stored()).toEqual(['One. Two. Three.']);
  });

  test('comes back when its deletion is undone', async () => {
    await type('One.');
    await deleteHighlight(note.id);
    expect(await stored()).toEqual([]);
    await undo();
    expect(await stored()).toEqual(['One.']);
  });

  test('ends at the length of every note', async () => {
    await type('x'.repeat(noteLengthLimit + 1));
    expect((await stored())[0]).toHaveLength(noteLengthLimit);
  });

  test('is unchanged, and no action, where nothing was typed', async () => {
    await type('One.');
    expect(await saveNote(note.id, 'One.', newNoteSession(), note)).toBeNull();
  });

  test('protects its article, also while its deletion can be undone', async () => {
    const isProtected = async () => (await read(protectionTables, protectedArticleIds)).has(7);
    expect(await isProtected()).toBe(false);
    await type('One.');
    expect(await isProtected()).toBe(true);
    await deleteHighlight(note.id);
    expect(await isProtected()).toBe(true);
  });

  test('does not change the color that highlighting continues with', async () => {
    await db.highlights.put(highlight('green', { color: 2, createdAt: noon - 1 }));
    await type('One.');
    expect((await newestHighlight())?.id).toBe('green');
  });
});

describe('a note on an article whose page is being hidden', () => {
  test('is saved by the worker, as one action with what the page saved before', async () => {
    const byWorker = vi.fn((...args: Parameters<WorkerCommands['saveNote']>) =>
      asWorker(() => commandHandlers.saveNote(...args)),
    );
    onCommands({ ...commandHandlers, saveNote: byWorker });
    const session = newNoteSession();
    await saveNote(note.id, 'Ask', session, note);
    await saveNoteInWorker(note.id, 'Ask the desk', session, note);
    expect(byWorker).toHaveBeenCalledOnce();
    expect(await stored()).toEqual(['Ask the desk']);
    expect(await db.actions.count()).toBe(1);
  });

  test('is saved by the page where there is no worker', async () => {
    await saveNoteInWorker(note.id, 'Ask the desk', newNoteSession(), note);
    expect(await stored()).toEqual(['Ask the desk']);
  });
});

const both: RestoreChoices = {
  highlights: 'both',
  saved: 'both',
  reading: 'both',
  settings: 'theirs',
};

describe('copies of a note on an article', () => {
  test('in the mirror follow it, and restore it without its article', async () => {
    await type('One.');
    expect(await fakeBrowser.storage.local.get(`highlight:${note.id}`)).toMatchObject({
      [`highlight:${note.id}`]: { note: 'One.' },
    });
    const before = await db.highlights.toArray();
    await db.delete({ disableAutoOpen: false });
    await restoreFromMirror(noon);
    expect(await db.highlights.toArray()).toEqual(before);
    await type('');
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).not.toContain(
      `highlight:${note.id}`,
    );
  });

  test.each([true, false])('in a backup restore it (with articles: %s)', async (withArticles) => {
    await type('One.');
    const before = await db.highlights.toArray();
    const { blob } = await createdBackup(withArticles);
    await eraseAllData();
    const opened = await openBackup(blob);
    if (!opened.ok) throw new Error(opened.failure);
    expect(opened.value.preview).toMatchObject({ rejects: 0 });
    const { tallies } = await restoreBackup(opened.value.backup, both);
    expect(tallies.highlights).toEqual({ added: 1, same: 0, differing: 0 });
    expect(await db.highlights.toArray()).toEqual(before);
  });

  test('in a backup keep both where it was changed since', async () => {
    await type('One.');
    const { blob } = await createdBackup(false);
    vi.setSystemTime(noon + 1);
    await type('Two.');
    const opened = await openBackup(blob);
    if (!opened.ok) throw new Error(opened.failure);
    await restoreBackup(opened.value.backup, both);
    expect((await stored()).sort()).toEqual(['One.', 'Two.']);
  });
});
