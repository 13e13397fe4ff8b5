import { describe, expect } from 'vitest';
import { updateView } from '../../../lib/app/reading/update-view.ts';
import { db } from '../../../lib/store/db/database.ts';
import type { ViewRow } from '../../../lib/store/rows/views.ts';
import { test } from '../extension.tsx';
import { untilInPlace } from '../until-still.ts';

const slug = 'brazilian-clay-project-signs-ten-year-offtake';
const headline = /^Brazilian Clay Project/;

describe('key point', () => {
  test('opens the matching passage by keyboard, and returns', async ({ extension }) => {
    const panel = await extension.openPanel();
    await panel.emulateMedia({ reducedMotion: 'reduce' });
    await panel.getByRole('button', { name: headline }).click();
    const point = panel.getByRole('link', {
      name: /^Washed clay .* leads to: Environmental terms/,
    });
    await point.focus();
    await panel.keyboard.press('Enter');

    const passage = panel.locator('[data-evidence]');
    await passage.waitFor();
    expect(await passage.textContent()).toContain('within 60 days');
    const seen = () =>
      passage.evaluate((shown) => {
        const view = document.querySelector('main')?.getBoundingClientRect();
        const { top, bottom } = shown.getBoundingClientRect();
        const { outlineStyle, animationDuration } = getComputedStyle(shown);
        return {
          isWhole: view !== undefined && top > view.top && bottom < view.bottom,
          hasFocus: shown === document.activeElement,
          outlineStyle,
          animationDuration,
        };
      });
    // With reduced motion it does not animate and is outlined.
    await expect.poll(seen).toEqual({
      isWhole: true,
      hasFocus: true,
      outlineStyle: 'solid',
      animationDuration: '0s',
    });

    await panel.keyboard.press('Escape');
    await expect.poll(() => passage.count()).toBe(0);
    await expect.poll(() => point.evaluate((link) => link === document.activeElement)).toBe(true);
    await expect
      .poll(() => panel.evaluate(() => document.querySelector('main')?.scrollTop))
      .toBe(0);

    // Scrolling on from there removes the button back: Escape then returns to the list.
    await point.click();
    await panel.getByRole('button', { name: 'Back to Highlights' }).waitFor();
    // From the next frame on, the passage is outlined and observed.
    await passage.waitFor();
    await panel.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
    await expect.poll(() => passage.count()).toBe(0);
    await panel.keyboard.press('Escape');
    await panel.getByRole('article').waitFor({ state: 'detached' });
  });

  test('lets a double click select a word, and stays', async ({ extension }) => {
    const panel = await extension.openPanel();
    await panel.getByRole('button', { name: headline }).click();
    const point = panel.getByRole('link', { name: /^Washed clay .* leads to/ });
    await untilInPlace(await point.element());
    const word = await point.evaluate((link) => {
      const range = document.createRange();
      range.setStart(link.firstChild ?? link, 0);
      range.setEnd(link.firstChild ?? link, 'Washed'.length);
      return range.getBoundingClientRect();
    });
    await panel.mouse.click(word.x + word.width / 2, word.y + word.height / 2, { clickCount: 2 });
    await expect.poll(() => panel.evaluate(() => String(getSelection()))).toBe('Washed');
    expect(await panel.evaluate(() => document.querySelector('main')?.scrollTop)).toBe(0);
    expect(await panel.locator('[data-evidence]').count()).toBe(0);
  });

  test('leads to its passage where it is opened while another article is read', async ({
    extension,
  }) => {
    const panel = await extension.openPanel();
    await panel.getByRole('button', { name: /^How a Rare-Earth Basket Price/ }).click();
    await panel.getByRole('article').waitFor();
    const article = await db.articles.filter(({ url }) => url.includes('brazilian-clay')).first();
    const point = article?.keyPoints.find(({ text }) => text.startsWith('Washed clay'));
    const [{ surface = '' } = {}] = await extension.rows<ViewRow>('views');
    const keyPoint = point?.text ?? '';
    await updateView(surface, { articleId: article?.id ?? 0, keyPoint, note: null });
    await panel.locator('[data-evidence]').waitFor();
  });

  test('names its figures that are missing in the text', async ({ extension }) => {
    const post = extension.site.posts().find((candidate) => candidate.slug === slug);
    const html = post?.html.replace('no more than 40 hectares', 'no more than 45 hectares') ?? '';
    extension.site.edit(slug, { html });
    await extension.refreshNow();
    const panel = await extension.openPanel();
    await panel.getByRole('button', { name: headline }).click();
    await panel.getByRole('link', { name: /^Washed clay .* no matching passage$/ }).click();
    await panel
      .getByText('No matching passage found: the text doesn’t contain 45 hectares.')
      .waitFor();
    expect(await panel.evaluate(() => document.querySelector('main')?.scrollTop)).toBe(0);
  });

  test('shows one or three in its row, by keyboard and menu', async ({ extension }) => {
    const panel = await extension.openPanel();
    const row = panel
      .getByRole('listitem')
      .filter({ has: panel.getByRole('button', { name: headline }) });
    await row.getByRole('button', { name: headline }).focus();
    await panel.locator('[aria-current="true"]').filter({ hasText: 'Brazilian' }).waitFor();
    const points = row.getByRole('listitem');
    expect(await points.count()).toBe(0);
    await panel.keyboard.press('e');
    await expect.poll(() => points.count()).toBe(3);
    // Other rows stay collapsed, and this one stays expanded when the list is shown again.
    await expect.poll(() => panel.locator('.RowPoints').count()).toBe(1);
    await row.getByRole('button', { name: headline }).click();
    await panel.getByRole('article').waitFor();
    await panel.keyboard.press('Escape');
    await expect.poll(() => points.count()).toBe(3);
    await row.getByRole('button', { name: /^More for / }).click();
    await panel.getByRole('menuitem', { name: 'Show fewer Highlights' }).click();
    await expect.poll(() => points.count()).toBe(0);
  });
});
