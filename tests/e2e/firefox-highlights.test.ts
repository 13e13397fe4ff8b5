import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Article } from '../../lib/article/model/article.ts';
import { readBackup } from '../../lib/backup/read-backup.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import type { SavedRow } from '../../lib/store/rows/articles.ts';
import type { ChannelRow } from '../../lib/store/rows/channels.ts';
import { permalink } from '../../scripts/sample-site/permalinks.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { FirefoxHarness } from '../support/firefox-harness.ts';
import type { FirefoxSurface, Point } from '../support/firefox-surface.ts';
import { paintedInside, pointInside, type TextEdge } from '../support/highlighting.ts';

/*
 * User data in a real Firefox: highlights, notes, tags, files. Tests run in order, each starting where the last ended.
 * They cover what differs between browsers: selecting, painting, closing a page, downloading, stopping the background.
 */

const output = join(import.meta.dirname, '../../.output');
const patience = { timeout: 20_000 };
const slug = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';

let story: FirefoxHarness;
let sidebar: FirefoxSurface;
/** The number of requests to the site after the last expected one. */
let asked: number;

beforeAll(async () => {
  story = await FirefoxHarness.begin();
  const { driver } = story;
  // Picture downloads would interfere with the observed requests.
  await driver.tab.evaluate(() => chrome.storage.local.set({ settings: { pictures: 'none' } }));
  await waitUntil('the first poll to be done', async () => {
    const channels = await driver.rows<ChannelRow>('channels');
    return channels.length > 1 && channels.every(({ nextDueAt }) => nextDueAt > Date.now());
  });
  asked = requests().length;
  sidebar = await openSidebar();
});

afterAll(() => story?.end());

/** Requests for feeds and pages so far. A picture whose download had begun may still follow. */
const requests = () =>
  story.site.requests.filter(({ url }) => !url.startsWith('/wp-content/uploads/'));
const highlights = () => story.driver.rows<Highlight>('highlights');
const quotes = async () => (await highlights()).map(({ quote }) => quote.exact);
const notes = async () => (await highlights()).map(({ note }) => note).sort();
const painted = () => sidebar.evaluate(paintedInside);

async function openSidebar(): Promise<FirefoxSurface> {
  await story.driver.pressShortcut('S');
  return story.driver.focusedSidebar();
}

/** Opens the article whose headline contains the words, from the list. */
async function open(words: string): Promise<void> {
  await expect
    .poll(() => sidebar.texts('li h3'), patience)
    .toContainEqual(expect.stringContaining(words));
  await sidebar.evaluate((wanted) => {
    const headlines = [...document.querySelectorAll<HTMLButtonElement>('li h3 button')];
    headlines.find(({ textContent }) => textContent.includes(wanted))?.click();
  }, words);
  await expect.poll(async () => (await sidebar.texts('h1')).join(), patience).toContain(words);
  // A late font would move the words during the drag.
  await sidebar.evaluate(() => document.fonts.ready.then(() => true));
}

/** The start or end point of words in the article, after scrolling to them. */
async function pointOf(mark: TextEdge): Promise<Point> {
  const { y } = await sidebar.evaluate(pointInside, { ...mark, edge: 'start' });
  await sidebar.evaluate((top) => document.querySelector('main')?.scrollBy(0, top - 160), y);
  return sidebar.evaluate(pointInside, mark);
}

/** Drags from the first letter of some words to the last letter of others below them in the same view. */
async function drag(from: string, to: string): Promise<void> {
  const start = await pointOf({ words: from, edge: 'start' });
  await sidebar.drag(start, await sidebar.evaluate(pointInside, { words: to, edge: 'end' }));
}

async function clickOn(words: string): Promise<void> {
  const { x, y } = await pointOf({ words, edge: 'start' });
  await sidebar.clickAt({ x: x + 6, y });
}

/** The complete file that an action downloads. */
async function downloaded(name: RegExp, run: () => Promise<void>): Promise<string> {
  const before = new Set(await readdir(story.folder));
  await run();
  const file = await waitUntil(`${name} to be downloaded`, async () => {
    const files = await readdir(story.folder);
    const isOnItsWay = files.some((each) => each.endsWith('.part'));
    const found = files.find((each) => !before.has(each) && name.test(each));
    if (isOnItsWay || found === undefined) return undefined;
    // The file name appears before its content.
    const path = join(story.folder, found);
    return (await stat(path)).size > 0 && path;
  });
  return file;
}

/** Opens the export dialog and makes the choices. */
async function startExport(choices: Record<string, string>): Promise<void> {
  await sidebar.press('x');
  await expect.poll(() => sidebar.texts('dialog select'), patience).not.toEqual([]);
  for (const [label, choice] of Object.entries(choices)) {
    await sidebar.evaluate(chooseInside, label, choice);
  }
}

