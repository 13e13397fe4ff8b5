import { describe, expect } from 'vitest';
import { commands } from 'vitest/browser';
import { testsAll } from '../../support/sampled.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import {
  dragSelect,
  paintedHighlights,
  pointOfEdge,
  scrollToMiddle,
  selectedText,
  storedHighlights,
} from '../highlighting.ts';
import type { RenderedPage } from '../page.ts';

const slug = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';

async function open(extension: RenderedExtension): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: /^Separation Permits/ }).click();
  await panel.getByRole('article').waitFor();
  return panel;
}

const quotes = async () => (await storedHighlights()).map(({ quote }) => quote.exact);

/** The element of the shown toast. Each toast is a new element. */
const toast = () => document.querySelector('.Toast p');

const note = (panel: RenderedPage) => panel.getByRole('textbox', { name: 'Note' });

const button = (panel: RenderedPage, name: string) =>
  panel.getByRole('button', { name, exact: true });

describe('highlight over a link', () => {
  test('opens by selecting in it, since a click follows the link', async ({ extension }) => {
    const panel = await open(extension);
    // Selected as by caret or touch, because a mouse would drag the link.
    const selectInLink = (from: number) =>
      panel.evaluate((start) => {
        const link = document.querySelector('article .body a')?.firstChild;
        if (link) document.getSelection()?.setBaseAndExtent(link, start, link, 20);
      }, from);
    await selectInLink(0);
    await panel.getByRole('toolbar').waitFor();
    await panel.keyboard.press('h');
    await expect.poll(() => paintedHighlights()).toEqual({ 'highlight-1': 'US Geological Survey' });
    expect(await quotes()).toEqual(['US Geological Survey']);
    await selectInLink(3);
    await button(panel, 'Green').click();
    await expect.poll(async () => (await storedHighlights())[0]?.color).toBe(2);
    await button(panel, 'Delete highlight').click();
    await expect.poll(() => quotes()).toEqual([]);
  });
});

