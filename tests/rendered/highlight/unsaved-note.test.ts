import { describe, expect, onTestFinished } from 'vitest';
import {
  findUnsavedNotes,
  forgetUnsavedNote,
} from '../../../components/highlight/unsaved-notes.ts';
import {
  dropUnsavedNote,
  keepUnsavedNote,
  readUnsavedNotes,
} from '../../../lib/platform/session.ts';
import { fillDisk } from '../../simulation/world/full-disk.ts';
import { axeViolations } from '../axe.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import { seedHighlight, storedHighlights } from '../highlighting.ts';
import type { RenderedPage } from '../page.ts';
import { openArticle as open } from '../reading-view.ts';
import { untilStill } from '../until-still.ts';
import { resizeTo } from '../viewport.ts';

const slug = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';

const openArticle = (extension: RenderedExtension) =>
  open(extension, 'Separation Permits, Not Tonnage, Now Decide Who Ships Magnets');

const field = (panel: RenderedPage) => panel.getByRole('textbox', { name: 'Note' });
const notSaved = (panel: RenderedPage) => panel.getByText(/^Not saved\. The text is kept/);
const typed = (panel: RenderedPage) =>
  field(panel).evaluate((box) => (box instanceof HTMLTextAreaElement ? box.value : null));
const storedNotes = async () => (await storedHighlights()).map(({ note }) => note);

/** The notes that outlive their page. */
const keptNotes = async () => (await readUnsavedNotes()).map(({ note }) => note);

/** Whether the browser would ask before it closes this page. */
const warns = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** Makes the disk full for highlights. Resolves to a function that frees space again. */
async function fillForHighlights(): Promise<() => void> {
  const disk = await fillDisk('end', Number.POSITIVE_INFINITY, 'highlights');
  onTestFinished(() => disk.leave());
  return disk.leave;
}

