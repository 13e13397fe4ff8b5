import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ReaderBrowser } from './chromium.ts';

const schemes = ['light', 'dark'] as const;

/** Takes pictures of the real popup, of the real panel's list and of its reading view, in both themes. Resolves to their names. */
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
  const headlines = panel.getByRole('listitem');
  await headlines.first().waitFor();
  await take(panel, 'panel-list');
  await headlines.nth(2).getByRole('button').first().click();
  await panel.getByRole('heading', { level: 1 }).waitFor();
  await take(panel, 'panel-reading');
  return names;
}
