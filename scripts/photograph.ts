import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ReaderBrowser } from './chromium.ts';

const schemes = ['light', 'dark'] as const;

/**
 * Takes pictures of the real popup, the real panel's list and its reading view in both themes.
 * Opens no article long enough to count as read, so the figures stay as they are.
 */
export async function photograph(reader: ReaderBrowser, folder: string): Promise<string[]> {
  const names: string[] = [];
  const take = async (page: Page, surface: string) => {
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const name = `${surface}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, name) });
      names.push(name);
    }
  };
  const popup = await reader.openPopup();
  await popup.getByRole('tab', { name: /Unread/ }).waitFor();
  await take(popup, 'popup');
  const panel = await reader.openPanel();
  await panel.getByRole('heading', { level: 3 }).first().waitFor();
  await take(panel, 'panel-list');
  return names;
}
