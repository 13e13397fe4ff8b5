import { expect } from 'vitest';
import { changeSettings } from '../../../lib/app/settings.ts';
import { testsAll } from '../../support/sampled.ts';
import { axeViolations } from '../axe.ts';
import { readClipboard, useClipboard } from '../clipboard.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import {
  clickText,
  dragSelect,
  paintedHighlights,
  seedHighlight,
  storedHighlights,
} from '../highlighting.ts';
import type { RenderedPage } from '../page.ts';

const slug = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';

const words = 'Ore can be bought, shipped and stored.';

async function open(extension: RenderedExtension): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await panel
    .getByRole('button', { name: /^Separation Permits/ })
    .first()
    .click();
  await panel.getByRole('article').waitFor();
  return panel;
}

const notes = (panel: RenderedPage) => panel.locator('.NoteInText');

/** The text of the passage above each note. */
const passagesAbove = (panel: RenderedPage) =>
  notes(panel).evaluateAll((all) =>
    all.map((note) => {
      let above = note.previousElementSibling;
      while (above?.matches('.NoteInText')) above = above.previousElementSibling;
      return above?.textContent ?? '';
    }),
  );

const seed = async () => {
  await seedHighlight(slug, words, { id: 'ore', color: 2, note: 'Which desk?\nAsk.' });
  await seedHighlight(slug, 'how many signatures', { id: 'signatures', note: 'Count them.' });
  await seedHighlight(slug, 'the export permit part', { id: 'point', note: 'A key point.' });
  await seedHighlight(slug, 'at a price', { id: 'bare' });
};

test('notes in the text: stand behind markers until the user wants them below their paragraphs', async ({
  extension,
}) => {
  await seed();
  const panel = await open(extension);
  await panel.getByRole('list', { name: 'Your notes' }).waitFor();
  expect(await notes(panel).count()).toBe(0);

  await panel.getByRole('button', { name: 'Text and theme' }).click();
  await panel.getByRole('switch', { name: 'Show notes below their paragraph' }).check();
  await panel.keyboard.press('Escape');
  await expect.poll(() => notes(panel).count()).toBe(3);
  await panel.getByRole('list', { name: 'Your notes' }).waitFor({ state: 'detached' });
  const [point, ...inText] = await passagesAbove(panel);
  expect(point).toContain('the export permit part');
  for (const above of inText) expect(above).toContain('how many signatures');
  expect(inText).toHaveLength(2);
  expect(await notes(panel).allTextContents()).toEqual([
    'A key point.',
    'Count them.',
    'Which desk?\nAsk.',
  ]);
  expect(await axeViolations()).toEqual([]);
  const rules = await notes(panel).evaluateAll((all) =>
    all.map((note) => getComputedStyle(note).borderInlineStartColor),
  );
  expect(rules[1]).toBe(rules[0]);
  expect(rules[2]).not.toBe(rules[1]);
});

if (testsAll) {
  test('notes in the text: a click edits one, and its text follows', async ({ extension }) => {
    await seed();
    await changeSettings({ notesInText: true });
    const panel = await open(extension);
    await panel.getByRole('button', { name: /^Your note: Count them/ }).click();
    const field = panel.getByRole('textbox', { name: 'Note' });
    await expect.poll(() => field.inputValue()).toBe('Count them.');
    await field.fill('Counted.');
    await expect
      .poll(async () => (await storedHighlights()).find(({ id }) => id === 'signatures')?.note)
      .toBe('Counted.');
    await panel.getByRole('button', { name: 'Done' }).click();
    await field.waitFor({ state: 'detached' });
    await notes(panel).getByText('Counted.').waitFor();
  });

  test('notes in the text: are no part of what is painted, selected, copied or highlighted', async ({
    extension,
  }) => {
    await useClipboard();
    await seed();
    await changeSettings({ notesInText: true });
    const panel = await open(extension);
    await expect.poll(() => notes(panel).count()).toBe(3);
    await expect.poll(async () => (await paintedHighlights())['highlight-2']).toBe(words);
    // From a paragraph with notes to the heading after it.
    await dragSelect(panel, 'nothing to sell', 'Ore Has Stopped');
    await panel.keyboard.press('Control+C');
    await expect.poll(readClipboard).toContain('nothing to sell');
    expect(await readClipboard()).not.toMatch(/Which desk|Count them/);
    await panel.keyboard.press('h');
    await expect.poll(async () => (await storedHighlights()).length).toBe(5);
    const all = (await storedHighlights()).map(({ quote }) => quote.exact).join('\n');
    expect(all).not.toMatch(/Which desk|Count them/);
    await clickText(panel, 'how many signatures');
    await panel.getByRole('toolbar').waitFor();
  });
}
