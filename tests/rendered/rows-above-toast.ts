import { expect } from 'vitest';
import type { RenderedPage } from './page.ts';

/** Goes down this many rows by key, each of which must end above the toast that is shown. */
export async function expectRowsAboveToast(page: RenderedPage, rows: number): Promise<void> {
  await page.locator('.Toast p').waitFor();
  for (let row = 1; row <= rows; row += 1) {
    await page.keyboard.press('j');
    const { bottom } = document.activeElement?.closest('li')?.getBoundingClientRect() ?? {};
    const toast = document.querySelector('.Toast p')?.getBoundingClientRect();
    expect(bottom, `row ${row}`).toBeLessThanOrEqual((toast?.top ?? 0) + 1);
  }
}
