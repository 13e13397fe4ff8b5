import { describe, expect } from 'vitest';
import { allHighlights } from '../../../lib/store/user/highlight-lists.ts';
import { editReadArticle } from '../../gallery/states/samples.ts';
import { axeViolations } from '../axe.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import { seedHighlight, storedHighlights } from '../highlighting.ts';
import type { PageLocator, RenderedPage } from '../page.ts';
import { openArticle as open, scrollToFraction } from '../reading-view.ts';
import { untilStill } from '../until-still.ts';

const slug = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';

const button = (panel: RenderedPage, name: string | RegExp) =>
  panel.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

const field = (panel: RenderedPage) => panel.getByRole('textbox', { name: 'Note' });

const stored = async () => (await storedHighlights()).map(({ note }) => note);

const openArticle = (extension: RenderedExtension) =>
  open(extension, 'Separation Permits, Not Tonnage, Now Decide Who Ships Magnets');

const isInView = (box: PageLocator): Promise<boolean> =>
  box.evaluate((element) => {
    const view = document.querySelector('main')?.getBoundingClientRect();
    const { top, bottom } = element.getBoundingClientRect();
    return view !== undefined && top >= view.top && bottom <= view.bottom;
  });

/** Writes a note by keyboard and closes it. */
async function write(panel: RenderedPage, text: string): Promise<void> {
  await panel.keyboard.press('i');
  await expect.poll(() => panel.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await panel.keyboard.type(text);
  await panel.keyboard.press('Escape');
  await button(panel, `Your note: ${text}`).waitFor();
}

describe('a note on the article', () => {
  test('is no highlight in the list: the row says that there is one', async ({ extension }) => {
    const panel = await openArticle(extension);
    await write(panel, 'Weak sources.');
    await panel.keyboard.press('Escape');
    const row = panel.locator('.ArticleRow').filter({ hasText: 'Separation Permits, Not' });
    await row.locator('.more').getByText('note', { exact: true }).waitFor();
    expect(await row.evaluate(({ textContent }) => textContent)).not.toContain('1 highlight');
  });

  test('by keyboard: is written below the byline, edited, deleted and restored', async ({
    extension,
  }) => {
    const panel = await openArticle(extension);
    await panel.keyboard.press('i');
    await field(panel).waitFor();
    expect(await field(panel).getAttribute('placeholder')).toBe('Add a note');
    expect(await axeViolations()).toEqual([]);
    await panel.keyboard.type('Weak sources.');
    await expect.poll(stored).toEqual(['Weak sources.']);
    await panel.keyboard.press('Escape');
    await field(panel).waitFor({ state: 'detached' });
    const above = await panel
      .locator('.ArticleNotes')
      .evaluate((note) => [
        note.previousElementSibling?.className,
        note.compareDocumentPosition(document.querySelector('.body') ?? note),
      ]);
    expect(above).toEqual(['address on-paper', Node.DOCUMENT_POSITION_FOLLOWING]);
    expect(await axeViolations()).toEqual([]);

    await panel.keyboard.press('i');
    await expect.poll(() => panel.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await panel.keyboard.type(' Ask.');
    await button(panel, 'Done').click();
    await expect.poll(stored).toEqual(['Weak sources. Ask.']);

    await button(panel, 'Your note: Weak sources. Ask.').click();
    await button(panel, 'Delete note').click();
    await panel.getByText('Note deleted', { exact: true }).waitFor();
    await expect.poll(stored).toEqual([]);
    await expect.poll(() => field(panel).count()).toBe(0);
    await button(panel, 'Undo').click();
    await button(panel, 'Your note: Weak sources. Ask.').waitFor();
  });

  test('from the menu: takes the focus, and is removed once it is emptied', async ({
    extension,
  }) => {
    const panel = await openArticle(extension);
    await button(panel, 'More').first().click();
    await panel.getByRole('menuitem', { name: /^Add a note on the article/ }).click();
    await expect.poll(() => panel.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await panel.keyboard.type('One.');
    await expect.poll(stored).toEqual(['One.']);
    await field(panel).fill('');
    await expect.poll(stored).toEqual([]);
    // The field stays open, and typing into it makes a note again.
    await field(panel).fill('Two.');
    await expect.poll(stored).toEqual(['Two.']);
    await field(panel).fill(' ');
    await expect.poll(stored).toEqual([]);
    await panel.keyboard.press('Escape');
    await panel.locator('.ArticleNotes').waitFor({ state: 'detached' });
    await panel.keyboard.press('z');
    await button(panel, 'Your note: Two.').waitFor();
  });

  test('can neither be written nor seen in a comparison, which shows no notes', async ({
    extension,
  }) => {
    await editReadArticle(extension.site);
    const panel = await open(extension, 'No One Owns the Chain');
    await write(panel, 'Weak sources.');
    await button(panel, 'More').first().click();
    await panel.getByRole('menuitem', { name: /^Compare/ }).click();
    await panel.locator('.CompareView').waitFor();
    expect(await panel.locator('.ArticleNotes').count()).toBe(0);
    await panel.keyboard.press('i');
    await button(panel, 'More').first().click();
    await panel.getByRole('menuitem').first().waitFor();
    expect(await panel.getByRole('menuitem', { name: /note/ }).count()).toBe(0);
    expect(await field(panel).count()).toBe(0);
  });

  test('is stored although the panel closes at once', async ({ extension }) => {
    const panel = await openArticle(extension);
    await panel.keyboard.press('i');
    await field(panel).fill('The last words.');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    extension.close();
    await expect.poll(stored).toEqual(['The last words.']);
  });

  test('returns to where the user read', async ({ extension }) => {
    const panel = await openArticle(extension);
    await panel.getByRole('article').waitFor();
    await scrollToFraction(0.8);
    const top = () => panel.evaluate(() => document.querySelector('main')?.scrollTop ?? 0);
    const before = await top();
    expect(before).toBeGreaterThan(1_000);
    await panel.keyboard.press('i');
    await expect.poll(top).toBeLessThan(500);
    await expect.poll(() => isInView(field(panel))).toBe(true);
    // It also stays in view after the position of the text was restored.
    await untilStill();
    expect(await isInView(field(panel))).toBe(true);
    await panel.keyboard.press('Escape');
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(80);
  });
});

describe('My highlights', () => {
  test('lists a note on an article first in its group, edits it, and opens the article at its top', async ({
    extension,
  }) => {
    await seedHighlight(slug, 'how many signatures', { id: 'signatures' });
    const panel = await openArticle(extension);
    await write(panel, 'Weak sources.');
    await panel.keyboard.press('Escape');
    await button(panel, /^My highlights/).click();
    const rows = panel.locator('.HighlightRow');
    await expect
      .poll(() => rows.locator('.quote').allTextContents())
      .toEqual(['Note on the article', expect.stringContaining('how many signatures')]);
    expect(await axeViolations()).toEqual([]);

    // It has neither a color nor a quote, so these keys do nothing.
    const before = JSON.stringify(await allHighlights());
    await panel.keyboard.press('3');
    await panel.keyboard.press('n');
    await untilStill();
    expect(JSON.stringify(await allHighlights())).toBe(before);
    await field(panel).fill('');
    await expect.poll(stored).toEqual(['']);
    await field(panel).fill('Better sources.');
    await expect.poll(stored).toEqual(expect.arrayContaining(['Better sources.']));
    await panel.keyboard.press('Escape');
    await rows.first().getByText('Better sources.').waitFor();

    await rows.first().locator('[data-stop]').click();
    await panel.getByRole('article').waitFor();
    await expect
      .poll(() => panel.evaluate(() => document.activeElement?.textContent))
      .toBe('Better sources.');
    await expect
      .poll(() => panel.evaluate(() => document.querySelector('main')?.scrollTop))
      .toBeLessThan(100);
  });
});
