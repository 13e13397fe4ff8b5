import type { WorkerCommands } from '../../platform/messages.ts';
import { fetchFullTextById } from '../feed/full-text.ts';
import { testFeed } from '../feed/test-feed.ts';
import { followUp } from '../follow-up.ts';
import { saveNote } from '../reading/highlight-note.ts';
import { markAllRead } from '../reading/read-state.ts';
import { handleOnline } from './on-online.ts';
import { refresh } from './refresh.ts';
import { runJobs } from './run-jobs.ts';

/** What the worker does when an extension page sends a command. */
export const commandHandlers: WorkerCommands = {
  refresh: () => refresh('manual'),
  afterWrite: () => followUp('worker'),
  markAllRead,
  saveNote: (id, note, sessionId) => saveNote(id, note, sessionId, 'worker'),
  runJobs: () => runJobs(),
  connectionRestored: () => handleOnline(),
  async fetchFullText(articleId) {
    const result = await fetchFullTextById(articleId);
    if (result.ok) await followUp('worker');
    return result;
  },
  testFeed: (channel, url) => testFeed(channel, url),
};
