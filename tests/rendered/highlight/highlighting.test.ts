import { describe, expect } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { testsAll } from '../../support/sampled.ts';
import { axeViolations } from '../axe.ts';
import { readClipboard, useClipboard } from '../clipboard.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import {
  clickText,
  documentTextOf,
  dragSelect,
  highlightEveryLine,
  paintedHighlights,
  selectByTouch,
  selectedText,
  storedHighlights,
  tap,
} from '../highlighting.ts';
import { wrappedParts } from '../overflow.ts';
import type { RenderedPage } from '../page.ts';
import { untilStill } from '../until-still.ts';
import { resizeTo } from '../viewport.ts';

const slug = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';

async function open(
  extension: RenderedExtension,
  title = /^Separation Permits/,
): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: title }).first().click();
  await panel.getByRole('article').waitFor();
  return panel;
}

const button = (panel: RenderedPage, name: string | RegExp) =>
  panel.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

const pill = (panel: RenderedPage) => panel.getByRole('toolbar');

const quotes = async () => (await storedHighlights()).map(({ quote }) => quote.exact);

/** The announcement for screen readers. */
const said = (panel: RenderedPage) =>
  panel.locator('.HighlightLayer [role="status"]').textContent();

const page = (panel: RenderedPage) =>
  panel.locator('article .body').evaluate((body) => body.getHTML());

/** Whether the box is below the selection. */
const isBelow = (panel: RenderedPage): Promise<boolean> =>
  panel.evaluate(() => {
    const box = document.querySelector('.HighlightBox')?.getBoundingClientRect();
    const { bottom } = document.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? {};
    return (box?.top ?? 0) > (bottom ?? 0);
  });

/** Whether highlights are painted when the text is added to the page. */
const isPaintedAtFirst = () =>
  new Promise<boolean>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-passage]')) return;
      observer.disconnect();
      resolve(CSS.highlights.size > 0);
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });

/** Edits the article on the site, and refreshes as the user does. */
async function edit(extension: RenderedExtension, change: (html: string) => string): Promise<void> {
  const post = extension.site.posts().find((candidate) => candidate.slug === slug);
  extension.site.edit(slug, { html: change(post?.html ?? '') });
  await extension.refreshNow();
}

