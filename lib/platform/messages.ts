import { browser } from 'wxt/browser';
import type { FullTextFailure } from '../feed/failure.ts';
import type { FeedTest } from '../presenters/feed/feed-test.ts';
import type { RefreshResult } from '../presenters/feed/refresh-result.ts';
import type { Result } from '../result.ts';
import type { ChannelId } from '../site/channels.ts';
import { site } from '../site/site.ts';
import { z } from '../zod.ts';
import { pageViewedCommand } from './content-script-message.ts';

/** What a page may ask of the worker. Data does not travel this way: it is in the database. */
export interface WorkerCommands {
  /** Ask the site now; answers when all of it is stored. */
  refresh(): Promise<RefreshResult>;
  /** Follow up a write: the page that asks has just written and may close before it can do so itself. */
  afterWrite(): Promise<void>;
  /** Mark everything as read: the page that asks may be gone in the next moment. Answers how many articles were unread. */
  markAllRead(): Promise<number>;
  /** Write what was typed at a highlight's note: the page that asks is put away. Answers the act, or `null`. */
  saveNote(id: string, note: string, sessionId: string): Promise<number | null>;
  /** Go on with the jobs: the page has just put one there. */
  runJobs(): Promise<void>;
  /** The machine is connected again, which no event tells a sleeping worker. */
  connectionRestored(): Promise<void>;
  /** Complete this article from the site's page; answers when it is stored, or why it could not be. */
  fetchFullText(articleId: number): Promise<Result<null, FullTextFailure>>;
  /** Ask this address for a channel's feed and say what is there; nothing is stored but the request. */
  testFeed(channel: ChannelId, url: string): Promise<FeedTest>;
}

const maxUrlLength = 2_000;

const commandSchema = z.discriminatedUnion('command', [
  z.object({
    command: z.enum(['refresh', 'afterWrite', 'markAllRead', 'runJobs', 'connectionRestored']),
    args: z.tuple([]),
  }),
  z.object({ command: z.literal('fetchFullText'), args: z.tuple([z.number()]) }),
  z.object({
    command: z.literal('saveNote'),
    args: z.tuple([z.string(), z.string(), z.string()]),
  }),
  z.object({
    command: z.literal('testFeed'),
    args: z.tuple([z.enum(['news', 'podcast']), z.string().check(z.maxLength(maxUrlLength))]),
  }),
]);

/** What the script on the site's pages may say. No command of a page is among it, and this is none of theirs. */
const pageViewedSchema = z.object({
  command: z.literal(pageViewedCommand),
  args: z.tuple([z.string().check(z.maxLength(maxUrlLength))]),
});

/** Sends a command to the worker and waits for its answer. Rejects when the worker cannot be reached. */
export function sendCommand<C extends keyof WorkerCommands>(
  command: C,
  ...args: Parameters<WorkerCommands[C]>
): Promise<Awaited<ReturnType<WorkerCommands[C]>>> {
  return browser.runtime.sendMessage({ command, args });
}

/** Answers commands that come from this extension's own pages; everything else is not ours to answer. */
export function onCommands(commands: WorkerCommands): void {
  browser.runtime.onMessage.addListener((received: unknown, sender, respond) => {
    const checked = commandSchema.safeParse(received);
    if (!checked.success || !isOwnPage(sender.id, sender.url)) return false;
    const { data } = checked;
    return respondWhenDone(data.command, dispatch(commands, data), respond);
  });
}

/** Runs when an article of the site was on the screen, told by the script that runs there and by nobody else. */
export function onPageViewed(seen: (address: string) => Promise<void>): void {
  browser.runtime.onMessage.addListener((received: unknown, sender, respond) => {
    const checked = pageViewedSchema.safeParse(received);
    if (!checked.success || !isSitePage(sender)) return false;
    const { command, args } = checked.data;
    return respondWhenDone(command, seen(...args), respond);
  });
}

/** Answers when the work is done; until then the browser lets the worker live. */
function respondWhenDone(
  command: string,
  work: Promise<unknown>,
  respond: (value: unknown) => void,
): true {
  void work.then(respond, (error: unknown) => {
    console.error(`The command ${command} failed.`, error);
    respond(undefined);
  });
  // Keeps the channel open until the answer is there.
  return true;
}

function dispatch(
  commands: WorkerCommands,
  asked: z.infer<typeof commandSchema>,
): Promise<unknown> {
  switch (asked.command) {
    case 'fetchFullText':
      return commands.fetchFullText(...asked.args);
    case 'saveNote':
      return commands.saveNote(...asked.args);
    case 'testFeed':
      return commands.testFeed(...asked.args);
    default:
      return commands[asked.command]();
  }
}

/** What a sender cannot pretend: the browser says it. */
interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: unknown;
  frameId?: number | undefined;
}

/** The top of a tab on the site's own host; the forum is another host, and a frame is not what the reader looks at. */
function isSitePage({ id, url, tab, frameId }: Sender): boolean {
  const isTop = tab !== undefined && frameId === 0;
  return id === browser.runtime.id && isTop && (url ?? '').startsWith(`${site.origin}/`);
}

function isOwnPage(id: string | undefined, url: string | undefined): boolean {
  return id === browser.runtime.id && (url ?? '').startsWith(browser.runtime.getURL('/'));
}
