import { browser } from 'wxt/browser';
import type { FullTextFailure } from '../feed/failure.ts';
import type { RefreshAnswer } from '../presenters/feed/refresh-result.ts';
import type { FeedTest } from '../presenters/feed/feed-test.ts';
import type { Result } from '../result.ts';
import { type ChannelId, site } from '../site/site.ts';
import { z } from '../zod.ts';
import { seenCommand } from './content-script-message.ts';

/** What a page may ask of the worker. Data does not travel this way: it is in the database. */
export interface Commands {
  /** Ask the site now; answers when all of it is stored. */
  refresh(): Promise<RefreshAnswer>;
  /** Show the badge anew: the page that asks has just written and may be gone before it can do so itself. */
  showBadge(): Promise<void>;
  /** Mark everything as read: the page that asks may be gone in the next moment. Answers how many articles were unread. */
  markAllRead(): Promise<number>;
  /** Write what was typed at a highlight's note: the page that asks is put away. Answers the act, or `null`. */
  writeNote(id: string, note: string, sitting: string): Promise<number | null>;
  /** Go on with the jobs: the page has just put one there. */
  runJobs(): Promise<void>;
  /** The machine is connected again, which no event tells a sleeping worker. */
  online(): Promise<void>;
  /** Complete this article from the site's page; answers when it is stored, or why it could not be. */
  fetchFullText(n: number): Promise<Result<null, FullTextFailure>>;
  /** Ask this address for a channel's feed and say what is there; nothing is stored but the request. */
  testFeed(channel: ChannelId, url: string): Promise<FeedTest>;
}

const longestAddress = 2_000;

const message = z.discriminatedUnion('command', [
  z.object({
    command: z.enum(['refresh', 'showBadge', 'markAllRead', 'runJobs', 'online']),
    given: z.tuple([]),
  }),
  z.object({ command: z.literal('fetchFullText'), given: z.tuple([z.number()]) }),
  z.object({
    command: z.literal('writeNote'),
    given: z.tuple([z.string(), z.string(), z.string()]),
  }),
  z.object({
    command: z.literal('testFeed'),
    given: z.tuple([z.enum(['news', 'podcast']), z.string().check(z.maxLength(longestAddress))]),
  }),
]);

/** What the script on the site's pages may say. No command of a page is among it, and this is none of theirs. */
const seenMessage = z.object({
  command: z.literal(seenCommand),
  given: z.tuple([z.string().check(z.maxLength(longestAddress))]),
});

/** Sends a command to the worker and waits for its answer. Rejects when the worker cannot be reached. */
export function send<C extends keyof Commands>(
  command: C,
  ...given: Parameters<Commands[C]>
): Promise<Awaited<ReturnType<Commands[C]>>> {
  return browser.runtime.sendMessage({ command, given });
}

/** Answers commands that come from this extension's own pages; everything else is not ours to answer. */
export function onCommands(commands: Commands): void {
  browser.runtime.onMessage.addListener((received: unknown, sender, respond) => {
    const checked = message.safeParse(received);
    if (!checked.success || !isOwnPage(sender.id, sender.url)) return false;
    const { data } = checked;
    return answer(data.command, run(commands, data), respond);
  });
}

/** Runs when an article of the site was on the screen, told by the script that runs there and by nobody else. */
export function onSeen(seen: (address: string) => Promise<void>): void {
  browser.runtime.onMessage.addListener((received: unknown, sender, respond) => {
    const checked = seenMessage.safeParse(received);
    if (!checked.success || !isOnSite(sender)) return false;
    const { command, given } = checked.data;
    return answer(command, seen(...given), respond);
  });
}

/** Answers when the work is done; until then the browser lets the worker live. */
function answer(command: string, work: Promise<unknown>, respond: (value: unknown) => void): true {
  void work.then(respond, (error: unknown) => {
    console.error(`The command ${command} failed.`, error);
    respond(undefined);
  });
  // Keeps the channel open until the answer is there.
  return true;
}

function run(commands: Commands, asked: z.infer<typeof message>): Promise<unknown> {
  switch (asked.command) {
    case 'fetchFullText':
      return commands.fetchFullText(...asked.given);
    case 'writeNote':
      return commands.writeNote(...asked.given);
    case 'testFeed':
      return commands.testFeed(...asked.given);
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
function isOnSite({ id, url, tab, frameId }: Sender): boolean {
  const isTop = tab !== undefined && frameId === 0;
  return id === browser.runtime.id && isTop && (url ?? '').startsWith(`${site.origin}/`);
}

function isOwnPage(id: string | undefined, url: string | undefined): boolean {
  return id === browser.runtime.id && (url ?? '').startsWith(browser.runtime.getURL('/'));
}
