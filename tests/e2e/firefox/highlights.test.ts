import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { readBackup } from '../../../lib/backup/read-backup.ts';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import type { SavedRow } from '../../../lib/store/rows/articles.ts';
import { permalink } from '../../../scripts/sample-site/permalinks.ts';
import { waitUntil } from '../../../scripts/wait-until.ts';
import { type FirefoxHarness, test } from '../../support/browsers/firefox/harness.ts';
import type { FirefoxSurface, Point } from '../../support/browsers/firefox/surface.ts';
import { paintedInside, pointInside, type TextEdge } from '../../support/browsers/highlighting.ts';
import { highlightOf } from '../../support/browsers/seed-highlights.ts';

/* Behavior that differs between browsers: selecting, painting, closing a page, downloading, stopping the background. */

const output = join(import.meta.dirname, '../../../.output');
const patience = { timeout: 20_000 };
const permits = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';
const payroll =
  'A magnet maker without separated oxide has furnaces and a payroll, but nothing to sell.';

const highlights = ({ driver }: FirefoxHarness) => driver.rows<Highlight>('highlights');
const quotes = async (story: FirefoxHarness) =>
  (await highlights(story)).map(({ quote }) => quote.exact);
const savedTags = async ({ driver }: FirefoxHarness) =>
  (await driver.rows<SavedRow>('saved')).map(({ tags }) => tags);
const painted = (sidebar: FirefoxSurface) => sidebar.evaluate(paintedInside);

async function openSidebar({ driver }: FirefoxHarness): Promise<FirefoxSurface> {
  await driver.pressShortcut('S');
  return driver.focusedSidebar();
}

/** Opens the article whose headline contains the words, once the list has it. */
async function openArticle(sidebar: FirefoxSurface, words: string): Promise<void> {
  const click = () =>
    sidebar.evaluate((wanted) => {
      const headlines = [...document.querySelectorAll<HTMLButtonElement>('li h3 button')];
      const headline = headlines.find(({ textContent }) => textContent.includes(wanted));
      headline?.click();
      return headline !== undefined;
    }, words);
  await waitUntil(`“${words}” in the list`, click);
  await expect.poll(async () => (await sidebar.texts('h1')).join(), patience).toContain(words);
  // A late font would move the words during the drag.
  await sidebar.evaluate(() => document.fonts.ready.then(() => true));
}

/** The start or end point of words in the article, after scrolling to them. */
async function pointOf(sidebar: FirefoxSurface, mark: TextEdge): Promise<Point> {
  const { y } = await sidebar.evaluate(pointInside, { ...mark, edge: 'start' });
  await sidebar.evaluate((top) => document.querySelector('main')?.scrollBy(0, top - 160), y);
  return sidebar.evaluate(pointInside, mark);
}

/** Drags from the first letter of some words to the last letter of others below them in the same view. */
async function drag(sidebar: FirefoxSurface, from: string, to: string): Promise<void> {
  const start = await pointOf(sidebar, { words: from, edge: 'start' });
  await sidebar.drag(start, await sidebar.evaluate(pointInside, { words: to, edge: 'end' }));
}

async function clickOn(sidebar: FirefoxSurface, words: string): Promise<void> {
  const { x, y } = await pointOf(sidebar, { words, edge: 'start' });
  await sidebar.clickAt({ x: x + 6, y });
}

/** The complete file that an action downloads. */
async function downloaded(
  { folder }: FirefoxHarness,
  name: RegExp,
  run: () => Promise<void>,
): Promise<string> {
  const before = new Set(await readdir(folder));
  await run();
  return waitUntil(`${name} to be downloaded`, async () => {
    const files = await readdir(folder);
    const isOnItsWay = files.some((each) => each.endsWith('.part'));
    const found = files.find((each) => !before.has(each) && name.test(each));
    if (isOnItsWay || found === undefined) return undefined;
    // The file name appears before its content, and a temporary one goes again.
    const path = join(folder, found);
    const size = await stat(path).then(
      (file) => file.size,
      () => 0,
    );
    return size > 0 && path;
  });
}

