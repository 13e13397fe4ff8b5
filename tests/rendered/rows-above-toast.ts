import { expect } from 'vitest';
import type { RenderedPage } from './page.ts';

/** Goes down this many rows by key, each of which must end above the toasts that are shown. */
export async function expectRowsAboveToast(page: RenderedPage, rows: number): Promise<void> {
  await page.locator('.Toast p').first().waitFor();
  for (let row = 1; row <= rows; row += 1) {
    await page.keyboard.press('j');
    const { bottom } = document.activeElement?.closest('li')?.getBoundingClientRect() ?? {};
    const tops = [...document.querySelectorAll('.Toast p')].map(
      (toast) => toast.getBoundingClientRect().top,
    );
    expect(bottom, `row ${row}`).toBeLessThanOrEqual(Math.min(...tops) + 1);
  }
}

/** Shows two toasts: one with Undo, and a message above it. */
export async function showMessageAboveUndo(page: RenderedPage): Promise<void> {
  await page.keyboard.press('Shift+A');
  await page.getByText(/marked as read/).waitFor();
  await page.keyboard.press('Shift+A');
  await page.getByText('Nothing is unread').waitFor();
}
