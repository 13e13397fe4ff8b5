import { describe, expect } from 'vitest';
import type { ViewRow } from '../../../lib/store/rows/views.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import { testsAll } from '../../support/sampled.ts';
import { axeViolations } from '../axe.ts';
import { readClipboard, useClipboard } from '../clipboard.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import {
  clickText,
  paintedHighlights,
  putHighlights,
  seedHighlight,
  storedHighlights,
} from '../highlighting.ts';
import type { RenderedPage } from '../page.ts';

const permits = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';
const chain = 'no-one-owns-the-chain';
const episode = 's2-e51';

const button = (panel: RenderedPage, name: string | RegExp) =>
  panel.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

const rows = (panel: RenderedPage) => panel.locator('.HighlightRow');

/** The displayed quotes, from top to bottom. */
const quotes = (panel: RenderedPage) => rows(panel).locator('.quote').allTextContents();

const status = (panel: RenderedPage) => panel.locator('search').getByRole('status').textContent();

/** The focused row by its ID, or a description of another focused element. */
const focused = (panel: RenderedPage) =>
  panel.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('data-stop') ?? activeElement?.textContent?.slice(0, 40);
  });

const view = async (extension: RenderedExtension) =>
  (await extension.rows<ViewRow>('views')).find(({ surface }) => surface.startsWith('panel'));

async function openList(extension: RenderedExtension): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await button(panel, /^My highlights/).click();
  await button(panel, /^My highlights/)
    .and(panel.locator('[aria-current="true"]'))
    .waitFor();
  return panel;
}

/** Two highlights in one article, one in another, and one of a removed article. */
async function fourHighlights(): Promise<void> {
  await seedHighlight(permits, 'Ore can be bought, shipped and stored.', {
    id: 'ore',
    color: 2,
    tags: ['permits'],
    note: 'Préfet or desk?',
    createdAt: 1_000,
  });
  await seedHighlight(permits, 'how many signatures', {
    id: 'signatures',
    createdAt: 3_000,
  });
  await seedHighlight(chain, 'the chain', {
    id: 'chain',
    color: 2,
    tags: ['permits', 'chain'],
    createdAt: 2_000,
  });
  await putHighlights([
    highlight('gone', {
      url: 'https://rareearthexchanges.com/news/gone/',
      title: 'A Quiet Article',
      createdAt: 500,
      publishedAt: Date.UTC(2025, 4, 6),
    }),
  ]);
}

