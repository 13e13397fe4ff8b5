import { describe, expect } from 'vitest';
import type { ViewRow } from '../../lib/store/rows/views.ts';
import { putRow } from '../support/browsers/extension-access.ts';
import {
  clickText,
  dragSelect,
  paintedHighlights,
  selectedText,
  storedHighlights,
} from '../support/browsers/highlighting.ts';
import { holdTable } from '../support/browsers/hold-table.ts';
import { isFocused } from '../support/browsers/is-focused.ts';
import type { ReaderPage } from '../support/browsers/reader.ts';
import { seedHighlight } from '../support/browsers/seed-highlights.ts';
import { test } from '../support/browsers/stories.ts';
import type { Story } from '../support/browsers/story.ts';
import { highlight } from '../support/builders/highlights.ts';

const permits = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';
const chain = 'no-one-owns-the-chain';

const button = (panel: ReaderPage, name: string | RegExp) =>
  panel.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

const note = (panel: ReaderPage) => panel.getByRole('textbox', { name: 'Note' });

async function open({ driver }: Story): Promise<ReaderPage> {
  const panel = await driver.openPanel();
  await panel.getByRole('button', { name: /^Separation Permits/ }).click();
  await panel.getByRole('article').waitFor();
  return panel;
}

/** The displayed quotes, from top to bottom. */
const quotes = (panel: ReaderPage) => panel.locator('.HighlightRow .quote').allTextContents();

const status = (panel: ReaderPage) => panel.locator('search').getByRole('status').textContent();

/** A panel of another window, which restores its own view. */
async function anotherWindow({ driver }: Story): Promise<ReaderPage> {
  return driver.openedBy(() =>
    driver.extensionPage.evaluate(async () => {
      const url = chrome.runtime.getURL('/sidepanel.html');
      await chrome.windows.create({ url, width: 420, height: 720 });
    }),
  );
}

/** Two highlights in one article, one in another, and one of a removed article. */
async function fourHighlights(story: Story): Promise<void> {
  await seedHighlight(story, permits, 'Ore can be bought, shipped and stored.', {
    id: 'ore',
    color: 2,
    tags: ['permits'],
    note: 'Préfet or desk?',
    createdAt: 1_000,
  });
  await seedHighlight(story, permits, 'how many signatures', {
    id: 'signatures',
    createdAt: 3_000,
  });
  await seedHighlight(story, chain, 'the chain', {
    id: 'chain',
    color: 2,
    tags: ['permits', 'chain'],
    createdAt: 2_000,
  });
  const gone = highlight('gone', {
    url: 'https://rareearthexchanges.com/news/gone/',
    title: 'A Quiet Article',
    createdAt: 500,
    publishedAt: Date.UTC(2025, 4, 6),
  });
  await putRow(story.driver, 'highlights', gone);
}

describe('highlights in two windows', () => {
  test('the same words highlighted in both at once are one highlight', async ({ story }) => {
    const panel = await open(story);
    const other = await story.driver.openTab('/sidepanel.html');
    await other.getByRole('article').waitFor();
    for (const page of [panel, other]) {
      await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
      await page.keyboard.press('h');
      await expect.poll(() => selectedText(page)).toMatch(/^World mine output/);
    }
    await Promise.all([panel.keyboard.press('h'), other.keyboard.press('h')]);
    // Each page clears its selection when it begins to store, and a read waits for pending writes.
    for (const page of [panel, other]) await expect.poll(() => selectedText(page)).toBe('');
    expect(await storedHighlights(story)).toHaveLength(1);
    await expect.poll(() => paintedHighlights(other)).not.toEqual({});

    // The note of a highlight deleted in one window closes in the other.
    await clickText(other, 'World mine output');
    await button(other, 'Add a note').click();
    await other.keyboard.type('Here.');
    // A text that is not stored by then would be kept as a note on the article.
    await expect.poll(async () => (await storedHighlights(story))[0]?.note).toBe('Here.');
    await clickText(panel, 'World mine output');
    await button(panel, 'Delete highlight').click();
    await note(other).waitFor({ state: 'detached' });
    await expect.poll(() => paintedHighlights(other)).toEqual({});
  });

  test('My highlights and all counts follow what the other window highlights', async ({
    story,
  }) => {
    await fourHighlights(story);
    const panel = await story.driver.openPanel();
    const row = panel.locator('.ArticleRow').filter({ hasText: /^Separation Permits/ });
    // Firefox's sidebar is too narrow to make it visible.
    await row.getByText('2 highlights').waitFor({ state: 'attached' });
    await button(panel, 'My highlights 4').click();
    const other = await anotherWindow(story);
    await button(other, /^All/).click();
    await button(other, /^Separation Permits/)
      .first()
      .click();
    await dragSelect(other, 'A separation plant can be copied', 'at a price');
    await button(other, 'Highlight in red').click();
    await expect.poll(() => status(panel)).toBe('5 highlights');
    await button(panel, 'My highlights 5').waitFor();
    await expect.poll(async () => (await quotes(panel)).join()).toContain('can be copied');
    await other.keyboard.press('Escape');
    await other
      .locator('.ArticleRow')
      .filter({ hasText: /^Separation Permits/ })
      .getByText('3 highlights')
      .waitFor();
  });
});

