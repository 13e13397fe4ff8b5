import { expect } from 'vitest';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import type { SavedRow } from '../../lib/store/rows/articles.ts';
import { putRow } from '../support/browsers/extension-access.ts';
import {
  clickText,
  dragSelect,
  paintedHighlights,
  selectedText,
  storedHighlights,
} from '../support/browsers/highlighting.ts';
import { isFocused } from '../support/browsers/is-focused.ts';
import type { ReaderPage } from '../support/browsers/reader.ts';
import { highlightOf } from '../support/browsers/seed-highlights.ts';
import { test as inBoth, isFirefox } from '../support/browsers/stories.ts';
import type { Story } from '../support/browsers/story.ts';
import { testsAll } from '../support/sampled.ts';

/* Selecting, painting, and closing a page while it writes. In Chromium, the component tests cover the same. */

const test = inBoth.runIf(isFirefox || testsAll);

const permits = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';
const payroll =
  'A magnet maker without separated oxide has furnaces and a payroll, but nothing to sell.';

const quotes = async (story: Story) =>
  (await storedHighlights(story)).map(({ quote }) => quote.exact);
const colors = async (panel: ReaderPage) => Object.keys(await paintedHighlights(panel));
const note = (panel: ReaderPage) => panel.getByRole('textbox', { name: 'Note' });

/** Opens the article whose headline begins with the words. */
async function openArticle(panel: ReaderPage, words: RegExp): Promise<void> {
  await panel.getByRole('button', { name: words }).first().click();
  await panel.getByRole('article').waitFor();
}

async function open({ driver }: Story, words = /^Separation Permits/): Promise<ReaderPage> {
  const panel = await driver.openPanel();
  await openArticle(panel, words);
  return panel;
}

async function press(panel: ReaderPage, ...keys: string[]): Promise<void> {
  for (const key of keys) await panel.keyboard.press(key);
}

test('a mouse selection is highlighted, painted, joined, undone and redone', async ({ story }) => {
  const panel = await open(story);
  await dragSelect(panel, 'the export permit part', 'how many signatures');
  await panel.getByRole('button', { name: 'Highlight in yellow' }).click();
  const across =
    'the export permit part of every delivery date.\nFor two decades the first question asked of a rare-earth project was how many tonnes it held. The better question today is how many signatures';
  await expect.poll(() => quotes(story)).toEqual([across]);
  await expect
    .poll(() => paintedHighlights(panel))
    .toEqual({ 'highlight-1': across.replace('.\n', '.|').replace('held. The', 'held.| The') });
  await dragSelect(panel, 'better question today', 'shipped and stored');
  await panel.getByRole('button', { name: 'Highlight in green' }).click();
  const joined = `${across} it still needs. Ore can be bought, shipped and stored`;
  await expect.poll(() => quotes(story)).toEqual([joined]);
  await expect.poll(() => colors(panel)).toEqual(['highlight-2']);
  await press(panel, 'z');
  await expect.poll(() => quotes(story)).toEqual([across]);
  await press(panel, 'Shift+Z');
  await expect.poll(() => quotes(story)).toEqual([joined]);
  await expect.poll(() => colors(panel)).toEqual(['highlight-2']);

  // Only a click on the highlight opens it.
  await clickText(panel, 'Ore can be bought');
  await panel.getByLabel('Your highlight').waitFor();
  await panel.getByRole('button', { name: 'Red', exact: true }).click();
  await expect.poll(() => colors(panel)).toEqual(['highlight-3']);
});

test('keyboard highlighting works, and a note is saved although the panel closes at once', async ({
  story,
}) => {
  const { driver, site } = story;
  await story.disablePictures();
  const asked = site.requests.length;
  const notes = async () => (await storedHighlights(story)).map((each) => each.note);
  const panel = await open(story);
  await clickText(panel, 'A magnet maker');
  await press(panel, 'h');
  await expect.poll(() => selectedText(panel)).toBe(payroll);
  await press(panel, 'n');
  await expect.poll(notes).toEqual(['']);
  await note(panel).focus();
  await panel.keyboard.type('Whose payroll?');
  await expect.poll(() => note(panel).inputValue(), { interval: 5 }).toBe('Whose payroll?');
  await panel.close();
  await expect.poll(notes).toEqual(['Whose payroll?']);

  const again = await driver.openPanel();
  await expect.poll(() => note(again).inputValue()).toBe('Whose payroll?');
  await note(again).focus();
  await press(again, 'End');
  await again.keyboard.type(' Ours.');
  await expect.poll(() => note(again).inputValue(), { interval: 5 }).toBe('Whose payroll? Ours.');
  await again.reload();
  await expect.poll(notes).toEqual(['Whose payroll? Ours.']);
  await expect.poll(() => note(again).inputValue()).toBe('Whose payroll? Ours.');
  await again.getByRole('button', { name: 'Done' }).click();
  expect(site.requests).toHaveLength(asked);
});

