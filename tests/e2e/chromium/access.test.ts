import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axeFinds } from '../../support/axe.ts';
import { test } from '../../support/story.ts';

const themes = ['light', 'dark'] as const;

/** Looks at a screen in every theme. */
async function inEveryTheme(page: Page, screen: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const trouble = await axeFinds(page);
    found.push(...trouble.map((each) => `${screen}, ${colorScheme}: ${each}`));
  }
  return found;
}

describe('axe finds nothing', () => {
  test('in the panel: lists, menus, keys, an article, its settings', async ({ story }) => {
    const { reader } = story;
    const panel = await reader.openPanel();
    const found: string[] = [];
    const look = async (screen: string) => void found.push(...(await inEveryTheme(panel, screen)));
    await panel.getByRole('heading', { level: 3 }).first().waitFor();
    await look('unread');
    for (const list of [/^All/, /^Saved/, /^Unread/]) {
      await panel.getByRole('button', { name: list }).click();
      await look(String(list));
    }
    await panel.keyboard.press('?');
    await panel.getByRole('dialog').waitFor();
    await look('keys');
    await panel.keyboard.press('Escape');
    await panel
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await look('row menu');
    await panel.keyboard.press('Escape');
    await panel.getByRole('heading', { level: 3 }).first().click();
    await panel.getByRole('article').waitFor();
    await look('article');
    await panel.getByRole('button', { name: 'Text and theme' }).click();
    await look('text settings');
    expect(found).toEqual([]);
  });

  test('in the popup, the options and the health page', async ({ story }) => {
    const { reader } = story;
    const found: string[] = [];
    const popup = await reader.openPopup();
    await popup.getByRole('heading', { level: 3 }).first().waitFor();
    found.push(...(await inEveryTheme(popup, 'popup')));
    for (const tab of ['Highlights', 'Saved']) {
      await popup.getByRole('tab', { name: tab }).click();
      found.push(...(await inEveryTheme(popup, tab)));
    }
    const options = await reader.openTab('/options.html');
    await options.getByRole('heading', { level: 1 }).waitFor();
    found.push(...(await inEveryTheme(options, 'options')));
    const health = await reader.openTab('/health.html');
    await health.getByRole('heading', { level: 1 }).waitFor();
    found.push(...(await inEveryTheme(health, 'health')));
    expect(found).toEqual([]);
  });
});
