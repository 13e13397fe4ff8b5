import { browser } from 'wxt/browser';

/** Opens another program by its own kind of address. The active tab asks the user, and stays as it is. */
export async function openProgram(url: string): Promise<void> {
  await browser.tabs.update({ url });
}