test('after an edit one highlight moves, one loses its position, and keys and My highlights reach both', async ({
  story,
}) => {
  const { driver, site } = story;
  const permit = 'the export permit part of every delivery date.';
  const rows: Highlight[] = [
    await highlightOf(story, permits, permit, { id: 'permit', color: 3 }),
    await highlightOf(story, permits, payroll, { id: 'payroll', note: 'Whose payroll?' }),
  ];
  for (const row of rows) await putRow(driver, 'highlights', row);
  const panel = await open(story);
  await expect.poll(() => colors(panel)).toHaveLength(2);
  const post = site.posts().find((each) => each.slug === permits);
  site.edit(permits, { html: post?.html.replace(payroll, 'Nobody disputes that.') ?? '' });
  await driver.triggerPoll();
  await panel.getByRole('button', { name: 'Show new version' }).click();
  await expect
    .poll(() =>
      panel.locator('.OrphanList blockquote, [data-highlight] blockquote').allTextContents(),
    )
    .toEqual([payroll]);
  await expect
    .poll(() => panel.locator('[data-highlight] .note').allTextContents())
    .toEqual(['Whose payroll?']);
  await expect.poll(() => paintedHighlights(panel)).toEqual({ 'highlight-3': permit });
  await panel.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
  await press(panel, 'Shift+}');
  const announced = panel.locator('.HighlightLayer [role="status"]');
  await expect
    .poll(async () => (await announced.allTextContents()).join())
    .toMatch(/^Highlight 1 of 1, red: the export permit part/);
  await press(panel, 'Escape');

  await panel.getByRole('button', { name: 'Back to the list' }).click();
  await panel.keyboard.type('gh');
  await expect
    .poll(async () => (await panel.locator('.HighlightRow .quote').allTextContents()).sort())
    .toEqual([payroll, permit]);
});

test('selected transcript lines become one highlight across unselectable parts', async ({
  story,
}) => {
  const panel = await story.driver.openPanel();
  await panel.getByRole('button', { name: 'All', exact: true }).click();
  await openArticle(panel, /^Episode 51/);
  await dragSelect(panel, 'In a passenger car with', 'Less than people imagine');
  await panel.getByRole('button', { name: 'Highlight in red' }).click();
  await expect
    .poll(() => quotes(story))
    .toEqual([expect.stringMatching(/^In a passenger car .*\n.*Less than people imagine$/s)]);
});

if (testsAll)
  test('an article is saved with a tag by keyboard, shown in list and settings', async ({
    story,
  }) => {
    const { driver } = story;
    const panel = await open(story, /^No One Owns the Chain/);
    await press(panel, 'l');
    const field = panel.getByLabel('Add a tag');
    await expect.poll(() => isFocused(field)).toBe(true);
    await panel.keyboard.type('to read');
    await press(panel, 'Enter');
    await expect
      .poll(async () => (await driver.rows<SavedRow>('saved')).map(({ tags }) => tags))
      .toEqual([['to read']]);
    await press(panel, 'Escape');
    await panel.getByRole('button', { name: 'Back to the list' }).click();
    await panel.getByRole('listitem').first().waitFor();
    await panel.keyboard.type('gaf');
    await expect.poll(() => isFocused(panel.getByRole('searchbox').first())).toBe(true);
    await panel.keyboard.type('to rea');
    await expect.poll(() => panel.locator('.FilterChoices li').count()).toBe(1);
    await press(panel, 'ArrowDown', 'Enter');
    await expect.poll(() => panel.locator('[data-row]').count()).toBe(1);
    const settings = await driver.openTab('/options.html');
    await settings.locator('.TagTable li', { hasText: 'to read' }).waitFor();
  });