/** Opens the export dialog and makes the choices. */
async function startExport(
  sidebar: FirefoxSurface,
  choices: Record<string, string>,
): Promise<void> {
  await sidebar.press('x');
  await expect.poll(() => sidebar.texts('dialog select'), patience).not.toEqual([]);
  for (const [label, choice] of Object.entries(choices)) {
    await sidebar.evaluate(chooseInside, label, choice);
  }
}

test('Firefox: a mouse selection is highlighted, painted, joined, undone and redone', async ({
  story,
}) => {
  const sidebar = await openSidebar(story);
  await openArticle(sidebar, 'Separation Permits');
  await drag(sidebar, 'the export permit part', 'how many signatures');
  await sidebar.screenshot(join(output, 'test/firefox-selected.png'));
  await sidebar.clickButton('Highlight in yellow');
  const across =
    'the export permit part of every delivery date.\nFor two decades the first question asked of a rare-earth project was how many tonnes it held. The better question today is how many signatures';
  await expect.poll(() => quotes(story), patience).toEqual([across]);
  await expect
    .poll(() => painted(sidebar), patience)
    .toEqual({ 'highlight-1': across.replace('.\n', '.|').replace('held. The', 'held.| The') });
  await drag(sidebar, 'better question today', 'shipped and stored');
  await sidebar.clickButton('Highlight in green');
  const joined = `${across} it still needs. Ore can be bought, shipped and stored`;
  await expect.poll(() => quotes(story), patience).toEqual([joined]);
  const colors = async () => Object.keys(await painted(sidebar));
  await expect.poll(colors, patience).toEqual(['highlight-2']);
  await sidebar.screenshot(join(output, 'test/firefox-joined.png'));
  await sidebar.press('z');
  await expect.poll(() => quotes(story), patience).toEqual([across]);
  await sidebar.press('Shift+Z');
  await expect.poll(() => quotes(story), patience).toEqual([joined]);

  // Only a click on the highlight opens it.
  await clickOn(sidebar, 'Ore can be bought');
  await expect.poll(() => sidebar.texts('[aria-label="Your highlight"]'), patience).toHaveLength(1);
  await sidebar.clickButton('Red');
  await expect.poll(colors, patience).toEqual(['highlight-3']);
});

/** Waits until the note has the keys that were pressed, which the page handles after the driver's answer. */
const hasTyped = (surface: FirefoxSurface, note: string) =>
  expect
    .poll(() => surface.evaluate(() => document.querySelector('textarea')?.value), {
      ...patience,
      interval: 5,
    })
    .toBe(note);

test('Firefox: keyboard highlighting works, and a note is saved although the sidebar closes at once', async ({
  story,
}) => {
  const { driver, site } = story;
  const asked = site.requests.length;
  const notes = async () => (await highlights(story)).map(({ note }) => note);
  const sidebar = await openSidebar(story);
  await openArticle(sidebar, 'Separation Permits');
  await clickOn(sidebar, 'A magnet maker');
  await sidebar.press('h');
  await expect
    .poll(() => sidebar.evaluate(() => String(document.getSelection())), patience)
    .toBe(payroll);
  await sidebar.press('n');
  await expect.poll(() => sidebar.texts('textarea'), patience).toHaveLength(1);
  await expect.poll(notes, patience).toEqual(['']);
  await sidebar.press(...'Whose payroll?');
  await hasTyped(sidebar, 'Whose payroll?');
  await driver.closeSidebar();
  await expect.poll(notes, patience).toEqual(['Whose payroll?']);

  const again = await openSidebar(story);
  const field = () => again.evaluate(() => document.querySelector('textarea')?.value);
  await expect.poll(field, patience).toBe('Whose payroll?');
  await again.evaluate(() => document.querySelector('textarea')?.focus());
  await again.press(...' Ours.');
  await hasTyped(again, 'Whose payroll? Ours.');
  await again.evaluate(() => location.reload());
  await expect.poll(notes, patience).toEqual(['Whose payroll? Ours.']);
  await expect.poll(field, patience).toBe('Whose payroll? Ours.');
  await again.screenshot(join(output, 'test/firefox-note.png'));
  await again.clickButton('Done');
  expect(site.requests).toHaveLength(asked);
});

