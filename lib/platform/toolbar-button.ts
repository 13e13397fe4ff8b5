import { browser } from 'wxt/browser';

/** Whether the toolbar button is visible without a menu. */
export async function isPinned(): Promise<boolean> {
  return (await browser.action.getUserSettings()).isOnToolbar ?? true;
}