describe('My highlights', () => {
  test('filters by color, tag and text, and opens a highlight and returns', async ({
    extension,
  }) => {
    await fourHighlights();
    const panel = await openList(extension);
    await expect
      .poll(() => quotes(panel))
      .toEqual([
        expect.stringContaining('how many signatures'),
        'Ore can be bought, shipped and stored.',
        expect.stringMatching(/the chain/i),
        'quota',
      ]);
    await expect.poll(() => status(panel)).toBe('4 highlights');
    // Author and date are shown once below the title, not in each row.
    const facts = /^Policy desk · \w+\s\d+,\s\d{4}$/;
    await expect.poll(() => panel.locator('.RowGroup > p').first().textContent()).toMatch(facts);
    await expect.poll(() => panel.getByText(facts).count()).toBe(1);
    await button(panel, 'My highlights 4').waitFor();
    expect(await axeViolations()).toEqual([]);

    await button(panel, 'Filter your highlights').click();
    await button(panel, 'Green 2 highlights').click();
    await button(panel, 'permits 2 highlights').click();
    expect(await axeViolations()).toEqual([]);
    await panel.keyboard.press('Escape');
    await expect.poll(() => status(panel)).toBe('2 of 4 highlights');
    await panel.keyboard.press('/');
    await panel.keyboard.type('DESK prefet');
    await expect.poll(() => status(panel)).toBe('1 of 4 highlights');
    await expect
      .poll(() => rows(panel).locator('mark').allTextContents())
      .toEqual(['Préfet', 'desk']);
    expect(await axeViolations()).toEqual([]);

    await panel.keyboard.press('Enter');
    await expect.poll(() => focused(panel)).toBe('ore');
    await panel.keyboard.press('Enter');
    await panel.getByRole('article').waitFor();
    await expect.poll(() => panel.locator('[data-evidence]').count()).toBe(1);
    await expect
      .poll(() => panel.evaluate(() => document.activeElement?.matches('[data-evidence]')))
      .toBe(true);
    await expect
      .poll(() => panel.locator('[data-evidence]').textContent())
      .toContain('Ore can be bought');
    const inView = () =>
      panel.evaluate(() => {
        const [range] = CSS.highlights.get('highlight-2') ?? [];
        const box = document.querySelector('main')?.getBoundingClientRect();
        if (!box || !(range instanceof StaticRange || range instanceof Range)) return false;
        const words = document.createRange();
        words.setStart(range.startContainer, range.startOffset);
        words.setEnd(range.endContainer, range.endOffset);
        const { top, bottom } = words.getBoundingClientRect();
        return top >= box.top && bottom <= box.bottom;
      });
    await expect.poll(inView).toBe(true);
    const count = (await storedHighlights()).length;
    await panel.keyboard.press('n');
    const note = panel.getByRole('textbox', { name: 'Note' });
    await expect.poll(() => note.inputValue()).toBe('Préfet or desk?');
    await panel.keyboard.press('Escape');
    await expect.poll(() => note.count()).toBe(0);
    expect(await storedHighlights()).toHaveLength(count);

    // Returns to the row with the filter unchanged. Escape first clears the search.
    await panel.keyboard.press('Escape');
    await expect.poll(() => focused(panel)).toBe('ore');
    await expect.poll(() => status(panel)).toBe('1 of 4 highlights');
    await panel.keyboard.press('Escape');
    await expect.poll(() => status(panel)).toBe('2 of 4 highlights');
    await button(panel, 'Remove the filter Green').click();
    await button(panel, 'Show all').click();
    await expect.poll(() => status(panel)).toBe('4 highlights');

    // Moves between articles in the order of the list.
    await button(panel, 'Sort your highlights').click();
    await panel.getByRole('menuitemradio', { name: 'By date' }).click();
    await rows(panel).first().getByText('Separation Permits').waitFor();
    await rows(panel).first().getByText(facts).waitFor();
    // The day is in the heading above.
    expect(await rows(panel).first().locator('time').textContent()).toMatch(/^\d+:\d+\s[AP]M$/);
    await rows(panel).first().locator('[data-stop]').click();
    await panel.getByText('1 of 2').waitFor();
    await expect.poll(() => panel.locator('[data-evidence]').count()).toBe(1);
    await panel.keyboard.press('j');
    await panel.getByRole('heading', { level: 1, name: /^No One Owns the Chain/ }).waitFor();
  });

  test('are searched in the language of articles, and say what is wrong', async ({ extension }) => {
    await fourHighlights();
    const panel = await openList(extension);
    await rows(panel).first().waitFor();
    const field = panel.getByRole('combobox', { name: 'Search highlights' });
    const search = (text: string) => field.fill(text);
    const marks = () => rows(panel).locator('mark').allTextContents();
    await search('"can be" OR signature ');
    await expect.poll(() => status(panel)).toBe('2 of 4 highlights');
    await expect.poll(marks).toEqual(['signatures', 'can be']);
    await search('tag:permits -ore ');
    await expect.poll(async () => (await quotes(panel)).join()).toMatch(/^the chain$/i);
    await panel.getByText('Finds tagged permits · except “ore”').waitFor();
    // Only operators that make sense here are suggested, with their values.
    const suggested = () => panel.getByRole('option').allTextContents();
    for (const [typed, offered] of [
      ['ta', ['tag:']],
      ['tag:per', ['permits']],
      ['is:', ['changed', 'news', 'podcast', 'report']],
      ['cat', []],
      ['category:m', []],
      ['', []],
    ] as const) {
      await search(typed);
      await expect.poll(suggested).toEqual(offered);
    }
    await search('ta');
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('Enter');
    await expect.poll(() => field.inputValue()).toBe('tag:');
    await search('is:unread ship');
    await panel.getByText('is:unread doesn’t work in My highlights.').waitFor();
    await expect.poll(marks).toEqual(['shipped']);
    expect(await axeViolations()).toEqual([]);
    // What is found stays in view, however long the query is.
    await search(`-"${'n'.repeat(9_000)}"`);
    await panel.getByText(/^Finds everything/).waitFor();
    const height = await panel.locator('.HighlightTools').evaluate((box) => box.clientHeight);
    expect(height).toBeLessThan(200);
    await search('is:unread ship');
    await expect.poll(marks).toEqual(['shipped']);

    // The query is kept, and its results are there before the list is shown again.
    extension.close();
    const again = await extension.openPanel();
    await expect.poll(marks).toEqual(['shipped']);
    await again.getByText('is:unread doesn’t work in My highlights.').waitFor();
    await again.getByRole('button', { name: 'Clear search' }).click();
    await expect.poll(() => rows(again).count()).toBe(4);
    expect(document.activeElement).toBe(await field.element());
  });

  test('shows what the publisher has changed or removed, copies it so, and filters by it', async ({
    extension,
  }) => {
    const { site } = extension;
    await useClipboard();
    await seedHighlight(permits, 'Ore can be bought, shipped and stored.', { id: 'ore' });
    await seedHighlight(permits, 'how many signatures', { id: 'signatures' });
    await seedHighlight(chain, 'the chain', { id: 'chain' });
    const { html = '' } = site.posts().find(({ slug }) => slug === permits) ?? {};
    site.edit(permits, {
      html: html
        .replace('shipped and stored', 'leased and stored')
        .replace(/[^.>]*how many signatures[^.]*\./, ''),
    });
    await extension.refreshNow();
    const panel = await openList(extension);
    const edited = rows(panel).filter({ hasText: 'Ore can be bought, leased and stored.' });
    await edited.getByText('Was: “Ore can be bought, shipped and stored.”').waitFor();
    await rows(panel)
      .filter({ hasText: 'how many signatures' })
      .getByText('No longer in the article')
      .waitFor();
    expect(await axeViolations()).toEqual([]);

    await edited.locator('[data-stop]').focus();
    await panel.keyboard.type('yw');
    await expect
      .poll(readClipboard)
      .toContain(
        '“Ore can be bought, leased and stored.” (Was: “Ore can be bought, shipped and stored.”)',
      );
    await button(panel, 'Filter your highlights').click();
    await button(panel, 'Changed since you highlighted it 2 highlights').click();
    await panel.keyboard.press('Escape');
    await expect.poll(() => status(panel)).toBe('2 of 3 highlights');
  });

  test('opens an orphan below its article, and a highlight of a removed article on the site', async ({
    extension,
  }) => {
    const { site } = extension;
    await seedHighlight(permits, 'Ore can be bought, shipped and stored.', { id: 'ore' });
    await seedHighlight(permits, 'how many signatures', { id: 'signatures' });
    const post = site.posts().find(({ slug }) => slug === permits);
    site.edit(permits, {
      html: (post?.html ?? '')
        .replace(/ Ore can be bought, shipped and stored\./, ' Nobody disputes that.')
        .replace('<p><em>For two', '<p>A paragraph that was not here before.</p><p><em>For two'),
    });
    await extension.refreshNow();
    await putHighlights([
      highlight('gone', {
        url: 'https://rareearthexchanges.com/news/gone/',
        title: 'A Quiet Article',
        publishedAt: new Date(2025, 4, 6, 12).getTime(),
      }),
    ]);
    const panel = await openList(extension);
    await rows(panel).filter({ hasText: 'Ore can be bought' }).locator('[data-stop]').click();
    const orphan = panel
      .getByRole('region', { name: 'Highlights no longer in the text' })
      .getByRole('listitem');
    await expect
      .poll(() => orphan.evaluate((found) => found === document.activeElement))
      .toBe(true);
    await panel.keyboard.press('Escape');

    // Moved by the edit and still found.
    await rows(panel).filter({ hasText: 'how many signatures' }).locator('[data-stop]').click();
    await expect
      .poll(() => panel.locator('[data-evidence]').textContent())
      .toContain('how many signatures');
    await panel.keyboard.press('Escape');

    const gone = rows(panel).filter({ hasText: 'quota' });
    await panel.getByRole('heading', { name: 'A Quiet Article' }).waitFor();
    await panel.getByText('The editors · May 6, 2025').waitFor();
    await gone.getByText('rareearthexchanges.com/news/gone/', { exact: true }).waitFor();
    await gone.getByText('No longer stored').waitFor();
    await gone.locator('[data-stop]').click();
    await expect
      .poll(() => browserState.openedTabs)
      .toMatchObject([{ url: 'https://rareearthexchanges.com/news/gone/' }]);
  });

  if (testsAll)
    test('opens an episode highlight at its transcript line or below, and plays from there', async ({
      extension,
    }) => {
      const said = 'Less than people imagine.';
      const moment = { start: 466.98, end: null };
      await seedHighlight(episode, said, { id: 'line', moment, createdAt: 2 });
      const { url, title } =
        (await extension.articles()).find((each) => each.url.includes(episode)) ?? {};
      if (!url || !title) throw new Error('There is no such episode.');
      const noWords = { quote: { exact: '', prefix: '', suffix: '' }, span: { start: 0, end: 0 } };
      await putHighlights([
        highlight('moment', { ...noWords, url, title, moment: { start: 75, end: null } }),
      ]);
      const panel = await openList(extension);
      await expect.poll(() => quotes(panel)).toEqual([said, 'Moment at 1:15']);
      await rows(panel).filter({ hasText: said }).locator('[data-stop]').click();
      await expect.poll(() => panel.locator('[data-evidence]').textContent()).toContain(said);
      expect(await panel.locator('[data-evidence]').getAttribute('data-passage')).not.toBeNull();
      await panel.keyboard.press('Escape');
      await rows(panel).filter({ hasText: '1:15' }).locator('[data-stop]').click();
      const item = panel.locator('[data-highlight="moment"][data-evidence]');
      await item.getByRole('button', { name: 'Play from 1:15' }).waitFor();
      await panel.keyboard.press('Escape');
      await expect.poll(() => focused(panel)).toBe('moment');
      await panel.keyboard.press('.');
      await panel.getByRole('region', { name: 'Player' }).waitFor();
    });

  if (testsAll)
    test('saves a note written in the list, and reopens it with the search', async ({
      extension,
    }) => {
      await fourHighlights();
      const panel = await openList(extension);
      await panel.locator('.HighlightTools').waitFor();
      await panel.keyboard.press('/');
      await panel.keyboard.type('signatures');
      await expect.poll(() => rows(panel).count()).toBe(1);
      await panel.keyboard.press('Enter');
      await panel.keyboard.press('n');
      const field = panel.getByRole('textbox', { name: 'Note' });
      await expect
        .poll(() => field.evaluate((found) => found === document.activeElement))
        .toBe(true);
      await expect
        .poll(() =>
          button(panel, 'Done').evaluate((last) => {
            const main = last.closest('main')?.getBoundingClientRect();
            return last.getBoundingClientRect().bottom <= (main?.bottom ?? 0);
          }),
        )
        .toBe(true);
      await panel.keyboard.type('Who signs?');
      await panel.getByRole('combobox', { name: 'Add a tag' }).fill('desk,');
      const stored = async () =>
        (await storedHighlights()).find(({ id }) => id === 'signatures') ?? {
          note: '',
          tags: [],
        };
      await expect.poll(async () => (await stored()).tags).toEqual(['desk']);
      await expect.poll(async () => (await stored()).note).toBe('Who signs?');
      expect(await axeViolations()).toEqual([]);
      extension.close();

      const again = await extension.openPanel();
      const reopened = again.getByRole('textbox', { name: 'Note' });
      await expect.poll(() => reopened.inputValue()).toBe('Who signs?');
      await expect
        .poll(() => again.getByRole('combobox', { name: 'Search highlights' }).inputValue())
        .toBe('signatures');
      await expect.poll(() => status(again)).toBe('1 of 4 highlights');
      await reopened.click();
      await again.keyboard.press('Escape');
      await expect.poll(() => focused(again)).toBe('signatures');
      await rows(again).getByText('Who signs?').waitFor();
      await expect.poll(async () => (await view(extension))?.note).toBeNull();
    });

  test('recolors, deletes and restores highlights by keyboard', async ({ extension }) => {
    await fourHighlights();
    await useClipboard();
    const panel = await extension.openPanel();
    await panel.getByRole('listitem').first().waitFor();
    const press = async (...keys: string[]) => {
      for (const key of keys) await panel.keyboard.press(key);
    };
    await panel.keyboard.type('gh');
    await expect.poll(() => rows(panel).count()).toBe(4);
    await press('Home', 'j');
    await expect.poll(() => focused(panel)).toBe('ore');
    const ore = async () => (await storedHighlights()).find(({ id }) => id === 'ore');
    await press('3');
    await expect.poll(async () => (await ore())?.color).toBe(3);
    await panel.getByText('Color changed to red').waitFor();

    await panel.keyboard.type('yw');
    await panel.getByText('Quote and link copied').waitFor();
    const copied = await readClipboard();
    expect(copied).toMatch(
      /^“Ore can be bought, shipped and stored\.”\n\nSeparation Permits.*\nBy .+ · Rare Earth Exchanges · .+\nhttps:.*#:~:text=Ore/,
    );

    await press('Delete');
    await panel.getByText('Highlight deleted').waitFor();
    await expect.poll(ore).toBeUndefined();
    await expect.poll(() => focused(panel)).toBe('chain');
    await button(panel, 'My highlights 3').waitFor();
    await press('z');
    await panel.getByText('Highlight restored').waitFor();
    await expect.poll(() => rows(panel).count()).toBe(4);
    await press('Shift+Z');
    await expect.poll(() => rows(panel).count()).toBe(3);
    await press('z');
    await expect.poll(async () => (await ore())?.note).toBe('Préfet or desk?');
    await expect.poll(() => rows(panel).count()).toBe(4);

    await press('x');
    const dialog = panel.getByRole('dialog', { name: 'Export' });
    const what = dialog.getByRole('combobox', { name: 'Content' });
    await expect
      .poll(() => what.locator('option:checked').textContent())
      .toBe('These highlights (4)');
    await press('Escape', '?');
    await panel
      .getByRole('dialog', { name: 'Keyboard shortcuts' })
      .getByText('Delete highlight')
      .waitFor();
    await press('Escape');
    await press('k', 'o');
    await panel.getByRole('article').waitFor();
    await expect
      .poll(async () => (await paintedHighlights())['highlight-3'])
      .toContain('Ore can be');
    await clickText(panel, 'Ore can be bought');
  });

  test('has no button and no key that marks articles as read, which it does not show', async ({
    extension,
  }) => {
    const before = await extension.unread();
    const panel = await openList(extension);
    await button(panel, 'Mark all as read').waitFor({ state: 'detached' });
    await panel.keyboard.press('Shift+A');
    await panel.keyboard.press('z');
    await panel.getByText('Nothing to undo').waitFor();
    expect(await extension.unread()).toEqual(before);
    await button(panel, 'Show all articles').click();
    await button(panel, 'Mark all as read').waitFor();
  });

  test('explains how to highlight when empty', async ({ extension }) => {
    const panel = await openList(extension);
    await panel.getByText('Nothing highlighted yet').waitFor();
    await panel.getByText(/^Select text in an article and choose a color/).waitFor();
    expect(await axeViolations()).toEqual([]);
    await button(panel, 'Show all articles').click();
    await panel.getByRole('heading', { level: 3 }).first().waitFor();
  });
});

