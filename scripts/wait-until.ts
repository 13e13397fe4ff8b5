import { setTimeout as pause } from 'node:timers/promises';

const intervalMs = 50;
const defaultTimeoutMs = 25_000;

/**
 * Polls until `look` returns something, and resolves to it. After `timeout` ms, rejects with an error that names what
 * was awaited.
 */
export async function waitUntil<T>(
  what: string,
  look: () => Promise<T | undefined | null | false>,
  timeout = defaultTimeoutMs,
): Promise<T> {
  // The time of day jumps ahead when the machine was suspended.
  const end = performance.now() + timeout;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== null && seen !== false) return seen;
    if (performance.now() > end)
      throw new Error(`Timed out after ${timeout / 1000} s waiting for ${what}.`);
    await pause(intervalMs);
  }
}
