import { describe, expect, onTestFinished } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../lib/store/db/database.ts';
import type { SavedRow } from '../../../lib/store/rows/articles.ts';
import { speak } from '../../gallery/languages.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { testsAll } from '../../support/sampled.ts';
import { axeViolations } from '../axe.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import type { RenderedPage } from '../page.ts';

const saved = (extension: RenderedExtension) => extension.rows<SavedRow>('saved');

/** The tags of every saved article. */
const tagsOf = async (extension: RenderedExtension) =>
  (await saved(extension)).map(({ tags }) => tags);

const dialog = (page: RenderedPage) => page.getByRole('dialog', { name: 'Tags' });

/** The focused element: the ID of its row, or else its name. */
const focused = (page: RenderedPage): Promise<string | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('data-stop') ?? element?.tagName;
  });

async function bothThemes(page: RenderedPage): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await axeViolations()));
  }
  return found;
}

/** Saves some articles with tags and highlights another with one of them. */
async function tagSome(extension: RenderedExtension): Promise<number[]> {
  const articles = await extension.articles();
  const articleIds = articles.slice(0, 4).map(({ id }) => id);
  const [first = 0, second = 0] = articleIds;
  await db.table('saved').put({ articleId: first, savedAt: 2, tags: ['China', 'to read'] });
  await db.table('saved').put({ articleId: second, savedAt: 1, tags: ['China'] });
  const url = articles[2]?.url ?? '';
  await db.table('highlights').put(highlight('a', { url, tags: ['China'], note: 'Mine' }));
  return articleIds;
}

