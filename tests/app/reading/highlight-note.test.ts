import { beforeEach, describe, expect, test, vi } from 'vitest';
import { saveNote } from '../../../lib/app/reading/highlight-note.ts';
import { saveNoteInWorker } from '../../../lib/app/reading/note-session.ts';
import { commandHandlers } from '../../../lib/app/worker/command-handlers.ts';
import { onCommands } from '../../../lib/platform/message-listeners.ts';
import type { WorkerCommands } from '../../../lib/platform/messages.ts';
import { readUnsavedNotes } from '../../../lib/platform/session.ts';
import { db } from '../../../lib/store/db/database.ts';
import { playPage } from '../../support/after-write.ts';
import { highlight } from '../../support/builders/highlights.ts';

const nothing = async () => undefined;
const idle: WorkerCommands = {
  refresh: async () => ({ ok: true, value: { added: 0, changed: 0, requested: false } }),
  startAgain: nothing,
  afterWrite: nothing,
  markAllRead: async () => ({ count: 0, actionId: null }),
  undoMarkRead: async () => 0,
  saveNote,
  runJobs: nothing,
  connectionRestored: nothing,
  fetchFullText: async () => ({ ok: true, value: null }),
  testFeed: async () => ({ ok: false, failure: { kind: 'notFeed' } }),
};
const about = highlight('a');
const kept = async () => (await readUnsavedNotes()).map((row) => [row.id, row.note]);
const note = async () => (await db.highlights.get('a'))?.note;

beforeEach(async () => {
  playPage();
  await db.highlights.put(about);
});

describe('a note of a page that is being hidden', () => {
  test('is saved by the worker, as one action with what the page saved before', async () => {
    const byWorker = vi.fn(saveNote);
    onCommands({ ...idle, saveNote: byWorker });
    await saveNote('a', 'Ask', 'one session');
    await saveNoteInWorker('a', 'Ask the desk', 'one session', about);
    expect(await note()).toBe('Ask the desk');
    expect(byWorker).toHaveBeenCalledOnce();
    expect(await db.actions.count()).toBe(1);
  });

  test('is saved once where it equals what is stored', async () => {
    const byWorker = vi.fn(saveNote);
    onCommands({ ...idle, saveNote: byWorker });
    await saveNoteInWorker('a', '', 'one session', about);
    expect(byWorker).toHaveBeenCalledOnce();
    expect(await db.actions.count()).toBe(0);
  });

  test('is saved by the page where the worker fails', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    onCommands({ ...idle, saveNote: () => Promise.reject(new Error('The disk is full.')) });
    await saveNoteInWorker('a', 'Ask the desk', 'one session', about);
    expect(await note()).toBe('Ask the desk');
    expect(await kept()).toEqual([]);
  });

  test('is kept as unsaved where the page is gone before it is saved, and until then', async () => {
    const save = Promise.withResolvers<void>();
    onCommands({
      ...idle,
      saveNote: async (...args) => {
        await save.promise;
        return commandHandlers.saveNote(...args);
      },
    });
    const saved = saveNoteInWorker('a', 'Ask the desk', 'one session', about);
    expect(await kept()).toEqual([['a', 'Ask the desk']]);
    save.resolve();
    await saved;
    expect(await kept()).toEqual([]);
  });

  test('is saved by the page where there is no worker', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    await saveNoteInWorker('a', 'Ask the desk', 'one session', about);
    expect(await note()).toBe('Ask the desk');
  });
});
