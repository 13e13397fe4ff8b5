import { browser } from 'wxt/browser';
import { site } from '../site/site.ts';
import { z } from '../zod.ts';
import { pageViewedCommand } from './content-script-message.ts';
import type { WorkerCommands } from './messages.ts';

const maxUrlLength = 2_000;

const articleNote = z.object({
  url: z.string(),
  title: z.string(),
  author: z.nullable(z.string()),
  publishedAt: z.nullable(z.number()),
  createdAt: z.number(),
});

const commandSchema = z.discriminatedUnion('command', [
  z.object({
    command: z.enum([
      'refresh',
      'startAgain',
      'afterWrite',
      'markAllRead',
      'runJobs',
      'connectionRestored',
    ]),
    args: z.tuple([]),
  }),
  z.object({ command: z.literal('fetchFullText'), args: z.tuple([z.number()]) }),
  z.object({
    command: z.literal('saveNote'),
    args: z.tuple([z.string(), z.string(), z.string(), z.nullable(articleNote)]),
  }),
  z.object({
    command: z.literal('testFeed'),
    args: z.tuple([z.enum(['news', 'podcast']), z.string().check(z.maxLength(maxUrlLength))]),
  }),
]);

/** Content-script messages and extension-page commands are disjoint sets. */
const pageViewedSchema = z.object({
  command: z.literal(pageViewedCommand),
  args: z.tuple([z.string().check(z.maxLength(maxUrlLength))]),
});

/** Runs a command, or refuses it. */
type CommandGate = (command: keyof WorkerCommands, run: () => Promise<unknown>) => Promise<unknown>;

/** Handles commands from this extension's own pages and ignores every other message. */
export function onCommands(commands: WorkerCommands, gate: CommandGate = (_, run) => run()): void {
  browser.runtime.onMessage.addListener((received: unknown, sender, respond) => {
    const checked = commandSchema.safeParse(received);
    if (!checked.success || !isOwnPage(sender.id, sender.url)) return false;
    const { data } = checked;
    return respondWhenDone(
      data.command,
      gate(data.command, () => dispatch(commands, data)),
      respond,
    );
  });
}

/** Handles the content script's message, with the tab's title where the browser tells it, and ignores every other one. */
export function onPageViewed(
  handle: (address: string, title: string | undefined) => Promise<unknown>,
): void {
  browser.runtime.onMessage.addListener((received: unknown, sender, respond) => {
    const checked = pageViewedSchema.safeParse(received);
    if (!checked.success || !isSitePage(sender)) return false;
    const { command, args } = checked.data;
    return respondWhenDone(command, handle(...args, sender.tab?.title), respond);
  });
}

/** Responds when the work is done; the open message channel keeps the worker alive until then. */
function respondWhenDone(
  command: string,
  work: Promise<unknown>,
  respond: (value: unknown) => void,
): true {
  void work.then(respond, (error: unknown) => {
    // Errors of Dexie have no stack: the console shows their minified class only.
    console.error(`The command ${command} failed: ${error}`, error);
    respond(undefined);
  });
  // Keeps the message channel open for the response.
  return true;
}

function dispatch(
  commands: WorkerCommands,
  message: z.infer<typeof commandSchema>,
): Promise<unknown> {
  switch (message.command) {
    case 'fetchFullText':
      return commands.fetchFullText(...message.args);
    case 'saveNote':
      return commands.saveNote(...message.args);
    case 'testFeed':
      return commands.testFeed(...message.args);
    default:
      return commands[message.command]();
  }
}

/** Set by the browser, so a sender cannot forge it. */
interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: unknown;
  frameId?: number | undefined;
}

/** Whether the sender is the top frame of a tab on the site's own host. The forum is another host. */
function isSitePage({ id, url, tab, frameId }: Sender): boolean {
  const isTop = tab !== undefined && frameId === 0;
  return id === browser.runtime.id && isTop && (url ?? '').startsWith(`${site.origin}/`);
}

function isOwnPage(id: string | undefined, url: string | undefined): boolean {
  return id === browser.runtime.id && (url ?? '').startsWith(browser.runtime.getURL('/'));
}
