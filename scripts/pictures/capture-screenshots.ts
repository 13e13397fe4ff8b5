import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { catalogReader } from '../../lib/i18n/catalog-reader.ts';
import { setMessageReader } from '../../lib/i18n/message-reader.ts';
import { t } from '../../lib/i18n/t.ts';
import catalog from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { ChromiumDriver } from '../chromium-driver.ts';

setMessageReader(catalogReader(catalog));

const schemes = ['light', 'dark'] as const;

/**
 * Takes screenshots of the real popup, and of the panel's list, reading view with highlights, and My highlights, in both
 * themes. Resolves to their file names.
 */
export async function captureScreenshots(
  driver: ChromiumDriver,
  folder: string,
): Promise<string[]> {
  const names: string[] = [];
  const take = async (page: Page, surface: string) => {
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const name = `${surface}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, name) });
      names.push(name);
    }
  };
  const popup = await driver.openPopup();
  // The counts appear after the first rows.
  await popup.getByRole('tab', { name: /^Unread \d/ }).waitFor();
  await take(popup, 'popup');
  const panel = await driver.openPanel();
  const headlines = panel.getByRole('listitem');
  await headlines.first().waitFor();
  await panel.getByRole('button', { name: /^Unread \d/ }).waitFor();
  // The note of the first opening comes after the list, and would be in some pictures only.
  await panel.getByRole('button', { name: t('action_dismiss') }).dispatchEvent('click');
  await take(panel, 'panel-list');
  await headlines.nth(2).getByRole('button').first().click();
  await panel.getByRole('heading', { level: 1 }).waitFor();
  await panel.mouse.move(0, 0);
  await highlightByKeys(panel);
  await take(panel, 'panel-reading');
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('g');
  await panel.keyboard.press('h');
  await panel.locator('.HighlightTools input').waitFor();
  await take(panel, 'panel-highlights');
  return names;
}

/** By keyboard: highlights two sentences, adds a note to the second, and leaves the third selected. */
export async function highlightByKeys(panel: Page): Promise<void> {
  const select = async () => {
    await panel.keyboard.press('h');
    await panel.getByRole('toolbar', { name: t('highlight_selectionToolbar') }).waitFor();
  };
  await select();
  await panel.keyboard.press('h');
  await panel.getByRole('toolbar').waitFor({ state: 'detached' });
  await select();
  await panel.keyboard.press('n');
  await panel.getByRole('textbox', { name: t('highlight_note') }).fill('Compare with the US rule.');
  await panel.keyboard.press('Escape');
  await panel.getByRole('textbox').waitFor({ state: 'detached' });
  await select();
  // Highlights are painted, and notes marked, once they are stored.
  await panel.waitForFunction(() => CSS.highlights.get('highlight-1')?.size === 2);
  await panel.locator('.NoteMarkers li').waitFor();
}
