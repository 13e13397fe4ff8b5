import { describe, expect } from 'vitest';
import { db } from '../../../../lib/store/db/database.ts';
import { type RenderedExtension, test } from '../../extension.tsx';

/** Saves an article with these tags. */
async function saveWith(extension: RenderedExtension, tags: string[]): Promise<void> {
  const [article] = await extension.articles();
  await db.saved.put({ articleId: article?.id ?? 0, savedAt: 1, tags });
}

const storedTags = async (extension: RenderedExtension) =>
  (await extension.rows<{ tags: string[] }>('saved')).flatMap(({ tags }) => tags);

describe('settings, tags', () => {
  test('are renamed by key, with the focus back on the row, and Esc cancels', async ({
    extension,
  }) => {
    await saveWith(extension, ['China', 'permits']);
    const page = await extension.openSettings('#tags');
    const rename = page.getByRole('button', { name: 'Rename China' });
    await rename.press('Enter');
    await page.keyboard.type('PRC');
    await page.keyboard.press('Escape');
    await rename.waitFor();
    expect(await storedTags(extension)).toEqual(['China', 'permits']);
    await rename.press('Enter');
    await page.keyboard.type('PRC');
    await page.keyboard.press('Enter');
    await page.getByText('China renamed to PRC').waitFor();
    expect(await storedTags(extension)).toEqual(['PRC', 'permits']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => storedTags(extension)).toEqual(['China', 'permits']);
  });

  test('are found by typing once there are many', async ({ extension }) => {
    await saveWith(
      extension,
      Array.from({ length: 25 }, (_, at) => `tag ${at}`),
    );
    const page = await extension.openSettings('#tags');
    const rows = page.locator('.TagTable li');
    await expect.poll(() => rows.count()).toBe(25);
    await page.getByRole('searchbox', { name: 'Find a tag' }).click();
    await page.keyboard.type('TAG 2');
    await expect.poll(() => rows.count()).toBe(6);
    await page.keyboard.type('x');
    await page.getByText('No tag matches “TAG 2x”.').waitFor();
  });
});