test('Firefox: after an edit one highlight moves, one loses its position, and keys and My highlights reach both', async ({
  story,
}) => {
  const { driver, site } = story;
  const permit = 'the export permit part of every delivery date.';
  for (const row of [
    await highlightOf(story, permits, permit, { id: 'permit', color: 3 }),
    await highlightOf(story, permits, payroll, { id: 'payroll', note: 'Whose payroll?' }),
  ])
    await driver.putRow('highlights', row);
  const sidebar = await openSidebar(story);
  await openArticle(sidebar, 'Separation Permits');
  await expect.poll(async () => Object.keys(await painted(sidebar)), patience).toHaveLength(2);
  const post = site.posts().find((each) => each.slug === permits);
  site.edit(permits, { html: post?.html.replace(payroll, 'Nobody disputes that.') ?? '' });
  await driver.triggerPoll();
  await sidebar.clickButton('Show new version');
  await expect
    .poll(() => sidebar.texts('.OrphanList blockquote, [data-highlight] blockquote'), patience)
    .toEqual([payroll]);
  expect(await sidebar.texts('[data-highlight] .note')).toEqual(['Whose payroll?']);
  await expect.poll(() => painted(sidebar), patience).toEqual({ 'highlight-3': permit });
  await sidebar.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
  await sidebar.press('Shift+}');
  const announced = async () => (await sidebar.texts('.HighlightLayer [role="status"]')).join();
  await expect.poll(announced, patience).toMatch(/^Highlight 1 of 1, red: the export permit part/);
  await sidebar.press('Escape');

  await sidebar.clickButton('Back to the list');
  await sidebar.press('g', 'h');
  await expect
    .poll(async () => (await sidebar.texts('.HighlightRow .quote')).sort(), patience)
    .toEqual([payroll, permit]);
  await sidebar.screenshot(join(output, 'test/firefox-my-highlights.png'));
});

test('Firefox: selected transcript lines become one highlight across unselectable parts', async ({
  story,
}) => {
  const sidebar = await openSidebar(story);
  await sidebar.press('g', 'a');
  await openArticle(sidebar, 'Episode 51');
  await drag(sidebar, 'In a passenger car with', 'Less than people imagine');
  await sidebar.clickButton('Highlight in red');
  await expect
    .poll(() => quotes(story), patience)
    .toEqual([expect.stringMatching(/^In a passenger car .*\n.*Less than people imagine$/s)]);
  await sidebar.screenshot(join(output, 'test/firefox-transcript.png'));
});

test('Firefox: an article is saved with a tag by keyboard, shown in list and settings', async ({
  story,
}) => {
  const sidebar = await openSidebar(story);
  await openArticle(sidebar, 'No One Owns the Chain');
  await sidebar.press('l');
  const focused = () => sidebar.evaluate(() => document.activeElement?.ariaLabel);
  await expect.poll(focused, patience).toBe('Add a tag');
  await sidebar.press(...'to read', 'Enter');
  await expect.poll(() => savedTags(story), patience).toEqual([['to read']]);
  await sidebar.screenshot(join(output, 'test/firefox-tags.png'));
  await sidebar.press('Escape');
  await sidebar.clickButton('Back to the list');
  await sidebar.press('g', 'a', 'f');
  await expect.poll(() => sidebar.texts('[type="search"]'), patience).toHaveLength(1);
  await sidebar.press(...'to rea');
  await expect.poll(() => sidebar.texts('.FilterChoices li'), patience).toHaveLength(1);
  await sidebar.press('ArrowDown', 'Enter');
  await expect.poll(() => sidebar.texts('[data-row]'), patience).toHaveLength(1);
  const settings = await story.driver.openSettings();
  await expect
    .poll(() => settings.texts('.TagTable li'), patience)
    .toEqual([expect.stringContaining('to read')]);
});

