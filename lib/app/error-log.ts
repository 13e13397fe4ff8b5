import { isErased } from '../platform/erased.ts';
import {
  type LoggedError,
  packagedFrames,
  readErrors,
  writeErrors,
} from '../platform/error-log.ts';

/** How many errors are kept, and how many places of each. */
const most = { errors: 20, frames: 6 };

/** From here on, keeps what nothing catches in this page or worker. */
export function logUncaughtErrors(): void {
  addEventListener('error', ({ error }) => void logError(error));
  addEventListener('unhandledrejection', ({ reason }) => void logError(reason));
}

/** Errors that are logged already: one that failing work has logged may go uncaught afterward. */
const kept = new WeakSet<Error>();

/** Keeps an error for a problem report, once. Nothing is kept after everything was erased. */
export const logError = (error: unknown): Promise<void> =>
  navigator.locks
    .request('errors', async () => {
      if (await isErased()) return;
      if (error instanceof Error) {
        if (kept.has(error)) return;
        kept.add(error);
      }
      const errors = [loggedError(error, Date.now()), ...(await readErrors())];
      await writeErrors(errors.slice(0, most.errors));
    })
    // Were it thrown, it would be logged in turn.
    .catch(() => undefined);

/** The errors kept, newest first, with those that are being written. */
export const loggedErrors = (): Promise<LoggedError[]> =>
  navigator.locks.request('errors', readErrors);

/** Keeps the error of work that fails. */
export const logFailure = <Result>(work: Promise<Result>): Promise<Result> =>
  work.catch((error: unknown) => {
    void logError(error);
    throw error;
  });

function loggedError(error: unknown, at: number): LoggedError {
  const { name = '', stack = '' } = error instanceof Error ? error : {};
  return {
    at,
    context: location.pathname,
    name: /^\w{1,40}$/.test(name) ? name : 'unknown',
    frames: packagedFrames(stack).slice(0, most.frames),
  };
}
