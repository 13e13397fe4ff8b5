import { browser } from 'wxt/browser';
import type { MarkedRead } from '../article/model/marked-read.ts';
import type { FullTextFailure } from '../feed/failure.ts';
import type { ArticleNote } from '../highlight/article-note.ts';
import type { FeedTest } from '../presenters/channel.ts';
import type { RefreshResult } from '../presenters/refresh.ts';
import type { Result } from '../result.ts';
import type { ChannelId } from '../site/channel-id.ts';

/** Commands from extension pages to the worker. Messages carry no data: that is in the database. */
export interface WorkerCommands {
  /** Refreshes now; resolves when everything is stored. */
  refresh(): Promise<RefreshResult>;
  /** Runs the follow-up of a write, for a page that may close before it can do that itself. */
  afterWrite(): Promise<void>;
  /** Marks everything as read, for a page that may close at once. */
  markAllRead(): Promise<MarkedRead>;
  /**
   * Undoes the action that marked a range as read, also for a page that may close. Resolves to how many articles are
   * unread again.
   */
  undoMarkRead(actionId: number): Promise<number>;
  /**
   * Saves a highlight's note, or a note on an article, for a page that is being hidden and has kept it as unsaved.
   * Resolves to the id of the action, or `null`.
   */
  saveNote(id: string, note: string, sessionId: string, about: ArticleNote): Promise<number | null>;
  /** Runs the jobs that are due. */
  runJobs(): Promise<void>;
  /** Reports that the computer is online again; no event wakes a stopped worker for that. */
  connectionRestored(): Promise<void>;
  /** Fetches an article's full text. Resolves when it is stored, or to the reason why it could not be. */
  fetchFullText(articleId: number): Promise<Result<null, FullTextFailure>>;
  /** Lets the extension work again after everything was erased, and refreshes. */
  startAgain(): Promise<RefreshResult | undefined>;
  /** Tests an address as a channel's feed; stores nothing but the request. */
  testFeed(channel: ChannelId, url: string): Promise<FeedTest>;
}

/** Sends a command to the worker and waits for its answer. Rejects when the worker cannot be reached. */
export function sendCommand<C extends keyof WorkerCommands>(
  command: C,
  ...args: Parameters<WorkerCommands[C]>
): Promise<Awaited<ReturnType<WorkerCommands[C]>>> {
  return browser.runtime.sendMessage({ command, args });
}
