import { expect, onTestFinished, vi } from 'vitest';
import { maxTyped } from '../../../components/ui/fields/max-typed.ts';
import { db } from '../../../lib/store/db/database.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { axeViolations } from '../axe.ts';
import { test } from '../extension.tsx';
import { overflowingElements } from '../overflow.ts';
import type { PageLocator, RenderedPage } from '../page.ts';
import { untilStill } from '../until-still.ts';

const box = (panel: RenderedPage): PageLocator =>
  panel.getByRole('combobox', { name: 'Search articles' });

const rows = (panel: RenderedPage): PageLocator => panel.locator('[data-row]');

const titles = (panel: RenderedPage): Promise<string[]> =>
  panel.locator('[data-row] .headline').allTextContents();

/** The words that are marked, in lower case. */
const marked = async (panel: RenderedPage): Promise<Set<string>> => {
  const words = await panel.locator('[data-row] mark').allTextContents();
  return new Set(words.map((word) => word.toLowerCase()));
};

/** Keeps the page from being taken for painted until the returned function is called, or the test ends. */
function holdPaint(): () => void {
  const held: (() => void)[] = [];
  const frames = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => {
    held.push(() => callback(performance.now()));
    return 0;
  });
  const { setTimeout: startTimer } = globalThis;
  // The product waits 100 ms for a frame.
  const timers = vi
    .spyOn(window, 'setTimeout')
    .mockImplementation((callback, ms, ...rest) =>
      startTimer(ms === 100 ? () => undefined : callback, ms, ...rest),
    );
  const paint = () => {
    frames.mockRestore();
    timers.mockRestore();
    for (const callback of held.splice(0)) callback();
  };
  onTestFinished(paint);
  return paint;
}

test('search: finds as one types, shows why, and is left for its results by keyboard', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await rows(panel).first().waitFor();
  const before = await titles(panel);
  await panel.keyboard.press('/');
  await expect.poll(() => box(panel).evaluate((field) => field.matches(':focus'))).toBe(true);
  const [title = ''] = before.slice(-1);
  await box(panel).fill(title);
  await expect.poll(() => titles(panel).then(([first]) => first)).toBe(title);
  await expect.poll(() => marked(panel)).toContain(/\w+/.exec(title.toLowerCase())?.[0]);
  await expect
    .poll(() => panel.locator('.SearchBox').getByRole('status').textContent())
    .toMatch(/^\d+ articles?/);
  expect(await axeViolations()).toEqual([]);

  // Keys move in the results as in any list.
  await panel.keyboard.press('ArrowDown');
  const focused = () =>
    [...document.querySelectorAll('[data-row] [data-stop]')].findIndex((stop) =>
      stop.matches(':focus'),
    );
  await expect.poll(focused).toBe(0);
  await panel.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe(1);
  await panel.keyboard.press('ArrowUp');
  await expect.poll(focused).toBe(0);
  await panel.keyboard.press('Enter');
  await panel.locator('article .body').waitFor();
  // The first press closes the hit bar, the second the article.
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('Escape');
  await expect.poll(() => titles(panel).then(([first]) => first)).toBe(title);
  await panel.keyboard.press('Escape');
  // Only as many rows as are in view.
  const firstTitles = async () => (await titles(panel)).slice(0, 4);
  await expect.poll(firstTitles).toEqual(before.slice(0, 4));
});

test('search: its key leads back from an article that has taken the place of the box', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await rows(panel).first().waitFor();
  await panel.locator('.ArticleRow h3 button').first().click();
  await panel.locator('article .body').waitFor();
  await panel.keyboard.press('/');
  await expect.poll(() => box(panel).evaluate((field) => field.matches(':focus'))).toBe(true);
  await panel.keyboard.type('zzyzx');
  await panel.getByText('No articles found').waitFor();
});

test('search: says what is wrong, what is missing, and that nothing was found', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await rows(panel).first().waitFor();
  await box(panel).fill('colour:red magnets');
  await panel.getByText('colour: isn’t a search operator.').waitFor();
  await box(panel).fill('magnets -china ');
  await panel.getByText('Finds “magnets” · except “china”').waitFor();
  const heading = (name: string) => panel.getByRole('heading', { name });
  await heading('Best matches first').waitFor();
  // Operators alone match no article better than another.
  await box(panel).fill('is:unread -china ');
  await heading('Newest first').waitFor();
  await box(panel).fill('dysprosium zzyzx ');
  await panel.getByRole('heading', { name: 'Some words missing' }).waitFor();
  const missing = async () => new Set(await panel.locator('[data-row] s').allTextContents());
  await expect.poll(missing).toEqual(new Set(['zzyzx']));
  await box(panel).fill('zzyzx');
  await panel.getByRole('heading', { name: 'No articles found' }).waitFor();
  expect(await axeViolations()).toEqual([]);
  await panel.locator('.EmptyState').getByRole('button', { name: 'Clear search' }).click();
  await rows(panel).first().waitFor();
});