test('Firefox: exports of an article page and of a zip archive are downloaded', async ({
  story,
}) => {
  const { driver, site } = story;
  const asked = site.requests.length;
  await driver.putRow('highlights', await highlightOf(story, permits, payroll, { id: 'payroll' }));
  const sidebar = await openSidebar(story);
  await openArticle(sidebar, 'Separation Permits');
  await startExport(sidebar, { Format: 'Web page' });
  const page = await downloaded(story, /\.html$/, () => sidebar.clickButton('Export'));
  const opened = await driver.openInNewTab(pathToFileURL(page).href);
  await expect
    .poll(() => opened.texts('h1'), patience)
    .toEqual([expect.stringMatching(/^Separation Permits/)]);
  await expect.poll(() => opened.texts('mark'), patience).toEqual([payroll]);
  await opened.screenshot(join(output, 'test/firefox-exported.png'));
  const again = await driver.focusedSidebar();
  await startExport(again, { Content: 'Everything', Format: 'Markdown' });
  await again.click('.ExportDialog input[type="radio"]:not(:checked)');
  const zip = await downloaded(story, /\.zip$/, () => again.clickButton('Export'));
  const files = Object.keys(unzipSync(await readFile(zip)));
  expect(files.length).toBeGreaterThanOrEqual((await driver.rows('articles')).length);
  expect(site.requests).toHaveLength(asked);
});

test('Firefox: a backup is downloaded and can be restored', async ({ story }) => {
  const { driver } = story;
  const [article] = await story.articles();
  await driver.putRow('saved', { articleId: article?.id, savedAt: 1, tags: ['to read'] });
  for (const words of [payroll, 'Ore can be bought, shipped and stored.']) {
    await driver.putRow('highlights', await highlightOf(story, permits, words, { id: words }));
  }
  const tab = await driver.openSettings();
  const file = await downloaded(story, /^reex-reader-backup-.*\.zip$/, () =>
    tab.clickButton('Back up now'),
  );
  const read = await readBackup(new Blob([await readFile(file)]));
  expect(read).toMatchObject({ ok: true, value: { rejects: 0 } });
  await tab.chooseFile('#backup input[accept*="zip"]', file);
  await expect
    .poll(() => tab.texts('.RestoreDialog dl'), patience)
    .toEqual([expect.stringMatching(/Highlights and notes2 the same.*Saved articles1 the same/)]);
  await tab.screenshot(join(output, 'test/firefox-restore.png'));
  await tab.clickButton('Restore');
  await expect
    .poll(async () => (await tab.texts('.RestoreField')).join(), patience)
    .toContain('Nothing new in this backup.');
});

test('Firefox: a context menu wakes a stopped background page, which saves the article', async ({
  story,
}) => {
  const { driver, site } = story;
  const stored = new Set((await story.articles()).map(({ url }) => url));
  const post = site.posts().find((each) => each.type === 'news' && !stored.has(permalink(each)));
  const page = await driver.openInNewTab(post ? permalink(post) : '');
  await driver.stopBackground();
  await driver.clickContextMenu(page, 'h1', 'Save in REEx Reader');
  await expect.poll(async () => (await driver.rows('saved')).length, patience).toBe(1);
});

test('Firefox: user data survives the loss of the database', async ({ story }) => {
  const { driver } = story;
  const sidebar = await openSidebar(story);
  await openArticle(sidebar, 'Separation Permits');
  await sidebar.press('s', 'h', 'h');
  await expect.poll(() => savedTags(story), patience).toHaveLength(1);
  await expect.poll(() => quotes(story), patience).toHaveLength(1);
  const before = await highlights(story);
  const mirrored = () => driver.extensionPage.evaluate(async () => chrome.storage.local.get(null));
  await expect
    .poll(async () => Object.keys(await mirrored()), patience)
    .toContain(`highlight:${before[0]?.id}`);
  await driver.closeSidebar();
  await driver.extensionPage.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('reex-reader');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
  await driver.stopBackground();
  await driver.startBackground();
  await expect.poll(() => highlights(story), patience).toEqual(before);
  await expect.poll(() => savedTags(story), patience).toHaveLength(1);
});

// Runs inside the sidebar.
function chooseInside(label: string, choice: string): void {
  const labels = [...document.querySelectorAll<HTMLLabelElement>('dialog label')];
  const select = labels.find(({ textContent }) => textContent === label)?.control;
  if (!(select instanceof HTMLSelectElement)) throw new Error(`There is no field ${label}.`);
  const option = [...select.options].find(({ text }) => text.startsWith(choice));
  if (!option) throw new Error(`There is no ${choice} to choose.`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
