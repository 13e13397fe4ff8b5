import { beforeEach, describe, expect, test, vi } from 'vitest';
import { saveNote, saveNoteInWorker } from '../../../lib/app/reading/highlight-note.ts';
import { onCommands, type WorkerCommands } from '../../../lib/platform/messages.ts';
import { db } from '../../../lib/store/db/database.ts';
import { highlight } from '../../support/highlights.ts';

const nothing = async () => undefined;
const idle: WorkerCommands = {
  refresh: async () => ({ ok: true, value: { added: 0, changed: 0, asked: false } }),
  afterWrite: nothing,
  markAllRead: async () => 0,
  saveNote,
  runJobs: nothing,
  connectionRestored: nothing,
  fetchFullText: async () => ({ ok: true, value: null }),
  testFeed: async () => ({ ok: false, failure: { kind: 'notFeed' } }),
};
const note = async () => (await db.highlights.get('a'))?.note;

beforeEach(async () => {
  await db.highlights.put(highlight('a'));
});

describe('a note of a page that is put away', () => {
  test('is written by the worker, as one act with what the page wrote before', async () => {
    const byWorker = vi.fn(saveNote);
    onCommands({ ...idle, saveNote: byWorker });
    await saveNote('a', 'Ask', 'one sitting');
    await saveNoteInWorker('a', 'Ask the desk', 'one sitting');
    expect(await note()).toBe('Ask the desk');
    expect(byWorker).toHaveBeenCalledOnce();
    expect(await db.actions.count()).toBe(1);
  });

  test('that says what is stored already changes nothing, and is not written twice', async () => {
    const byWorker = vi.fn(saveNote);
    onCommands({ ...idle, saveNote: byWorker });
    await saveNoteInWorker('a', '', 'one sitting');
    expect(byWorker).toHaveBeenCalledOnce();
    expect(await db.actions.count()).toBe(0);
  });

  test('is written by the page where the worker fails', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    onCommands({ ...idle, saveNote: () => Promise.reject(new Error('The disk is full.')) });
    await saveNoteInWorker('a', 'Ask the desk', 'one sitting');
    expect(await note()).toBe('Ask the desk');
  });

  test('is written by the page where no worker is there', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    await saveNoteInWorker('a', 'Ask the desk', 'one sitting');
    expect(await note()).toBe('Ask the desk');
  });
});