test('search: stays when the panel is closed, and ends with another list', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await rows(panel).first().waitFor();
  await box(panel).fill('dysprosium');
  await expect.poll(() => marked(panel)).toContain('dysprosium');
  const isWhole = async () => {
    const size = await rows(panel).first().getAttribute('aria-setsize');
    return (await rows(panel).count()) === Number(size);
  };
  await expect.poll(isWhole).toBe(true);
  const found = await titles(panel);
  extension.close();
  const again = await extension.openPanel();
  await expect.poll(() => titles(again)).toEqual(found);
  await expect.poll(() => box(again).inputValue()).toBe('dysprosium');
  await again.getByRole('button', { name: 'All', exact: true }).click();
  await expect.poll(() => box(again).inputValue()).toBe('');
});

test('search: flags of results are read once their rows are painted', async ({ extension }) => {
  const panel = await extension.openPanel();
  await rows(panel).first().waitFor();
  await box(panel).fill('magnet');
  await expect.poll(() => marked(panel)).toContain('magnet');
  await untilStill();
  const paint = holdPaint();
  const reads = (['get', 'getAll'] as const).map((name) =>
    vi.spyOn(IDBObjectStore.prototype, name),
  );
  onTestFinished(() => reads.forEach((each) => void each.mockRestore()));
  const readTables = () =>
    reads.flatMap(({ mock }) => mock.contexts.map((store) => (store as IDBObjectStore).name));
  await box(panel).fill('dysprosium');
  await expect.poll(() => marked(panel)).toContain('dysprosium');
  // Whatever was asked for as the rows were drawn is answered before this.
  await db.saved.count();
  expect(readTables()).not.toContain('saved');
  paint();
  await expect.poll(readTables).toContain('saved');
});

test('search: with many notes, the count comes with the first rows', async ({ extension }) => {
  const [{ url = '' } = {}] = await extension.articles();
  const notes = Array.from({ length: 40 }, (_, at) =>
    highlight(`note-${at}`, { url, note: 'Ask.' }),
  );
  await db.highlights.bulkPut(notes);
  const panel = await extension.openPanel();
  await rows(panel).first().waitFor();
  const status = () => document.querySelector('.SearchBox [role=status]')?.textContent ?? '';
  await box(panel).fill('dysprosium');
  await expect.poll(status).toMatch(/^\d+ articles?/);
  await box(panel).fill('');
  await expect.poll(() => panel.locator('[data-row] mark').count()).toBe(0);
  const counts: string[] = [];
  const watch = new MutationObserver(() => {
    if (document.querySelector('[data-row] mark')) counts.push(status());
  });
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  onTestFinished(() => watch.disconnect());
  await box(panel).fill('magnet');
  await expect.poll(() => counts).not.toEqual([]);
  expect(counts[0]).toMatch(/^\d+ articles?/);
});

test('search: a pasted text takes a few lines of the header and of each result', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await rows(panel).first().waitFor();
  const words = Array.from({ length: 90 }, (_, at) => `word${at}`).join(' ');
  const heightOf = (selector: string): number =>
    document.querySelector(selector)?.getBoundingClientRect().height ?? Number.NaN;
  await box(panel).fill(`dysprosium -"x" ${words}`);
  await panel.locator('.MissingWords s').first().waitFor();
  await untilStill();
  expect(heightOf('.MissingWords')).toBeLessThan(60);
  expect(heightOf('.SearchBox .found')).toBeLessThan(120);
  await box(panel).fill(`-"${'n'.repeat(9_000)}"`);
  await panel.getByText(/nnnn/).first().waitFor();
  await untilStill();
  expect(heightOf('.SearchBox .found')).toBeLessThan(140);
  expect(overflowingElements()).toEqual([]);
  // Browsers take long to draw many different characters.
  const characters = Array.from({ length: 10_000 }, (_, at) => String.fromCharCode(0x4e00 + at));
  await box(panel).fill(characters.join(''));
  await panel.getByText(/^The search is too long: 习.*… is left out\.$/).waitFor();
  expect((await box(panel).inputValue()).length).toBe(maxTyped);
  const drawn = document.querySelector('.SearchBox')?.textContent ?? '';
  expect(drawn.length).toBeLessThan(300);
});