describe('highlighting with the mouse', () => {
  test('keeps its boxes within a narrow view beside its scroll bar', async ({ extension }) => {
    await resizeTo(243, 640);
    const panel = await open(extension);
    // Headless browsers draw no scroll bar; a border takes its place.
    const view = panel.locator('.ReadingView');
    await view.evaluate(({ style }) => style.setProperty('border-right', '15px solid'));
    await dragSelect(panel, 'World mine', 'World mine output');
    await pill(panel).waitFor();
    const sideways = () =>
      view.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(await sideways()).toBe(0);
    await button(panel, 'Add a note').click();
    await panel.getByRole('textbox', { name: 'Note' }).waitFor();
    await expect.poll(sideways).toBe(0);
    await button(panel, 'Delete highlight').waitFor();
    expect(wrappedParts()).toEqual([]);
  });

  test('is announced each time, although the words are the same', async ({ extension }) => {
    const panel = await open(extension);
    await dragSelect(panel, 'better question today', 'how many signatures');
    await button(panel, 'Highlight in yellow').click();
    await expect.poll(() => said(panel)).toBe('Highlighted in yellow');
    const announced = panel.evaluate(
      () =>
        new Promise<string | null>((resolve) => {
          const status = document.querySelector('.HighlightLayer [role="status"]');
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve(status?.textContent ?? null);
          });
          if (status) observer.observe(status, { childList: true, subtree: true });
        }),
    );
    await dragSelect(panel, 'Ore can be bought', 'shipped and stored');
    await button(panel, 'Highlight in yellow').click();
    expect(await announced).toBe('Highlighted in yellow');
  });

  test('creates one highlight across key points and text, and joins overlapping ones', async ({
    extension,
  }) => {
    const panel = await open(extension);
    await panel.locator('.KeyPointLink[aria-label]').first().waitFor();
    const before = await page(panel);
    await dragSelect(panel, 'the export permit part', 'how many signatures');
    await pill(panel).waitFor();
    expect(await axeViolations()).toEqual([]);
    await button(panel, 'Highlight in yellow').click();
    const across =
      'the export permit part of every delivery date.\nFor two decades the first question asked of a rare-earth project was how many tonnes it held. The better question today is how many signatures';
    await expect.poll(() => quotes()).toEqual([across]);
    await expect
      .poll(() => paintedHighlights())
      .toEqual({ 'highlight-1': across.replace('.\n', '.|').replace('held. The', 'held.| The') });
    await pill(panel).waitFor({ state: 'detached' });
    await expect.poll(async () => [await page(panel), await selectedText()]).toEqual([before, '']);

    // A selection across the highlight's end, in another color, joins it; one undo reverts that.
    await dragSelect(panel, 'better question today', 'shipped and stored');
    await button(panel, 'Highlight in green').click();
    await panel.getByText('Merged with the highlight it overlapped').waitFor();
    const joined = `${across} it still needs. Ore can be bought, shipped and stored`;
    expect(await quotes()).toEqual([joined]);
    await expect.poll(async () => Object.keys(await paintedHighlights())).toEqual(['highlight-2']);
    await panel.keyboard.press('z');
    await panel.getByText('Highlights separated').waitFor();
    expect(await quotes()).toEqual([across]);
    await panel.keyboard.press('Shift+Z');
    await panel.getByText('Highlights merged again').waitFor();
    await expect
      .poll(() => paintedHighlights())
      .toEqual({ 'highlight-2': expect.stringContaining('Ore can be bought') });

    // A click beside it does nothing, a click on it opens its toolbar, and deleting it can be undone.
    await clickText(panel, 'process-water abstraction');
    await untilStill();
    expect(await pill(panel).count()).toBe(0);
    expect(await quotes()).toEqual([joined]);
    await clickText(panel, 'Ore can be bought');
    await pill(panel).getByRole('button', { name: 'Green', pressed: true }).waitFor();
    await button(panel, 'Red').click();
    await expect.poll(async () => (await storedHighlights())[0]?.color).toBe(3);
    await button(panel, 'Delete highlight').click();
    await expect.poll(() => quotes()).toEqual([]);
    await expect.poll(() => paintedHighlights()).toEqual({});
    await button(panel, 'Undo').click();
    await expect.poll(() => quotes()).toEqual([joined]);
    await expect.poll(async () => Object.keys(await paintedHighlights())).toEqual(['highlight-3']);

    // Also on a key point, whose unmarked text is a link.
    await clickText(panel, 'part of every delivery date');
    await pill(panel).waitFor();
    expect(await panel.locator('[data-evidence]').count()).toBe(0);
    await panel.keyboard.press('Escape');
    await pill(panel).waitFor({ state: 'detached' });
    await panel.getByRole('article').waitFor();
  });

  test('copies plain text and a link from lists, links, tables and captions', async ({
    extension,
  }) => {
    await useClipboard();
    const panel = await open(extension, /Equities Weekly Update/);
    const text = await documentTextOf('equities-weekly-update');
    await dragSelect(panel, 'Mockup Minerals', 'Fixture Rare Earths');
    await button(panel, 'Highlight in red').click();
    await expect.poll(async () => Object.keys(await paintedHighlights())).toEqual(['highlight-3']);
    const [cells = ''] = await quotes();
    expect(text).toContain(cells);
    expect(cells).toMatch(/^Mockup Minerals\tLSE: MKU5\t.*\nFixture Rare Earths$/);

    await clickText(panel, 'Mockup Minerals');
    await button(panel, 'Copy quote with link').click();
    await panel.getByText('Quote and link copied').waitFor();
    const article = (await extension.articles()).find(({ url }) => url.includes('equities-weekly'));
    const copied = await readClipboard();
    const [quote, source = ''] = copied.split('\n\n');
    expect(quote).toBe(`“${cells}”`);
    expect(source.split('\n')).toEqual([
      article?.title,
      expect.stringMatching(/^By .+ · Rare Earth Exchanges · .*\d{4}/),
      `${article?.url}#:~:text=Mockup%20Minerals,Fixture%20Rare%20Earths`,
    ]);
  });
});