test('Firefox: a mouse selection is highlighted, painted, joined, undone and redone', async () => {
  await open('Separation Permits');
  await drag('the export permit part', 'how many signatures');
  await sidebar.screenshot(join(output, 'test/firefox-selected.png'));
  await sidebar.clickButton('Highlight in yellow');
  const across =
    'the export permit part of every delivery date.\nFor two decades the first question asked of a rare-earth project was how many tonnes it held. The better question today is how many signatures';
  await expect.poll(quotes, patience).toEqual([across]);
  await expect.poll(painted, patience).toEqual({
    'highlight-1': across.replace('.\n', '.|').replace('held. The', 'held.| The'),
  });
  await drag('better question today', 'shipped and stored');
  await sidebar.clickButton('Highlight in green');
  const joined = `${across} it still needs. Ore can be bought, shipped and stored`;
  await expect.poll(quotes, patience).toEqual([joined]);
  await expect.poll(async () => Object.keys(await painted()), patience).toEqual(['highlight-2']);
  await sidebar.screenshot(join(output, 'test/firefox-joined.png'));
  await sidebar.press('z');
  await expect.poll(quotes, patience).toEqual([across]);
  await sidebar.press('Shift+Z');
  await expect.poll(quotes, patience).toEqual([joined]);

  // Only a click on the highlight opens it.
  await clickOn('Ore can be bought');
  await expect.poll(() => sidebar.texts('[aria-label="Your highlight"]'), patience).toHaveLength(1);
  await sidebar.clickButton('Red');
  await expect.poll(async () => Object.keys(await painted()), patience).toEqual(['highlight-3']);
  await sidebar.press('Escape');
});

test('Firefox: keyboard highlighting works, and a note is saved although the sidebar closes at once', async () => {
  const { driver } = story;
  await clickOn('A magnet maker');
  await sidebar.press('h');
  await expect
    .poll(() => sidebar.evaluate(() => String(document.getSelection())), patience)
    .toBe(
      'A magnet maker without separated oxide has furnaces and a payroll, but nothing to sell.',
    );
  await sidebar.press('n');
  await expect.poll(() => sidebar.texts('textarea'), patience).toHaveLength(1);
  await sidebar.press(...'Whose payroll?');
  await driver.closeSidebar();
  await expect.poll(notes, patience).toEqual(['', 'Whose payroll?']);

  sidebar = await openSidebar();
  const field = () => sidebar.evaluate(() => document.querySelector('textarea')?.value);
  await expect.poll(field, patience).toBe('Whose payroll?');
  await sidebar.click('textarea');
  await sidebar.press(...' Ours.');
  await sidebar.evaluate(() => location.reload());
  await expect.poll(notes, patience).toContain('Whose payroll? Ours.');
  await expect.poll(field, patience).toBe('Whose payroll? Ours.');
  await sidebar.screenshot(join(output, 'test/firefox-note.png'));
  await sidebar.clickButton('Done');
  expect(requests()).toHaveLength(asked);
});

test('Firefox: after an edit one highlight moves, one loses its position, and keys reach both', async () => {
  const { driver, site } = story;
  const post = site.posts().find((each) => each.slug === slug);
  const html = post?.html.replace(
    /A magnet maker without.*?nothing to sell\./,
    'Nobody disputes that.',
  );
  site.edit(slug, { html: html ?? '' });
  await driver.triggerPoll();
  await sidebar.clickButton('Show new version');
  await expect
    .poll(() => sidebar.texts('.OrphanList blockquote, [data-highlight] blockquote'), patience)
    .toEqual([expect.stringMatching(/^A magnet maker .* nothing to sell\.$/)]);
  expect(await sidebar.texts('[data-highlight] .note')).toEqual(['Whose payroll? Ours.']);
  await expect.poll(async () => Object.keys(await painted()), patience).toEqual(['highlight-3']);
  await sidebar.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
  await sidebar.press('Shift+}');
  const said = async () => (await sidebar.texts('.HighlightLayer [role="status"]')).join();
  await expect.poll(said, patience).toMatch(/^Highlight 1 of 1, red: the export permit part/);
  await sidebar.press('Escape');
  asked = requests().length;
});

test('Firefox: selected transcript lines become one highlight across unselectable parts', async () => {
  await sidebar.clickButton('Back to the list');
  await sidebar.press('g', 'a');
  await open('Episode 51');
  await drag('In a passenger car with', 'Less than people imagine');
  await sidebar.clickButton('Highlight in red');
  await expect
    .poll(quotes, patience)
    .toContainEqual(expect.stringMatching(/^In a passenger car .*\n.*Less than people imagine$/s));
  await sidebar.screenshot(join(output, 'test/firefox-transcript.png'));
});

