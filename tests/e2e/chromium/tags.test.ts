import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { SavedRow } from '../../../lib/store/rows/articles.ts';
import { axeViolations } from '../../support/axe.ts';
import { type ChromiumHarness, test } from '../../support/chromium-harness.ts';
import { putRow } from '../../support/extension-access.ts';
import { highlight } from '../../support/highlights.ts';

const saved = ({ driver }: ChromiumHarness) => driver.rows<SavedRow>('saved');

/** The tags of every saved article. */
const tagsOf = async (story: ChromiumHarness) => (await saved(story)).map(({ tags }) => tags);

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Tags' });

/** The focused element: the ID of its row, or else its name. */
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('data-stop') ?? element?.tagName;
  });

async function bothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await axeViolations(page)));
  }
  return found;
}

/** Saves some articles with tags and highlights another with one of them. */
async function tagSome(story: ChromiumHarness): Promise<number[]> {
  const articles = await story.articles();
  const articleIds = articles.slice(0, 4).map(({ id }) => id);
  const [first = 0, second = 0] = articleIds;
  await putRow(story.driver, 'saved', { articleId: first, savedAt: 2, tags: ['China', 'to read'] });
  await putRow(story.driver, 'saved', { articleId: second, savedAt: 1, tags: ['China'] });
  const url = articles[2]?.url ?? '';
  await putRow(story.driver, 'highlights', highlight('a', { url, tags: ['China'], note: 'Mine' }));
  return articleIds;
}