describe('highlighting by touch', () => {
  test('keeps the selection when the tap clears it', async ({ extension }) => {
    const panel = await open(extension);
    const words = await selectByTouch(0, 27);
    await pill(panel).waitFor();
    // Selection handles and the browser's menu appear above the words.
    await expect.poll(() => isBelow(panel)).toBe(true);
    // The box stays below even if a handle is moved later.
    await panel.evaluate(() => document.getSelection()?.modify('extend', 'forward', 'word'));
    await expect.poll(() => isBelow(panel)).toBe(true);
    await tap('Highlight in red');
    await expect.poll(async () => (await quotes())[0]?.startsWith(words.trim())).toBe(true);
  });
});

describe('highlight note', () => {
  test('is saved while typing with its tags, truncated at its limit, and undone at once', async ({
    extension,
  }) => {
    const panel = await open(extension);
    await dragSelect(panel, 'Ore can be bought', 'at a price');
    await button(panel, 'Add a note').click();
    const field = panel.getByRole('textbox', { name: 'Note' });
    const stored = async () => (await storedHighlights())[0];
    const note = 'Ask the desk. <script>alert(1)</script> 🧲 لماذا؟';
    await expect.poll(() => field.evaluate((found) => found === document.activeElement)).toBe(true);
    await panel.keyboard.type(note);
    await expect.poll(async () => (await stored())?.note).toBe(note);
    await panel.keyboard.press('Tab');
    await panel.keyboard.type('permits, ore');
    await panel.keyboard.press('Enter');
    await expect.poll(async () => (await stored())?.tags).toEqual(['permits', 'ore']);
    await button(panel, 'Remove tag permits').click();
    await expect.poll(async () => (await stored())?.tags).toEqual(['ore']);
    expect(await axeViolations()).toEqual([]);

    await field.fill('x'.repeat(100_003));
    await panel
      .getByRole('alert')
      .getByText('Notes can have up to 100,000 characters. The last 3 aren’t saved.')
      .waitFor();
    await expect.poll(async () => (await stored())?.note.length).toBe(100_000);
    await field.fill('Short.');
    await expect.poll(async () => (await stored())?.note).toBe('Short.');
    await button(panel, 'Done').click();
    await field.waitFor({ state: 'detached' });
    await button(panel, 'Your note: Short.').click();
    await expect.poll(() => field.inputValue()).toBe('Short.');
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('z');
    await panel.getByText('Note change undone').waitFor();
  });
});