if (testsAll) {
  describe('highlighting a selection', () => {
    const cases: [string, (panel: RenderedPage) => Promise<void>, string | RegExp][] = [
      [
        'by three clicks, which take the end of the paragraph along',
        async (panel) => {
          await scrollToMiddle(panel, 'Ore can be bought');
          const { x, y } = await pointOfEdge({ words: 'Ore can be bought', edge: 'start' });
          await panel.mouse.click(x + 8, y, { clickCount: 3 });
        },
        /^For two decades the first[^\n]*but nothing to sell\.$/,
      ],
      [
        'from the bottom to the top',
        async (panel) => {
          await scrollToMiddle(panel, 'Ore can be bought');
          const end = await pointOfEdge({ words: 'shipped and stored', edge: 'end' });
          const start = await pointOfEdge({ words: 'better question', edge: 'start' });
          await panel.mouse.move(end.x, end.y);
          await panel.mouse.down();
          await panel.mouse.move(start.x, start.y, { steps: 6 });
          await panel.mouse.up();
        },
        /^better question today .* shipped and stored$/,
      ],
      [
        'word by word, behind a double click',
        async (panel) => {
          await scrollToMiddle(panel, 'Ore can be bought');
          const start = await pointOfEdge({ words: 'can be bought', edge: 'start' });
          const end = await pointOfEdge({ words: 'separation pla', edge: 'end' });
          await panel.mouse.move(start.x + 4, start.y);
          await panel.mouse.down();
          await panel.mouse.up();
          await panel.mouse.down({ clickCount: 2 });
          await panel.mouse.move(end.x, end.y, { steps: 6 });
          await expect.poll(() => selectedText()).toMatch(/plant$/);
          await panel.mouse.up({ clickCount: 2 });
        },
        'can be bought, shipped and stored. A separation plant',
      ],
      [
        'from the headline into the Highlights',
        async (panel) => {
          const from = await panel.locator('article h1').boundingBox();
          const end = await pointOfEdge({ words: 'World mine output', edge: 'end' });
          await panel.mouse.move((from?.x ?? 0) + 5, (from?.y ?? 0) + 10);
          await panel.mouse.down();
          await panel.mouse.move(end.x, end.y, { steps: 6 });
          await panel.mouse.up();
        },
        'World mine output',
      ],
      [
        'with all that the page has',
        (panel) => panel.keyboard.press('Control+A'),
        /^World mine output[\s\S]*nothing to sell[\s\S]*before they ask for the price/,
      ],
    ];

    test('works in any direction, limited to the article’s text', async ({ extension }) => {
      const panel = await open(extension);
      await panel.locator('.KeyPointLink[aria-label]').first().waitFor();
      for (const [way, select, expected] of cases) {
        await select(panel);
        await panel.getByRole('toolbar').waitFor();
        await panel.keyboard.press('h');
        await expect
          .poll(() => quotes(), { message: way })
          .toEqual([expect.stringMatching(expected)]);
        const before = toast();
        await panel.keyboard.press('z');
        await expect.poll(() => quotes(), { message: way }).toEqual([]);
        // The toast appears after the row was deleted. A late one would replace the next toast.
        await expect.poll(toast, { message: way }).not.toBe(before);
        await panel.evaluate(() =>
          document.querySelector('main')?.scrollTo({ top: 0, behavior: 'instant' }),
        );
      }

      // A selection of only the headline can't be highlighted, and a selection doesn't carry over to the next article.
      await panel.locator('article h1').dblclick({ position: { x: 15, y: 10 } });
      await panel.keyboard.press('h');
      await panel.getByText('Only the article’s text can be highlighted.').waitFor();
      await dragSelect(panel, 'Ore can be bought', 'at a price');
      await panel.getByRole('toolbar').waitFor();
      await panel.getByRole('button', { name: /^Next: / }).click();
      await panel.getByRole('heading', { level: 1, name: /No One Owns/ }).waitFor();
      await expect
        .poll(async () => [await selectedText(), await panel.getByRole('toolbar').count()])
        .toEqual(['', 0]);
      expect(await quotes()).toEqual([]);
    });
  });

  describe('highlighting faster than storing', () => {
    test('highlights consecutive sentences once each', async ({ extension }) => {
      const panel = await open(extension);
      // In one task, so no stored row can have reached the page.
      await panel.evaluate(() => {
        for (let at = 0; at < 6; at += 1) {
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true }));
        }
      });
      await expect.poll(async () => (await storedHighlights()).length).toBeGreaterThan(0);
      for (let at = 0; at < 4; at += 1) await panel.keyboard.press('h');
      await expect.poll(async () => (await storedHighlights()).length).toBeGreaterThan(2);
      const spans = (await storedHighlights())
        .map(({ span }) => span)
        .sort((one, other) => one.start - other.start);
      for (const [at, { start }] of spans.entries()) {
        if (at > 0) expect(start).toBe((spans[at - 1]?.end ?? 0) + 1);
      }
    });
  });

  describe('note on words that were just highlighted', () => {
    test('is stored in the merged highlight', async ({ extension }) => {
      const panel = await open(extension);
      await dragSelect(panel, 'Ore can be bought', 'at a price');
      await panel.getByRole('toolbar').waitFor();
      // In one task: the text is highlighted and selected again before the page learns of the highlight.
      await panel.evaluate(() => {
        const press = (key: string) =>
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        const range = document.getSelection()?.getRangeAt(0).cloneRange();
        press('h');
        if (range) document.getSelection()?.addRange(range);
        press('n');
      });
      await note(panel).waitFor();
      await panel.keyboard.type('Mine.');
      await expect
        .poll(async () => (await storedHighlights()).map((row) => row.note))
        .toEqual(['Mine.']);
      await button(panel, 'Green').click();
      await expect.poll(async () => (await storedHighlights())[0]?.color).toBe(2);
    });
  });

  describe('highlight note', () => {
    test('is begun only on words that were selected', async ({ extension }) => {
      const panel = await open(extension);
      await panel.keyboard.press('n');
      await panel.getByRole('toolbar').waitFor();
      await expect.poll(() => selectedText()).toMatch(/^World mine output/);
      expect([await note(panel).count(), await quotes()]).toEqual([0, []]);
      await panel.keyboard.press('n');
      await note(panel).waitFor();
      await expect.poll(quotes).toEqual([expect.stringMatching(/^World mine output/)]);
    });

    test('accepts composed text, and truncates overlong text', async ({ extension }) => {
      await open(extension);
      const panel = await extension.openPanel();
      await panel.setViewportSize({ width: 320, height: 640 });
      await dragSelect(panel, 'Ore can be bought', 'at a price');
      await panel.keyboard.press('n');
      await note(panel).waitFor();
      const stored = async () => (await storedHighlights())[0]?.note;
      await commands.composeText('にほ');
      await expect.poll(stored).toBe('にほ');
      await commands.composeText('日本');
      await commands.insertText('日本');
      await expect.poll(stored).toBe('日本');
      const odd = 'a\u0000b \u202Eabc\u202C 👩‍👩‍👧‍👦 e\u0301 <b>לא</b>';
      await note(panel).fill(odd);
      await expect.poll(stored).toBe(odd);

      const tags = Array.from({ length: 120 }, (_, at) => `t${at}`);
      await panel.locator('.TagField input').fill(`${'x'.repeat(70)},${tags.join(',')}`);
      await panel.getByText('You can have up to 100 tags here.').waitFor();
      const tagsStored = async () => (await storedHighlights())[0]?.tags ?? [];
      await expect.poll(async () => (await tagsStored()).length).toBe(100);
      expect((await tagsStored())[0]).toBe('x'.repeat(60));
      // Nothing is wider than the window.
      const right = await panel.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll('.HighlightBox *')].map(
            (each) => each.getBoundingClientRect().right,
          ),
        ),
      );
      expect(right).toBeLessThanOrEqual(320);
    });
  });

  describe('article rewritten and then restored', () => {
    test('has its highlights back in place, and their notes can be edited meanwhile', async ({
      extension,
    }) => {
      const { site } = extension;
      const panel = await open(extension);
      await dragSelect(panel, 'A separation plant can be copied', 'at a price');
      await panel.keyboard.press('h');
      await expect.poll(async () => (await storedHighlights()).length).toBe(1);
      const old = site.posts().find((post) => post.slug === slug)?.html ?? '';
      const show = async (html: string) => {
        site.edit(slug, { html });
        await extension.refreshNow();
        await button(panel, 'Show new version').click();
      };
      await show(
        '<p>This was withdrawn. Something else about quite other matters stands here.</p>',
      );
      const orphans = panel.getByRole('region', { name: 'Highlights no longer in the text' });
      await orphans.getByText('A separation plant can be copied, at a price').waitFor();
      expect(await paintedHighlights()).toEqual({});
      await orphans.getByRole('button', { name: 'Add a note' }).click();
      await panel.keyboard.type('Why?');
      await panel.keyboard.press('Escape');
      await orphans.getByText('Why?').waitFor();
      await panel.getByRole('article').waitFor();

      await show(old.replace('For two decades', 'For twenty years'));
      await expect
        .poll(() => paintedHighlights())
        .toEqual({ 'highlight-1': 'A separation plant can be copied, at a price' });
      await orphans.waitFor({ state: 'detached' });
      await button(panel, 'Your note: Why?').waitFor();
    });
  });
}
