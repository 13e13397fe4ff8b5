import type { MarkedRead } from '../article/model/marked-read.ts';
import type { FullTextFailure } from '../feed/failure.ts';
import type { ArticleNote } from '../highlight/article-note.ts';
import { sendCommand, type WorkerCommands } from '../platform/messages.ts';
import type { FeedTest } from '../presenters/channel.ts';
import type { RefreshResult } from '../presenters/refresh.ts';
import type { Result } from '../result.ts';
import type { ChannelId } from '../site/channel-id.ts';

/* Commands from an extension page to the worker. Each resolves to `undefined` if the worker did not answer. */

type Answer<Command extends keyof WorkerCommands> = Awaited<ReturnType<WorkerCommands[Command]>>;

/** Sends a command. If the worker can't be reached or fails, that is logged and this resolves to `undefined`. */
async function askWorker<Command extends keyof WorkerCommands>(
  command: Command,
  ...args: Parameters<WorkerCommands[Command]>
): Promise<Answer<Command> | undefined> {
  try {
    return await sendCommand(command, ...args);
  } catch (error) {
    console.warn(`The worker could not be reached with the command ${command}.`, error);
    return undefined;
  }
}

/** Refreshes now. */
export const requestRefresh = (): Promise<RefreshResult | undefined> => askWorker('refresh');

/** Lets the extension work again after everything was erased. */
export const requestStartAgain = (): Promise<RefreshResult | undefined> => askWorker('startAgain');

/** Fetches an article's full text from the site. */
export const requestFullText = (
  articleId: number,
): Promise<Result<null, FullTextFailure> | undefined> => askWorker('fetchFullText', articleId);

/** Tests whether an address serves a channel's feed. */
export const requestFeedTest = (channel: ChannelId, url: string): Promise<FeedTest | undefined> =>
  askWorker('testFeed', channel, url);

/**
 * Starts the jobs that are due. They are stored, so if the worker stops or can't be reached, the next one runs them.
 * The worker answers only when they are done, minutes later, so no page waits for it.
 */
export const requestJobRun = (): void => void askWorker('runJobs');

/** Has the worker run the after-write: this page may close before it can do so itself. */
export const requestAfterWrite = (): Promise<void> => askWorker('afterWrite');

/** Marks everything as read. */
export const requestMarkAllRead = (): Promise<MarkedRead | undefined> => askWorker('markAllRead');

/** Undoes marking a range as read. */
export const requestUndoMarkRead = (actionId: number): Promise<number | undefined> =>
  askWorker('undoMarkRead', actionId);

/** Writes a note. Resolves to the action's id, or `null` if nothing changed. */
export const requestSaveNote = (
  id: string,
  note: string,
  sessionId: string,
  about: ArticleNote,
): Promise<number | null | undefined> => askWorker('saveNote', id, note, sessionId, about);

/** Reports that the computer is online again; no browser event wakes the worker for that. */
export const reportOnline = (): Promise<void> => askWorker('connectionRestored');