if (testsAll)
  describe('highlights of an edited article', () => {
    test('move with their words, and are kept until removed words return', async ({
      extension,
    }) => {
      const panel = await open(extension);
      await dragSelect(panel, 'A separation plant can be copied', 'at a price');
      await button(panel, 'Highlight in green').click();
      // The next highlight takes the color that was used last, once the page knows it.
      await expect
        .poll(async () => Object.keys(await paintedHighlights()))
        .toEqual(['highlight-2']);
      await dragSelect(panel, 'furnaces and a payroll', 'nothing to sell');
      await button(panel, 'Add a note').click();
      await panel.keyboard.type('Whose payroll?');
      await expect
        .poll(async () => (await storedHighlights()).map(({ note }) => note).join(''))
        .toBe('Whose payroll?');
      await panel.keyboard.press('Escape');

      await edit(extension, (html) =>
        html
          .replace(
            '<p><em>For two',
            '<p>Corrected on Friday: a sentence was wrong, and is gone.</p>\n<p><em>For two',
          )
          .replace(/ A magnet maker without separated oxide[^<]*/, ' Nobody disputes that.'),
      );
      // The displayed version stays until the user asks for the new one.
      await panel.getByText('This article changed while you were reading.').waitFor();
      expect(await paintedHighlights()).toMatchObject({
        'highlight-2': expect.stringContaining('payroll'),
      });
      await button(panel, 'Show new version').click();
      await expect
        .poll(() => paintedHighlights())
        .toEqual({ 'highlight-2': 'A separation plant can be copied, at a price' });
      const orphans = panel.getByRole('region', { name: 'Highlights no longer in the text' });
      await orphans.getByText('furnaces and a payroll, but nothing to sell').waitFor();
      await orphans.getByText('Whose payroll?').waitFor();
      expect(await axeViolations()).toEqual([]);

      await orphans.getByRole('button', { name: 'Reattach…' }).click();
      await dragSelect(panel, 'Nobody disputes', 'that.');
      await button(panel, 'Attach here').click();
      await orphans.waitFor({ state: 'detached' });
      await expect
        .poll(() => paintedHighlights())
        .toEqual({
          'highlight-2': expect.stringMatching(/at a price\|Nobody disputes that\.$/),
        });
      expect((await storedHighlights()).map(({ note }) => note).sort()).toEqual([
        '',
        'Whose payroll?',
      ]);
    });
  });

describe('highlighting by keyboard', () => {
  test('selects, extends, highlights, annotates, finds and deletes a sentence', async ({
    extension,
  }) => {
    const panel = await open(extension);
    const press = async (...keys: string[]) => {
      for (const key of keys) await panel.keyboard.press(key);
    };
    const first =
      'World mine output reached about 390,000 tonnes of rare-earth oxide in 2024, against reserves of more than 90 million tonnes, so rock is not the shortage.';
    await press('h');
    await expect.poll(() => selectedText()).toBe(first);
    await expect.poll(() => said(panel)).toContain(`Selected: ${first}`);
    await press('Shift+ArrowRight', 'Shift+ArrowRight');
    await expect.poll(() => selectedText()).toBe(`${first}\nEuropean law`);
    await press('Shift+ArrowLeft', 'Shift+ArrowDown');
    await expect.poll(() => selectedText()).toMatch(/^World mine[\s\S]*strategic mine\.$/);
    await press('ArrowDown');
    await expect.poll(() => selectedText()).toMatch(/^European law[^\n]*mine\.$/);
    await press('ArrowRight');
    await expect.poll(() => selectedText()).toMatch(/^law allows/);
    await press('ArrowLeft', 'Escape');
    await expect.poll(() => selectedText()).toBe('');
    await panel.getByRole('article').waitFor();
    expect(await quotes()).toEqual([]);

    // Selecting continues where the last selection was cleared.
    await press('h');
    await expect.poll(() => selectedText()).toMatch(/^European law/);
    await press('ArrowUp', 'Enter');
    const focused = () => panel.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toBe('Highlight in yellow');
    await press('ArrowRight');
    await expect.poll(focused).toBe('Highlight in green');
    await press('Enter');
    await expect.poll(() => quotes()).toEqual([first]);
    await expect.poll(() => said(panel)).toBe('Highlighted in green');
    // The focus is back in the article, where keys scroll.
    await expect.poll(() => panel.evaluate(() => document.activeElement?.localName)).toBe('main');

    // Selecting continues after the highlight.
    await press('h');
    await expect.poll(() => selectedText()).toMatch(/^European law/);
    await press('n');
    const field = panel.getByRole('textbox', { name: 'Note' });
    await expect.poll(() => field.evaluate((found) => found === document.activeElement)).toBe(true);
    await panel.keyboard.type('Mine or plant?');
    await press('Escape');
    await field.waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await storedHighlights()).map(({ color, note }) => [color, note]))
      .toEqual(
        expect.arrayContaining([
          [2, ''],
          [2, 'Mine or plant?'],
        ]),
      );

    await button(panel, 'Your note: Mine or plant?').waitFor();
    await press('}');
    await expect.poll(() => said(panel)).toMatch(/^Highlight 1 of 2, green: World mine output/);
    await press('}');
    await expect
      .poll(() => said(panel))
      .toMatch(/^Highlight 2 of 2, green: .* Note: Mine or plant\?$/);
    await press('Enter', 'End', 'Enter');
    await panel.getByText('Highlight deleted').waitFor();
    await expect.poll(() => quotes()).toEqual([first]);
    await press('z', 'z');
    // A toast that arrives late would replace the next one.
    await panel.getByText('Note change undone').waitFor();
    expect(await storedHighlights()).toHaveLength(2);

    await press('?');
    const sheet = panel.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.getByText('Highlight the selection, or select the sentence').waitFor();
    await sheet.getByText('Redo').waitFor();
    await press('Escape');

    // A selection by the browser's own keys, as in caret browsing, is extended by characters.
    await panel.evaluate(() => {
      const node = document.querySelector('[data-passage] em')?.firstChild;
      if (node) document.getSelection()?.setBaseAndExtent(node, 0, node, 3);
    });
    await pill(panel).waitFor();
    await press('Shift+ArrowRight', 'Shift+ArrowRight');
    await expect.poll(() => selectedText()).toBe('For t');
    await press('Escape');

    // Text outside the article, and an empty selection.
    await panel.evaluate(() => {
      const footer = document.querySelector('.ReadingFooter');
      if (footer) document.getSelection()?.selectAllChildren(footer);
    });
    await press('h');
    await panel.getByText('Only the article’s text can be highlighted.').waitFor();
    await panel.evaluate(() => {
      const node = document.querySelector('[data-passage] em')?.nextSibling;
      if (node) document.getSelection()?.setBaseAndExtent(node, 0, node, 1);
    });
    await press('h');
    await panel.getByText('There’s no text in the selection.').waitFor();
    expect(await pill(panel).count()).toBe(0);
    await panel.evaluate(() => document.getSelection()?.removeAllRanges());

    // A selection does not carry over to the next article.
    await press('h');
    await expect.poll(() => selectedText()).not.toBe('');
    await press('j');
    await panel.getByRole('heading', { level: 1, name: /No One Owns/ }).waitFor();
    await expect
      .poll(async () => [await selectedText(), await pill(panel).count()])
      .toEqual(['', 0]);
    await expect.poll(() => paintedHighlights()).toEqual({});
    expect(await storedHighlights()).toHaveLength(2);
  });
});

