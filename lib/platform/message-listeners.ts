import { browser } from 'wxt/browser';
import {
  type Check,
  type Checks,
  hasFields,
  isChannelId,
  isNumber,
  isText,
  isTextUpTo,
  orNull,
} from '../checks.ts';
import type { ArticleNote } from '../highlight/article-note.ts';
import { site } from '../site/site.ts';
import { pageViewedCommand } from './content-script-message.ts';
import type { WorkerCommands } from './messages.ts';

const maxUrlLength = 2_000;

const isUrl = isTextUpTo(maxUrlLength);

const noteChecks: Checks<ArticleNote> = {
  url: isText,
  title: isText,
  author: orNull(isText),
  publishedAt: orNull(isNumber),
  createdAt: isNumber,
};

/** A check for each argument. */
type ArgumentChecks<Arguments extends readonly unknown[]> = { [At in keyof Arguments]: Check };

/**
 * The checks for each command's arguments. A message with an unknown command, or with the wrong number of arguments, is
 * ignored.
 */
const commandArguments: {
  readonly [Command in keyof WorkerCommands]: ArgumentChecks<Parameters<WorkerCommands[Command]>>;
} = {
  refresh: [],
  startAgain: [],
  afterWrite: [],
  markAllRead: [],
  undoMarkRead: [isNumber],
  runJobs: [],
  connectionRestored: [],
  fetchFullText: [isNumber],
  saveNote: [isText, isText, isText, hasFields(noteChecks)],
  testFeed: [isChannelId, isUrl],
};

/** The arguments of the content script's message, which is not a command of an extension page. */
const pageViewedArguments: ArgumentChecks<[address: string]> = [isUrl];

/** Decides whether a command runs, and gives the response. */
type CommandGate = (command: keyof WorkerCommands, run: () => Promise<unknown>) => Promise<unknown>;

/** Handles commands from this extension's own pages and ignores every other message. */
export function onCommands(commands: WorkerCommands, gate: CommandGate = (_, run) => run()): void {
  browser.runtime.onMessage.addListener((received: unknown, sender, respond) => {
    const { command, args } = messageOf(received);
    if (!isCommand(command) || !isOwnPage(sender.id, sender.url)) return false;
    if (!areSound(args, commandArguments[command])) return false;
    const run = (): Promise<unknown> => Reflect.apply(commands[command], commands, args);
    return respondWhenDone(command, gate(command, run), respond);
  });
}

/**
 * Handles the content script's message, and ignores every other message. `title`: the tab's, if the browser gives it.
 */
export function onPageViewed(
  handle: (address: string, title: string | undefined) => Promise<unknown>,
): void {
  browser.runtime.onMessage.addListener((received: unknown, sender, respond) => {
    const { command, args } = messageOf(received);
    if (command !== pageViewedCommand || !areSound(args, pageViewedArguments)) return false;
    if (!isSitePage(sender)) return false;
    return respondWhenDone(command, handle(String(args[0]), sender.tab?.title), respond);
  });
}

interface Message {
  command?: unknown;
  args?: unknown;
}

const messageOf = (received: unknown): Message => Object(received);

const isCommand = (command: unknown): command is keyof WorkerCommands =>
  typeof command === 'string' && Object.hasOwn(commandArguments, command);

const areSound = (args: unknown, checks: readonly Check[]): args is unknown[] =>
  Array.isArray(args) &&
  args.length === checks.length &&
  checks.every((check, at) => check(args[at]));

/** Responds when the work is done; the open message channel keeps the worker alive until then. */
function respondWhenDone(
  command: string,
  work: Promise<unknown>,
  respond: (value: unknown) => void,
): true {
  void work.then(respond, (error: unknown) => {
    // Dexie's errors have no stack, so the console would show only their minified class.
    console.error(`The command ${command} failed: ${error}`, error);
    respond(undefined);
  });
  // Keeps the message channel open for the response.
  return true;
}

/** Filled in by the browser, so a sender can't forge it. */
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