describe('tagging an article', () => {
  test('by keyboard: saves it, keeps the text as typed, and the tag can be filtered', async ({
    extension,
  }) => {
    const panel = await extension.openPanel();
    await panel.getByRole('listitem').first().waitFor();
    await panel.keyboard.press('j');
    await expect.poll(() => focused(panel)).toMatch(/^\d+$/);
    const row = await focused(panel);
    await panel.keyboard.press('l');
    await dialog(panel).getByText('Adding a tag saves the article.').waitFor();
    await panel.keyboard.type('Rare earths,');
    await expect.poll(() => tagsOf(extension)).toEqual([['Rare earths']]);
    const announced = dialog(panel).getByRole('status').first();
    await expect.poll(() => announced.textContent()).toBe('Tag added: Rare earths');
    await panel.keyboard.type('to read');
    await panel.keyboard.press('Enter');
    await expect.poll(() => tagsOf(extension)).toEqual([['Rare earths', 'to read']]);
    expect(await bothThemes(panel)).toEqual([]);
    // The page behind the dialog is inert, and the focus returns to the row.
    for (let press = 0; press < 6; press += 1) {
      await panel.keyboard.press('Tab');
      const isInside = () =>
        panel.evaluate(() => {
          const element = document.activeElement;
          return element === document.body || element?.closest('dialog') !== null;
        });
      expect(await isInside()).toBe(true);
    }
    // Escape discards a tag that is half typed, and keeps the others.
    await dialog(panel).getByRole('combobox', { name: 'Add a tag' }).focus();
    await panel.keyboard.type('half');
    await panel.keyboard.press('Escape');
    await expect.poll(() => dialog(panel).count()).toBe(0);
    await expect.poll(() => focused(panel)).toBe(row);
    expect(await tagsOf(extension)).toEqual([['Rare earths', 'to read']]);

    // Tags survive the loss of the panel, and can be filtered by from the keyboard.
    extension.close();
    const again = await extension.openPanel();
    await again.getByRole('listitem').first().waitFor();
    await again.keyboard.press('f');
    await again.getByRole('searchbox').fill('rare ea');
    await again.keyboard.press('ArrowDown');
    await again.keyboard.press('Enter');
    await again.getByRole('button', { name: 'Rare earths 1 remove the filter' }).waitFor();
    await expect.poll(() => again.locator('[data-row]').count()).toBe(1);
    await again.keyboard.press('z');
    await again.getByText('Tags restored').waitFor();
    await expect.poll(() => tagsOf(extension)).toEqual([['Rare earths']]);
  });

  test.for(['de', 'es', 'fr'])(
    'the hint in the field is whole beside other tags: %s',
    async (language, { extension }) => {
      await speak(language);
      onTestFinished(() => speak('en'));
      const panel = await extension.openPanel();
      await panel.getByRole('listitem').first().waitFor();
      await panel.keyboard.press('j');
      await expect.poll(() => focused(panel)).toMatch(/^\d+$/);
      const articleId = Number(await focused(panel));
      const tags = ['to read', 'Heavy rare earths'];
      await db.table('saved').put({ articleId, savedAt: 1, tags });
      await panel.keyboard.press('l');
      await expect.poll(() => panel.locator('.TagField li').count()).toBe(2);
      for (const width of [240, 320, 360, 400, 480, 640]) {
        await panel.setViewportSize({ width, height: 700 });
        const room = await panel.evaluate(() => {
          const field = document.querySelector<HTMLInputElement>('.TagField input');
          if (!field) return null;
          field.value = field.placeholder;
          const { clientWidth, scrollWidth } = field;
          field.value = '';
          return { isCut: scrollWidth > clientWidth };
        });
        expect(room, `${width} px`).toEqual({ isCut: false });
      }
    },
  );

  test('by key: takes the offer to add tags away, and no other action', async ({ extension }) => {
    const panel = await extension.openPanel();
    await panel.locator('.ArticleRow').first().waitFor();
    await panel.keyboard.press('s');
    const offer = panel.getByRole('button', { name: 'Add tags' });
    await offer.waitFor();
    await panel.keyboard.press('l');
    await dialog(panel).waitFor();
    expect(await offer.count()).toBe(0);
    await panel.keyboard.press('Escape');
    await expect.poll(() => dialog(panel).count()).toBe(0);
    await panel.keyboard.press('s');
    const undo = panel.locator('.Toast').getByText('Undo');
    await undo.waitFor();
    await panel.keyboard.press('l');
    await dialog(panel).waitFor();
    expect(await undo.count()).toBe(1);
  });

  test('by mouse: removal from Saved can be undone with its tags', async ({ extension }) => {
    const panel = await extension.openPanel();
    const row = panel.locator('.ArticleRow').nth(1);
    await row.waitFor();
    await row.getByRole('button', { name: /^Save / }).click();
    await panel.getByRole('button', { name: 'Add tags' }).click();
    const field = dialog(panel).getByRole('combobox', { name: 'Add a tag' });
    await field.fill('China');
    await dialog(panel).getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => tagsOf(extension)).toEqual([['China']]);
    const [before] = await saved(extension);
    await panel.getByRole('button', { name: 'Saved 1' }).click();
    await panel.locator('.TagList').getByRole('button', { name: 'China' }).waitFor();
    await panel
      .locator('.ArticleRow')
      .getByRole('button', { name: /^Save / })
      .click();
    await expect.poll(() => saved(extension)).toEqual([]);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await panel.getByText('Back in Saved').waitFor();
    expect(await saved(extension)).toEqual([before]);

    // Tags can be opened from the menu of the reading view and from the end of the text.
    await panel
      .locator('.ArticleRow h3 button')
      .first()
      .evaluate((button: HTMLElement) => button.click());
    await panel.getByRole('article').waitFor();
    await panel.getByRole('button', { name: 'More', exact: true }).click();
    await panel.getByRole('menuitem', { name: 'Tags…' }).click();
    await dialog(panel).getByRole('button', { name: 'Remove tag China' }).click();
    await expect.poll(() => tagsOf(extension)).toEqual([[]]);
    await field.fill('later,');
    await expect.poll(() => tagsOf(extension)).toEqual([['later']]);

    // Text that an input method is still composing stays in the field, including commas.
    await field.evaluate((input: HTMLInputElement) => {
      input.value = '希土類、価格';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    await expect.poll(() => field.inputValue()).toBe('希土類、価格');
    expect(await tagsOf(extension)).toEqual([['later']]);
    await field.evaluate((input) => input.dispatchEvent(new CompositionEvent('compositionend')));
    await expect.poll(() => tagsOf(extension)).toEqual([['later', '希土類', '価格']]);
    await dialog(panel).getByRole('button', { name: 'Close' }).click();
    await panel.getByRole('region', { name: 'Your tags' }).waitFor();
    expect(await bothThemes(panel)).toEqual([]);
    await panel
      .getByRole('region', { name: 'Your tags' })
      .getByRole('button', { name: 'later' })
      .click();
    await panel.getByRole('button', { name: 'later 1 remove the filter' }).waitFor();
  });
});

describe('tag filter', () => {
  test('includes articles and highlights, and limits marking as read', async ({ extension }) => {
    await tagSome(extension);
    const panel = await extension.openPanel();
    await panel.getByRole('listitem').first().waitFor();
    const total = (await extension.unread()).length;
    await panel.keyboard.press('f');
    await panel.getByRole('button', { name: 'China 3 articles' }).click();
    await expect.poll(() => panel.locator('[data-row]').count()).toBe(3);
    await panel.getByRole('button', { name: 'Mark all tagged China as read' }).click();
    await panel.getByText('3 tagged China marked as read').waitFor();
    expect(await extension.unread()).toHaveLength(total - 3);

    // A tag in a row of Saved filters the list as well.
    await panel.getByRole('button', { name: 'Saved 2' }).click();
    await expect.poll(() => panel.locator('[data-row]').count()).toBe(2);
    await panel.getByRole('button', { name: 'to read' }).click();
    await panel.getByRole('button', { name: 'to read 1 remove the filter' }).waitFor();
    await expect.poll(() => panel.locator('[data-row]').count()).toBe(1);
    expect(await bothThemes(panel)).toEqual([]);
  });
});

if (testsAll)
  describe('tag settings', () => {
    test('rename, merge and remove tags, each with undo', async ({ extension }) => {
      const options = await extension.openSettings('#tags');
      const section = options.getByRole('region', { name: 'Tags' });
      await section.getByText('No tags yet.').waitFor();
      await tagSome(extension);
      await extension.openSettings('#tags');
      const row = (name: string) => section.getByRole('listitem').filter({ hasText: name });
      await row('China').getByText('2 saved articles, 1 highlight').waitFor();
      expect(await bothThemes(options)).toEqual([]);

      await section.getByRole('button', { name: 'Rename China' }).click();
      const field = section.getByRole('textbox', { name: 'New name for China' });
      await field.fill('PRC');
      await options.keyboard.press('Enter');
      await section.getByText('China renamed to PRC').waitFor();
      await row('PRC').getByText('2 saved articles, 1 highlight').waitFor();
      expect(await tagsOf(extension)).toEqual([['PRC', 'to read'], ['PRC']]);

      await section.getByRole('button', { name: 'Rename to read' }).click();
      await section.getByRole('textbox', { name: 'New name for to read' }).fill(' prc ');
      await section.getByText('The tag PRC already exists. The two will be merged.').waitFor();
      expect(await axeViolations()).toEqual([]);
      await section.getByRole('button', { name: 'Merge' }).click();
      await section.getByText('to read merged into PRC').waitFor();
      expect(await tagsOf(extension)).toEqual([['PRC'], ['PRC']]);
      await section.getByRole('button', { name: 'Undo' }).click();
      await section.getByText('Tag name restored').waitFor();
      expect(await tagsOf(extension)).toEqual([['PRC', 'to read'], ['PRC']]);

      await section.getByRole('button', { name: 'Remove PRC from everything' }).click();
      await section.getByText('Tag PRC removed').waitFor();
      expect(await extension.rows('highlights')).toMatchObject([{ tags: [], note: 'Mine' }]);
      // The row is gone, and the focus is on the row in its place.
      await expect.poll(() => focused(options)).toBe('to read');
      await section.getByRole('button', { name: 'Undo' }).click();
      await row('PRC').getByText('2 saved articles, 1 highlight').waitFor();
      // The mirror is updated.
      await expect
        .poll(() => fakeBrowser.storage.local.get('highlight:a'))
        .toMatchObject({ 'highlight:a': { tags: ['PRC'] } });
    });
  });