if (testsAll)
  describe('three hundred highlights', () => {
    test('are painted with the text, leave the page unchanged, and follow an edit', async ({
      extension,
    }) => {
      const bare = await open(extension);
      await bare.locator('.KeyPointLink[aria-label]').first().waitFor();
      const before = await page(bare);
      extension.close();
      const many = await highlightEveryLine(slug, 300);
      for (const row of many) await db.table('highlights').put(row);
      const isPainted = isPaintedAtFirst();
      const panel = await extension.openPanel();
      expect(await isPainted).toBe(true);
      const letters = (text: string) => text.replace(/[\n\t|]/g, '').length;
      const all = letters(many.map(({ quote }) => quote.exact).join(''));
      const lettersPainted = async () => letters(Object.values(await paintedHighlights()).join(''));
      await expect.poll(lettersPainted).toBe(all);
      await expect.poll(() => page(panel)).toBe(before);
      await expect
        .poll(() => panel.getByRole('list', { name: 'Your notes' }).getByRole('listitem').count())
        .toBe(100);

      await edit(extension, (html) =>
        html.replace('<p><em>For two', '<p>A line above.</p>\n<p><em>For two'),
      );
      await button(panel, 'Show new version').click();
      // One highlight spans the inserted line and now contains it.
      await expect.poll(lettersPainted).toBe(all + letters('A line above.'));
      expect(
        await panel.getByRole('region', { name: 'Highlights no longer in the text' }).count(),
      ).toBe(0);
    });
  });
