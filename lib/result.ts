/** Expected failures are values; exceptions are for bugs. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; failure: E };

/** Wraps a success. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** Wraps a failure. */
export const err = <E>(failure: E): { ok: false; failure: E } => ({ ok: false, failure });

/**
 * Reports an article whose text triggers a bug, and which is skipped so that the work goes on with the others. The error
 * counts as uncaught, so it is logged for the problem report.
 */
export function reportSkipped(url: string, error: unknown): void {
  console.error(`The text of ${url} is skipped.`);
  reportError(error);
}
