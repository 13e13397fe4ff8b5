import { page } from 'vitest/browser';

/** Gives the page this size, in pixels. Asks the browser only where it has another one. */
export async function resizeTo(width: number, height: number): Promise<void> {
  if (innerWidth !== width || innerHeight !== height) await page.viewport(width, height);
}
