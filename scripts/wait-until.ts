import { setTimeout as pause } from 'node:timers/promises';

const betweenLooksMs = 50;
const patienceMs = 20_000;

/**
 * Looks again and again until there is something to see, and returns it. Waits for what happens, not for a time;
 * if it never happens, the error says what was waited for.
 */
export async function waitUntil<T>(
  what: string,
  look: () => Promise<T | undefined | null | false>,
  patience = patienceMs,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== null && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain for ${what}.`);
    await pause(betweenLooksMs);
  }
}
