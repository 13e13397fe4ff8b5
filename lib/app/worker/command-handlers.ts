import type { WorkerCommands } from '../../platform/messages.ts';
import { dropUnsavedNote } from '../../platform/session.ts';
import { retryOfflineChannels } from '../../store/articles/channels.ts';
import { retryOfflineDownloads } from '../../store/articles/jobs.ts';
import { browserEnv, type Env } from '../env.ts';
import { fetchFullTextById } from '../feed/full-text.ts';
import { testFeed } from '../feed/test-feed.ts';
import { followUp } from '../follow-up.ts';
import { untilPagesHaveWritten } from '../reading/followed-write.ts';
import { saveNote } from '../reading/highlight-note.ts';
import { endErasure, unlessErased } from '../retention/erase-data.ts';
import { markAllRead, undoMarkRead } from './mark-all-read.ts';
import { refresh } from './refresh.ts';
import { registerContextMenus } from './register-context-menus.ts';
import { runJobs } from './run-jobs.ts';

/** Handles the commands that extension pages send. */
export const commandHandlers: WorkerCommands = {
  refresh: () => refresh('manual'),
  async startAgain() {
    await endErasure();
    return unlessErased(async () => {
      await registerContextMenus();
      return refresh('manual');
    })();
  },
  async afterWrite() {
    await untilPagesHaveWritten();
    await followUp();
  },
  markAllRead,
  undoMarkRead,
  async saveNote(id, ...written) {
    const actionId = await saveNote(id, ...written);
    // The page, which may be gone, has kept it as unsaved.
    await dropUnsavedNote(id);
    return actionId;
  },
  runJobs: () => runJobs(),
  connectionRestored: () => handleOnline(),
  async fetchFullText(articleId) {
    const result = await fetchFullTextById(articleId);
    if (result.ok) await followUp();
    return result;
  },
  testFeed: (channel, url) => testFeed(channel, url),
};

/** Handles a restored connection: polls and downloads that were postponed while offline are due now. */
export async function handleOnline(env: Env = browserEnv): Promise<void> {
  const waiting = await retryOfflineChannels(env.now());
  if (waiting > 0) await refresh('scheduled', env);
  if ((await retryOfflineDownloads(env.now())) > 0) await runJobs(env);
}
