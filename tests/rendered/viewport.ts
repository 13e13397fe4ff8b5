import { page } from 'vitest/browser';

/** Resizes the page, in pixels. Calls the browser only if the size differs. */
export async function resizeTo(width: number, height: number): Promise<void> {
  if (innerWidth !== width || innerHeight !== height) await page.viewport(width, height);
}