/** The highlights whose notes are stored as open. A panel opens a note before it stores that. */
const openNotes = async ({ driver }: Story) =>
  (await driver.rows<ViewRow>('views')).map((row) => row.note);

describe('note in a panel that is killed', () => {
  test('is saved while typing, and reopened in the article', async ({ story }) => {
    const panel = await open(story);
    await dragSelect(panel, 'Ore can be bought', 'at a price');
    await button(panel, 'Add a note').click();
    const text = 'Ask the desk. <script>alert(1)</script> 🧲 لماذا؟';
    await expect.poll(() => isFocused(note(panel))).toBe(true);
    await panel.keyboard.type(text);
    await expect.poll(async () => (await storedHighlights(story))[0]?.note).toBe(text);
    const [made] = await storedHighlights(story);
    await expect.poll(() => openNotes(story)).toContain(made?.id);
    await panel.close();

    const again = await story.driver.openPanel();
    await expect.poll(() => note(again).inputValue()).toBe(text);
    // The note was restored rather than opened by the user, so the article keeps the focus.
    expect(await isFocused(note(again))).toBe(false);
    await note(again).fill('Short.');
    await expect.poll(async () => (await storedHighlights(story))[0]?.note).toBe('Short.');
    await again.keyboard.press('Escape');
    await note(again).waitFor({ state: 'detached' });
    // One undo for the text written since the panel opened, one for the text before.
    await again.keyboard.press('z');
    await again.getByText('Note change undone').waitFor();
    expect((await storedHighlights(story))[0]?.note).toBe(text);
  });

  test('on the article is saved although the panel closes with its last letter, and reopened', async ({
    story,
  }) => {
    const panel = await open(story);
    await panel.keyboard.press('i');
    await expect.poll(() => isFocused(note(panel))).toBe(true);
    await expect.poll(() => openNotes(story)).toContainEqual(expect.any(String));
    await note(panel).fill('The last words.');
    // The page is discarded together with its pending writes.
    await panel.goto('about:blank');
    await expect
      .poll(async () => (await storedHighlights(story)).map((each) => each.note))
      .toEqual(['The last words.']);

    await panel.close();
    const again = await story.driver.openPanel();
    await expect.poll(() => note(again).inputValue()).toBe('The last words.');
  });

  test('is saved although the panel closes before its new highlight is stored', async ({
    story,
  }) => {
    const panel = await open(story);
    const letGo = await holdTable(story.driver, 'highlights');
    await dragSelect(panel, 'Ore can be bought', 'at a price');
    await button(panel, 'Add a note').click();
    await expect.poll(() => isFocused(note(panel))).toBe(true);
    await note(panel).fill('The last words.');
    await panel.goto('about:blank');
    await letGo();
    await expect
      .poll(async () => (await storedHighlights(story)).map((each) => each.note))
      .toEqual(['The last words.']);
  });

  test('is reopened in My highlights, with the search', async ({ story }) => {
    await fourHighlights(story);
    const panel = await story.driver.openPanel();
    await button(panel, /^My highlights/).click();
    await panel.locator('.HighlightRow').first().waitFor();
    await panel.keyboard.press('/');
    await panel.keyboard.type('signatures');
    await panel.keyboard.press('Enter');
    await panel.keyboard.press('n');
    await expect.poll(() => isFocused(note(panel))).toBe(true);
    await panel.keyboard.type('Who signs?');
    const stored = async () =>
      (await storedHighlights(story)).find(({ id }) => id === 'signatures')?.note;
    await expect.poll(stored).toBe('Who signs?');
    await expect.poll(() => openNotes(story)).toContain('signatures');
    await panel.close();

    const again = await story.driver.openPanel();
    await expect.poll(() => note(again).inputValue()).toBe('Who signs?');
    expect(await again.getByRole('combobox', { name: 'Search highlights' }).inputValue()).toBe(
      'signatures',
    );
    await expect.poll(() => status(again)).toBe('1 of 4 highlights');
    await note(again).click();
    await again.keyboard.press('Escape');
    await again.locator('.HighlightRow').getByText('Who signs?').waitFor();
    await expect
      .poll(() => again.evaluate(() => document.activeElement?.getAttribute('data-stop')))
      .toBe('signatures');
  });
});
