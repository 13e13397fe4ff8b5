import type { Page } from 'playwright-core';
import { test as base, describe, expect } from 'vitest';
import { axeViolations } from '../../support/axe.ts';
import { ChromiumHarness, test } from '../../support/chromium-harness.ts';
import { highlight } from '../../support/highlights.ts';
import { putHighlights, seedHighlight } from '../../support/seed-highlights.ts';

const themes = ['light', 'dark'] as const;

/** Looks at a screen in every theme. */
async function inEveryTheme(page: Page, screen: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const trouble = await axeViolations(page);
    found.push(...trouble.map((each) => `${screen}, ${colorScheme}: ${each}`));
  }
  return found;
}

describe('axe: no violations', () => {
  test('panel: lists, menus, shortcuts, an article, text settings', async ({ story }) => {
    const { driver } = story;
    const panel = await driver.openPanel();
    const found: string[] = [];
    const look = async (screen: string) => void found.push(...(await inEveryTheme(panel, screen)));
    await panel.getByRole('heading', { level: 3 }).first().waitFor();
    await look('unread');
    for (const list of [/^All/, /^Saved/, /^Unread/]) {
      await panel.getByRole('button', { name: list }).click();
      await look(String(list));
    }
    await panel.getByRole('button', { name: /^My highlights/ }).click();
    await panel.getByText('Nothing highlighted yet').waitFor();
    await look('no highlights');
    await panel.getByRole('button', { name: /^Unread/ }).click();
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

  test('My highlights: rows, filter, menu and note', async ({ story }) => {
    const slug = 'separation-permits';
    const words = 'Ore can be bought, shipped and stored.';
    await seedHighlight(story, slug, words, { id: 'ore', tags: ['permits'], note: 'Which desk?' });
    await seedHighlight(story, slug, 'how many signatures', { id: 'signatures', color: 2 });
    await putHighlights(story, [highlight('gone', { color: 3 })]);
    const panel = await story.driver.openPanel();
    const found: string[] = [];
    const look = async (screen: string) => void found.push(...(await inEveryTheme(panel, screen)));
    await panel.getByRole('button', { name: /^My highlights/ }).click();
    await panel.getByRole('searchbox').fill('o');
    await panel.locator('mark').first().waitFor();
    await look('hits');
    await panel.getByRole('button', { name: 'Filter your highlights' }).click();
    await panel.getByRole('dialog').waitFor();
    await look('filter');
    await panel.keyboard.press('Escape');
    await panel
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await panel.getByRole('menu').waitFor();
    await look('menu');
    await panel.keyboard.press('Escape');
    await panel.locator('[data-stop="ore"]').focus();
    await panel.keyboard.press('n');
    await panel.getByRole('textbox', { name: 'Note' }).waitFor();
    await look('note');
    expect(found).toEqual([]);
  });

  test('popup, settings and health page', async ({ story }) => {
    const { driver } = story;
    const found: string[] = [];
    const popup = await driver.openPopup();
    await popup.getByRole('heading', { level: 3 }).first().waitFor();
    found.push(...(await inEveryTheme(popup, 'popup')));
    for (const tab of ['Highlights', 'Saved']) {
      await popup.getByRole('tab', { name: tab }).click();
      found.push(...(await inEveryTheme(popup, tab)));
    }
    const options = await driver.openTab('/options.html');
    await options.getByRole('heading', { level: 1 }).waitFor();
    found.push(...(await inEveryTheme(options, 'options')));
    const health = await driver.openTab('/health.html');
    await health.getByRole('heading', { level: 1 }).waitFor();
    found.push(...(await inEveryTheme(health, 'health')));
    expect(found).toEqual([]);
  });

  test('changes, version comparison, offline and with a failing feed', async ({ story }) => {
    const { driver, site } = story;
    const slug = 'no-one-owns-the-chain';
    const found: string[] = [];
    const panel = await driver.openPanel();
    const look = async (screen: string) => void found.push(...(await inEveryTheme(panel, screen)));
    await panel.getByRole('button', { name: /^No One Owns the Chain/ }).click();
    await expect.poll(() => driver.rows('lastRead')).toHaveLength(1);
    await panel.keyboard.press('Escape');
    const html =
      site
        .posts()
        .find((post) => post.slug === slug)
        ?.html.replaceAll('94', '93') ?? '';
    site.edit(slug, { html });
    await driver.pollAndWait();
    await panel.getByRole('button', { name: /^Changed/ }).click();
    await look('changed');
    await panel.getByRole('button', { name: /^No One Owns the Chain/ }).click();
    await panel.getByRole('button', { name: 'Show changes' }).click();
    await panel.getByText('paragraphs unchanged').first().waitFor();
    await look('comparison');
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('Escape');
    site.setScenarios('serverError');
    await driver.pollAndWait();
    await look('failing feed');
    await panel.evaluate(() => {
      Object.defineProperty(navigator, 'onLine', { value: false });
      window.dispatchEvent(new Event('offline'));
    });
    await look('offline');
    expect(found).toEqual([]);
  });
});

const firstRun = base.extend<{ story: ChromiumHarness }>({
  story: async ({ task: _task }, use) => {
    const story = await ChromiumHarness.begin();
    await use(story);
    await story.end();
  },
});

firstRun('axe finds nothing where nothing is stored and the site is down', async ({ story }) => {
  story.site.setScenarios('down');
  await story.install();
  const found: string[] = [];
  const popup = await story.driver.openPopup();
  await popup.getByText(/The site cannot be reached/).waitFor();
  found.push(...(await inEveryTheme(popup, 'popup')));
  const panel = await story.driver.openPanel();
  await panel.getByText(/The site cannot be reached/).waitFor();
  found.push(...(await inEveryTheme(panel, 'panel')));
  expect(found).toEqual([]);
});