describe('a note that cannot be saved', () => {
  test('on an article: is said to be, survives its editor, and is saved once there is space', async ({
    extension,
  }) => {
    const leave = await fillForHighlights();
    const panel = await openArticle(extension);
    await panel.keyboard.press('i');
    await field(panel).waitFor();
    await panel.keyboard.type('Weak sources.');
    await notSaved(panel).waitFor();
    expect(warns()).toBe(true);
    expect(await axeViolations()).toEqual([]);
    await panel.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Your note: Weak sources.' }).waitFor();
    expect(await storedNotes()).toEqual([]);
    expect(await keptNotes()).toEqual(['Weak sources.']);

    extension.close();
    await extension.openPanel();
    await panel.getByRole('button', { name: 'Your note: Weak sources.' }).click();
    await notSaved(panel).waitFor();
    leave();
    await panel.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Your note: Weak sources.' }).click();
    await panel.getByText('Saved automatically').waitFor();
    expect(await storedNotes()).toEqual(['Weak sources.']);
    expect(warns()).toBe(false);
    expect(await keptNotes()).toEqual([]);
  });

  test('in a page that was closed: is in its editor again, and is saved', async ({ extension }) => {
    await seedHighlight(slug, 'permits', { id: 'a', note: 'Ask' });
    const [row] = await storedHighlights();
    if (row) await keepUnsavedNote({ ...row, note: 'Ask the desk' });
    const panel = await openArticle(extension);
    await panel.getByRole('button', { name: 'Your note: Ask' }).click();
    await expect.poll(() => typed(panel)).toBe('Ask the desk');
    await expect.poll(storedNotes).toEqual(['Ask the desk']);
    await expect.poll(keptNotes).toEqual([]);
  });

  test('in another page: does not replace what that page has saved since', async ({
    extension,
  }) => {
    await seedHighlight(slug, 'permits', { id: 'a', note: 'Ask the desk' });
    const [row] = await storedHighlights();
    if (row) await keepUnsavedNote({ ...row, note: 'Ask' });
    await findUnsavedNotes();
    await dropUnsavedNote('a');
    const panel = await openArticle(extension);
    await panel.getByRole('button', { name: 'Your note: Ask the desk' }).click();
    await field(panel).waitFor();
    await untilStill();
    expect([await typed(panel), ...(await storedNotes())]).toEqual([
      'Ask the desk',
      'Ask the desk',
    ]);
  });

  test('on an article: is gone once it is deleted', async ({ extension }) => {
    await fillForHighlights();
    const panel = await openArticle(extension);
    await panel.keyboard.press('i');
    await field(panel).waitFor();
    await panel.keyboard.type('Weak sources.');
    await notSaved(panel).waitFor();
    await panel.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Your note: Weak sources.' }).click();
    await notSaved(panel).waitFor();
    await panel.getByRole('button', { name: 'Delete note' }).click();
    await expect.poll(() => panel.locator('.ArticleNotes').count()).toBe(0);
  });

  test('on a highlight: is in its editor again, and is saved when that is opened', async ({
    extension,
  }) => {
    await seedHighlight(slug, 'permits', { id: 'a', note: 'Ask' });
    const leave = await fillForHighlights();
    const panel = await openArticle(extension);
    await panel.getByRole('button', { name: 'Your note: Ask' }).click();
    await field(panel).waitFor();
    await panel.keyboard.type(' the desk');
    await notSaved(panel).waitFor();
    await panel.keyboard.press('Escape');
    await field(panel).waitFor({ state: 'detached' });
    expect(await storedNotes()).toEqual(['Ask']);
    leave();
    await panel.getByRole('button', { name: 'Your note: Ask' }).click();
    await expect.poll(() => typed(panel)).toBe('Ask the desk');
    await expect.poll(storedNotes).toEqual(['Ask the desk']);
    await panel.getByText('Saved automatically').waitFor();
  });

  test('on a highlight that cannot be stored either: becomes a note on the article', async ({
    extension,
  }) => {
    const leave = await fillForHighlights();
    const panel = await openArticle(extension);
    await panel.keyboard.press('h');
    await panel.getByRole('toolbar').waitFor();
    await panel.keyboard.press('n');
    await field(panel).waitFor();
    await panel.keyboard.type('Ask the desk');
    await notSaved(panel).waitFor();
    expect(await field(panel).count()).toBe(1);
    await panel.keyboard.press('Escape');
    leave();
    await panel.getByRole('button', { name: 'Your note: Ask the desk' }).click();
    await expect.poll(storedNotes).toEqual(['Ask the desk']);
  });

  test('on a highlight: its editor makes way for the toast that says why', async ({
    extension,
  }) => {
    await seedHighlight(slug, 'permits', { id: 'a', note: 'Ask' });
    await fillForHighlights();
    // Otherwise the next tests in this page would show it.
    onTestFinished(() => forgetUnsavedNote('a'));
    // Before the article is there: a view that gets another size keeps its place by scrolling.
    await resizeTo(320, 600);
    const panel = await openArticle(extension);
    await panel.getByRole('button', { name: 'Your note: Ask' }).click();
    await field(panel).waitFor();
    const edge = (selector: string, side: 'top' | 'bottom') =>
      panel.locator(selector).evaluate((box, of) => box.getBoundingClientRect()[of], side);
    // The editor scrolls into view once it is placed.
    await untilStill();
    // Scrolls the editor to the lower edge of the view, whether it stands below its words or above them.
    const moved = () =>
      panel.locator('.ReadingView').evaluate((view) => {
        const box = view.querySelector('.HighlightBox')?.getBoundingClientRect();
        const distance = view.getBoundingClientRect().bottom - 20 - (box?.bottom ?? 0);
        view.scrollTop -= distance;
        return Math.abs(distance);
      });
    await expect.poll(moved).toBeLessThan(2);
    await panel.keyboard.type(' the desk');
    await notSaved(panel).waitFor();
    await panel.locator('.Toast p').waitFor();
    await expect
      .poll(async () => (await edge('.HighlightBox', 'bottom')) - (await edge('.Toast p', 'top')))
      .toBeLessThanOrEqual(0);
  });
});
