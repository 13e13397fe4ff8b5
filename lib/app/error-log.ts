import { isErased } from '../platform/erased.ts';
import {
  type LoggedError,
  packagedFrames,
  readErrors,
  writeErrors,
} from '../platform/error-log.ts';

/** How many errors are kept, and how many stack frames of each. */
const most = { errors: 20, frames: 6 };

/** From now on, logs errors that nothing in this page or worker catches. */
export function logUncaughtErrors(): void {
  addEventListener('error', ({ error }) => void logError(error));
  addEventListener('unhandledrejection', ({ reason }) => void logError(reason));
}

/**
 * Logs an error for the problem report. It replaces one of the same class and place: itself if it still goes uncaught
 * after `logFailure`, or that of a bug that is met again and again and would leave no other in the log. Logs nothing
 * after everything was erased.
 */
export const logError = (error: unknown): Promise<void> =>
  navigator.locks
    .request('errors', async () => {
      if (await isErased()) return;
      const logged = loggedError(error, Date.now());
      const others = (await readErrors()).filter((other) => placeOf(other) !== placeOf(logged));
      await writeErrors([logged, ...others].slice(0, most.errors));
    })
    // A thrown error would be logged in turn.
    .catch(() => undefined);

/** The logged errors, newest first, after any write in progress. */
export const loggedErrors = (): Promise<LoggedError[]> =>
  navigator.locks.request('errors', readErrors);

/** Logs the error if this work fails. */
export const logFailure = <Result>(work: Promise<Result>): Promise<Result> =>
  work.catch((error: unknown) => {
    void logError(error);
    throw error;
  });

const placeOf = ({ context, name, frames }: LoggedError): string =>
  [context, name, ...frames].join(' ');

function loggedError(error: unknown, at: number): LoggedError {
  const { name = '', stack = '' } = error instanceof Error ? error : {};
  return {
    at,
    context: location.pathname,
    name: /^\w{1,40}$/.test(name) ? name : 'unknown',
    frames: packagedFrames(stack).slice(0, most.frames),
  };
}