describe('tagging an article', () => {
  test('by keyboard: saves it, and the tag can be filtered', async ({ story }) => {
    const panel = await story.driver.openPanel();
    await panel.getByRole('listitem').first().waitFor();
    await panel.keyboard.press('j');
    const row = await focused(panel);
    await panel.keyboard.press('l');
    await dialog(panel).getByText('Adding a tag saves the article.').waitFor();
    await panel.keyboard.type('Rare earths,');
    await expect.poll(() => tagsOf(story)).toEqual([['Rare earths']]);
    await panel.keyboard.type('to read');
    await panel.keyboard.press('Enter');
    await expect.poll(() => tagsOf(story)).toEqual([['Rare earths', 'to read']]);
    expect(await bothThemes(panel)).toEqual([]);
    // The page behind is inert, and the focus returns to the row.
    for (let press = 0; press < 6; press += 1) {
      await panel.keyboard.press('Tab');
      const isInside = () =>
        panel.evaluate(() => {
          const element = document.activeElement;
          return element === document.body || element?.closest('dialog') !== null;
        });
      expect(await isInside()).toBe(true);
    }
    await panel.keyboard.press('Escape');
    await expect.poll(() => dialog(panel).count()).toBe(0);
    expect(await focused(panel)).toBe(row);

    // Tags survive a killed panel, and the keyboard filters the list by tag.
    await panel.close();
    const again = await story.driver.openPanel();
    await again.getByRole('listitem').first().waitFor();
    await again.keyboard.press('f');
    await again.getByRole('searchbox').fill('rare ea');
    await again.keyboard.press('ArrowDown');
    await again.keyboard.press('Enter');
    await again.getByRole('button', { name: 'Rare earths 1 remove the filter' }).waitFor();
    await expect.poll(() => again.locator('[data-row]').count()).toBe(1);
    await again.keyboard.press('z');
    await again.getByText('Tags restored').waitFor();
    await expect.poll(() => tagsOf(story)).toEqual([['Rare earths']]);
  });

  test('by mouse: removal from Saved can be undone with its tags', async ({ story }) => {
    const panel = await story.driver.openPanel();
    const row = panel.locator('.ArticleRow').nth(1);
    await row.waitFor();
    await row.getByRole('button', { name: /^Save / }).click();
    await panel.getByRole('button', { name: 'Add tags' }).click();
    const field = dialog(panel).getByRole('combobox', { name: 'Add a tag' });
    await field.fill('China');
    await dialog(panel).getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => tagsOf(story)).toEqual([['China']]);
    const [before] = await saved(story);
    await panel.getByRole('button', { name: 'Saved 1' }).click();
    await panel.locator('.TagList').getByRole('button', { name: 'China' }).waitFor();
    await panel
      .locator('.ArticleRow')
      .getByRole('button', { name: /^Save / })
      .click();
    await expect.poll(() => saved(story)).toEqual([]);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await panel.getByText('Back in Saved').waitFor();
    expect(await saved(story)).toEqual([before]);

    // From the menu of the reading view, and from the end of the text.
    await panel
      .locator('.ArticleRow h3 button')
      .first()
      .evaluate((button: HTMLElement) => button.click());
    await panel.getByRole('article').waitFor();
    await panel.getByRole('button', { name: 'More', exact: true }).click();
    await panel.getByRole('menuitem', { name: 'Tags…' }).click();
    await dialog(panel).getByRole('button', { name: 'Remove tag China' }).click();
    await expect.poll(() => tagsOf(story)).toEqual([[]]);
    await field.fill('later,');
    await expect.poll(() => tagsOf(story)).toEqual([['later']]);
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
  test('includes articles and highlights, and limits marking as read', async ({ story }) => {
    await tagSome(story);
    const panel = await story.driver.openPanel();
    await panel.getByRole('listitem').first().waitFor();
    const total = (await story.unread()).length;
    await panel.keyboard.press('f');
    await panel.getByRole('button', { name: 'China 3 articles' }).click();
    await expect.poll(() => panel.locator('[data-row]').count()).toBe(3);
    await panel.getByRole('button', { name: 'Mark all tagged China as read' }).click();
    await panel.getByText('3 tagged China marked as read').waitFor();
    expect(await story.unread()).toHaveLength(total - 3);

    // A row's tag in the Saved list does the same.
    await panel.getByRole('button', { name: 'Saved 2' }).click();
    await expect.poll(() => panel.locator('[data-row]').count()).toBe(2);
    await panel.getByRole('button', { name: 'to read' }).click();
    await panel.getByRole('button', { name: 'to read 1 remove the filter' }).waitFor();
    await expect.poll(() => panel.locator('[data-row]').count()).toBe(1);
    expect(await bothThemes(panel)).toEqual([]);
  });
});

describe('tag settings', () => {
  test('rename, merge and remove tags, each with undo', async ({ story }) => {
    const options = await story.driver.openTab('/options.html#tags');
    const section = options.getByRole('region', { name: 'Tags' });
    await section.getByText('No tags yet.').waitFor();
    await tagSome(story);
    await options.reload();
    const row = (name: string) => section.getByRole('listitem').filter({ hasText: name });
    await row('China').getByText('2 saved articles, 1 highlight').waitFor();
    expect(await bothThemes(options)).toEqual([]);

    await section.getByRole('button', { name: 'Rename China' }).click();
    const field = section.getByRole('textbox', { name: 'New name for China' });
    await field.fill('PRC');
    await options.keyboard.press('Enter');
    await section.getByText('China renamed to PRC').waitFor();
    await row('PRC').getByText('2 saved articles, 1 highlight').waitFor();
    expect(await tagsOf(story)).toEqual([['PRC', 'to read'], ['PRC']]);

    await section.getByRole('button', { name: 'Rename to read' }).click();
    await section.getByRole('textbox', { name: 'New name for to read' }).fill(' prc ');
    await section.getByText('The tag PRC already exists. The two will be merged.').waitFor();
    expect(await axeViolations(options)).toEqual([]);
    await section.getByRole('button', { name: 'Merge' }).click();
    await section.getByText('to read merged into PRC').waitFor();
    expect(await tagsOf(story)).toEqual([['PRC'], ['PRC']]);
    await section.getByRole('button', { name: 'Undo' }).click();
    await section.getByText('Tag name restored').waitFor();
    expect(await tagsOf(story)).toEqual([['PRC', 'to read'], ['PRC']]);

    await section.getByRole('button', { name: 'Remove PRC from everything' }).click();
    await section.getByText('Tag PRC removed').waitFor();
    expect(await story.driver.rows('highlights')).toMatchObject([{ tags: [], note: 'Mine' }]);
    // The row is gone, and the focus is on the row in its place.
    await expect.poll(() => focused(options)).toBe('to read');
    await section.getByRole('button', { name: 'Undo' }).click();
    await row('PRC').getByText('2 saved articles, 1 highlight').waitFor();
    const mirror = () =>
      story.driver.extensionPage.evaluate(() => chrome.storage.local.get('highlight:a'));
    // The mirror follows the list, which is drawn as soon as the rows are written.
    await expect.poll(mirror).toMatchObject({ 'highlight:a': { tags: ['PRC'] } });
  });

  test('a backup restores tags after erasing', async ({ story }) => {
    await tagSome(story);
    const options = await story.driver.openTab('/options.html#backup');
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: 'Back up now' }).click(),
    ]);
    const file = await download.path();
    await options.getByRole('button', { name: 'Erase everything' }).click();
    await options.getByRole('button', { name: 'Erase everything' }).click();
    await options.getByRole('button', { name: 'Start again' }).click();
    await options.getByText('No tags yet.').waitFor();
    await options.locator('input[type="file"]').setInputFiles(file);
    await options.getByRole('button', { name: 'Restore', exact: true }).click();
    await options.getByText(/^Restored:/).waitFor();
    await options.getByText('2 saved articles, 1 highlight').waitFor();
    expect(await tagsOf(story)).toEqual([['China', 'to read'], ['China']]);
  });
});
