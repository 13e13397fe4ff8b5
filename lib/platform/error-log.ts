import { browser } from 'wxt/browser';
import { type Checks, hasFields, isNumber, isText, listOf } from '../checks.ts';

const key = 'errors';

/** An error without its message, which may quote what the user reads or writes. */
export interface LoggedError {
  at: number;
  /** The page or the script of the worker. */
  context: string;
  /** The class of the error. */
  name: string;
  /** Where in the packaged code it was thrown, innermost first: `chunks/a.js:1:234`. */
  frames: string[];
}

const isLoggedError = hasFields({
  at: isNumber,
  context: isText,
  name: isText,
  frames: listOf(isText),
} satisfies Checks<LoggedError>);

/** The latest errors, the last one first. */
export async function readErrors(): Promise<LoggedError[]> {
  const stored = (await browser.storage.local.get(key))[key];
  return Array.isArray(stored) ? stored.filter(isLoggedError) : [];
}

/** Replaces the latest errors. */
export const writeErrors = (errors: readonly LoggedError[]): Promise<void> =>
  browser.storage.local.set({ [key]: errors });

/** The places in packaged scripts that a stack names, without the rest of the stack. */
export function packagedFrames(stack: string): string[] {
  const [, ...parts] = stack.split(browser.runtime.getURL('/'));
  return parts.flatMap((part) => /^(?:chunks\/)?[\w-]+\.js:\d+:\d+/.exec(part)?.[0] ?? []);
}
