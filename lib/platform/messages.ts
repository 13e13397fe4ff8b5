import { browser } from 'wxt/browser';
import type { FullTextFailure } from '../feed/failure.ts';
import type { RefreshAnswer } from '../notice/answer.ts';
import type { Result } from '../result.ts';
import { z } from '../zod.ts';

/** What a page may ask of the worker. Data does not travel this way: it is in the database. */
export interface Commands {
  /** Ask the site now; answers when all of it is stored. */
  refresh(): Promise<RefreshAnswer>;
  /** Show the badge anew: the page that asks has just written and may be gone before it can do so itself. */
  showBadge(): Promise<void>;
  /** Go on with the jobs: the page has just put one there. */
  runJobs(): Promise<void>;
  /** Complete this article from the site's page; answers when it is stored, or why it could not be. */
  fetchFullText(n: number): Promise<Result<null, FullTextFailure>>;
  /** The machine is connected again, which no event tells a sleeping worker. */
  online(): Promise<void>;
}

const message = z.object({
  command: z.enum(['refresh', 'showBadge', 'runJobs', 'online', 'fetchFullText']),
  n: z.catch(z.number(), 0),
});

/** Sends a command to the worker and waits for its answer. Rejects when the worker cannot be reached. */
export function send<C extends keyof Commands>(
  command: C,
  ...[n]: Parameters<Commands[C]>
): Promise<Awaited<ReturnType<Commands[C]>>> {
  return browser.runtime.sendMessage({ command, n });
}

/** Answers commands that come from this extension's own pages; everything else is not ours to answer. */
export function onCommands(commands: Commands): void {
  browser.runtime.onMessage.addListener((received: unknown, sender, respond) => {
    const checked = message.safeParse(received);
    if (!checked.success || !isOwnPage(sender.id, sender.url)) return false;
    const { command, n } = checked.data;
    void commands[command](n).then(respond, (error: unknown) => {
      console.error(`The command ${command} failed.`, error);
      respond(undefined);
    });
    // Keeps the channel open until the answer is there.
    return true;
  });
}

function isOwnPage(id: string | undefined, url: string | undefined): boolean {
  return id === browser.runtime.id && (url ?? '').startsWith(browser.runtime.getURL('/'));
}