test('Firefox: My highlights lists all highlights', async () => {
  await sidebar.clickButton('Back to the list');
  await sidebar.press('g', 'h');
  await expect
    .poll(async () => (await sidebar.texts('.HighlightRow .quote')).length, patience)
    .toBe(3);
  await sidebar.screenshot(join(output, 'test/firefox-my-highlights.png'));
});

test('Firefox: an article is saved with a tag by keyboard, shown in list and settings', async () => {
  const { driver } = story;
  await sidebar.press('g', 'u');
  await open('No One Owns the Chain');
  await sidebar.press('l');
  const focused = () => sidebar.evaluate(() => document.activeElement?.ariaLabel);
  await expect.poll(focused, patience).toBe('Add a tag');
  await sidebar.press(...'to read', 'Enter');
  const tags = async () => (await driver.rows<SavedRow>('saved')).map((row) => row.tags);
  await expect.poll(tags, patience).toEqual([['to read']]);
  await sidebar.screenshot(join(output, 'test/firefox-tags.png'));
  await sidebar.press('Escape');
  await sidebar.clickButton('Back to the list');
  await sidebar.press('g', 'a', 'f');
  await expect.poll(() => sidebar.texts('[type="search"]'), patience).toHaveLength(1);
  await sidebar.press(...'to rea');
  await expect.poll(() => sidebar.texts('.FilterChoices li'), patience).toHaveLength(1);
  await sidebar.press('ArrowDown', 'Enter');
  await expect.poll(() => sidebar.texts('[data-row]'), patience).toHaveLength(1);
  await expect
    .poll(() => driver.tab.texts('.TagTable li'), patience)
    .toEqual([expect.stringContaining('to read')]);
});

test('Firefox: exports of an article page and of a zip archive are downloaded', async () => {
  const { driver } = story;
  await sidebar.press('Escape', 'g', 'a');
  await open('Separation Permits');
  await startExport({ Format: 'Web page' });
  const page = await downloaded(/\.html$/, () => sidebar.clickButton('Export'));
  const opened = await driver.openInNewTab(pathToFileURL(page).href);
  await expect
    .poll(() => opened.texts('h1'), patience)
    .toEqual([expect.stringMatching(/^Separation Permits/)]);
  await expect
    .poll(async () => (await opened.texts('mark')).join(' '), patience)
    .toContain('the export permit part');
  await opened.screenshot(join(output, 'test/firefox-exported.png'));
  sidebar = await driver.focusedSidebar();
  await startExport({ Content: 'Everything', Format: 'Markdown' });
  await sidebar.click('.ExportDialog input[type="radio"]:not(:checked)');
  const zip = await downloaded(/\.zip$/, () => sidebar.clickButton('Export'));
  const files = Object.keys(unzipSync(await readFile(zip)));
  expect(files.length).toBeGreaterThanOrEqual((await driver.rows('articles')).length);
  expect(requests()).toHaveLength(asked);
});

test('Firefox: a backup is downloaded and can be restored', async () => {
  const { tab } = story.driver;
  await tab.bringToFront();
  const file = await downloaded(/^reex-reader-backup-.*\.zip$/, () =>
    tab.clickButton('Back up now'),
  );
  const read = await readBackup(new Uint8Array(await readFile(file)));
  expect(read).toMatchObject({ ok: true, value: { rejects: 0 } });
  await tab.chooseFile('input[type="file"]', file);
  await expect
    .poll(() => tab.texts('.RestoreDialog dl'), patience)
    .toEqual([expect.stringMatching(/Highlights3 the same.*Saved articles1 the same/)]);
  await tab.screenshot(join(output, 'test/firefox-restore.png'));
  await tab.clickButton('Restore');
  await expect
    .poll(async () => (await tab.texts('.RestoreField')).join(), patience)
    .toContain('Nothing new in this backup.');
});

test('Firefox: a context menu wakes a stopped background page, which saves the article', async () => {
  const { driver, site } = story;
  const stored = new Set((await driver.rows<Article>('articles')).map(({ url }) => url));
  const post = site.posts().find((each) => each.type === 'news' && !stored.has(permalink(each)));
  const page = await driver.openInNewTab(post ? permalink(post) : '');
  await driver.stopBackground();
  await driver.clickContextMenu(page, 'h1', 'Save in REEx Reader');
  await expect.poll(async () => (await driver.rows('saved')).length, patience).toBe(2);
});

test('Firefox: user data survives the loss of the database', async () => {
  const { driver } = story;
  const before = await highlights();
  await driver.closeSidebar();
  await driver.tab.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('reex-reader');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
  await driver.stopBackground();
  await driver.startBackground();
  await expect.poll(highlights, patience).toEqual(before);
  expect(await driver.rows('saved')).toHaveLength(2);
});

test('Firefox: highlights run has no third-party requests, errors or CSP violations', async () => {
  expect(story.unexpectedRequests()).toEqual([]);
  expect(await story.driver.consoleErrors()).toEqual([]);
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