if (testsAll)
  test('My highlights: a thousand highlights draw only a few dozen rows', async ({ extension }) => {
    const many = Array.from({ length: 1_000 }, (_, at) =>
      highlight(`many-${at}`, {
        url: `https://rareearthexchanges.com/news/${at % 180}/`,
        title: `Article ${at % 180}`,
        color: at % 2 === 0 ? 1 : 2,
        note: at % 3 === 0 ? `Note ${at}` : '',
        createdAt: at,
        span: { start: at, end: at + 9 },
      }),
    );
    await putHighlights(many);
    const panel = await openList(extension);
    await expect.poll(() => status(panel)).toBe('1,000 highlights');
    const place = () =>
      panel.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'));
    await panel.keyboard.press('End');
    await expect.poll(place).toBe('1000');
    expect(await rows(panel).count()).toBeLessThan(80);
    await panel.keyboard.press('k');
    await expect.poll(place).toBe('999');
    const top = async () => (await view(extension))?.highlights?.top?.row;
    await expect.poll(top).toMatch(/^many-/);
    const atEnd = await top();
    await panel.evaluate(() => {
      const main = document.querySelector('main');
      main?.scrollTo(0, main.scrollHeight / 2);
    });
    const middle = async () => Number(await rows(panel).first().getAttribute('aria-posinset'));
    await expect.poll(middle).toBeGreaterThan(300);
    await expect.poll(top).not.toBe(atEnd);
    const left = await top();
    extension.close();
    const again = await extension.openPanel();
    await again.locator(`[data-row="${left}"]`).waitFor();
    await again.keyboard.press('/');
    await again.keyboard.type('note 996');
    await expect.poll(() => status(again)).toBe('1 of 1,000 highlights');
  });
