import { describe, expect } from 'vitest';
import { axeViolations } from '../../axe.ts';
import { type RenderedExtension, test } from '../../extension.tsx';
import type { PageLocator, RenderedPage } from '../../page.ts';
import { openArticle, scrollToFraction } from '../../reading-view.ts';
import { untilStill } from '../../until-still.ts';
import { isCurrentInView, painted } from './marks.ts';

const title = 'How a Rare-Earth Basket Price Is Built';

const field = (panel: RenderedPage): PageLocator =>
  panel.getByRole('searchbox', { name: 'Find in article' });

const status = (panel: RenderedPage) => panel.locator('.HitBar').getByRole('status').textContent();

const hasFocus = (element: PageLocator) => element.evaluate((each) => each.matches(':focus'));

/** Opens an article and its find field. */
async function find(extension: RenderedExtension): Promise<RenderedPage> {
  const panel = await openArticle(extension, title);
  await panel.keyboard.press('Control+f');
  await field(panel).waitFor();
  await expect.poll(() => hasFocus(field(panel))).toBe(true);
  return panel;
}

describe('find in article', () => {
  test('marks what is typed and steps by keyboard, around the end', async ({ extension }) => {
    const panel = await find(extension);
    expect(await status(panel)).toBe('');
    await panel.keyboard.type('basket');
    // What is painted follows each letter.
    const words = () => new Set(painted('hit').map((hit) => hit.toLowerCase()));
    await expect.poll(words).toEqual(new Set(['basket']));
    const total = painted('hit').length;
    expect(total).toBeGreaterThan(3);
    await expect.poll(() => status(panel)).toBe(`1 of ${total}`);
    expect(await axeViolations()).toEqual([]);
    await panel.keyboard.press('Enter');
    await expect.poll(() => status(panel)).toBe(`2 of ${total}`);
    await panel.keyboard.press('Shift+Enter');
    await panel.keyboard.press('Shift+Enter');
    await expect.poll(() => status(panel)).toBe(`${total} of ${total}`);
    await expect.poll(isCurrentInView).toBe(true);
    await panel.keyboard.press('Enter');
    await expect.poll(() => status(panel)).toBe(`1 of ${total}`);
    await expect.poll(() => hasFocus(field(panel))).toBe(true);
    // A longer phrase continues at the hit of its beginning.
    await panel.keyboard.type(' price');
    await expect.poll(() => painted('hit').length).toBeLessThan(total);
    await expect.poll(isCurrentInView).toBe(true);
  });

  test('says when there is nothing, and gives the focus back', async ({ extension }) => {
    const panel = await find(extension);
    await panel.keyboard.press('Escape');
    await field(panel).waitFor({ state: 'detached' });
    const save = panel.getByRole('button', { name: 'Save', exact: true });
    await save.focus();
    await panel.keyboard.press('Control+f');
    await panel.keyboard.type('zzyzx');
    await expect.poll(() => status(panel)).toBe('No hits');
    await expect.poll(() => painted('hit')).toEqual([]);
    expect(await axeViolations()).toEqual([]);
    // Pressing the keys again selects the typed text.
    await panel.keyboard.press('Control+f');
    await panel.keyboard.type('price');
    await expect.poll(() => field(panel).inputValue()).toBe('price');
    await panel.keyboard.press('Escape');
    await field(panel).waitFor({ state: 'detached' });
    await expect.poll(() => painted('hit')).toEqual([]);
    await expect.poll(() => hasFocus(save)).toBe(true);
    await panel.getByRole('article').waitFor();
  });

  test('is reached by buttons, and begins where the user is', async ({ extension }) => {
    const panel = await find(extension);
    await scrollToFraction(0.4);
    await panel.keyboard.type('the');
    await expect.poll(() => status(panel)).toMatch(/^[1-9]\d+ of \d+$/);
    const first = await status(panel);
    await panel.getByRole('button', { name: 'Next hit' }).click();
    await expect.poll(() => status(panel)).not.toBe(first);
    await panel.getByRole('button', { name: 'Previous hit' }).click();
    await expect.poll(() => status(panel)).toBe(first);
    await panel.getByRole('button', { name: 'Hide hits' }).click();
    await field(panel).waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'More', exact: true }).click();
    await panel.getByRole('menuitem', { name: 'Find in article' }).click();
    await field(panel).waitFor();
    await expect.poll(() => hasFocus(field(panel))).toBe(true);
  });

  test('is in the sheet of keys, and works without single-letter shortcuts', async ({
    extension,
  }) => {
    const panel = await openArticle(extension, title);
    await panel.keyboard.press('?');
    const sheet = panel.getByRole('dialog');
    for (const label of ['Find in article', 'Next hit', 'Previous hit', 'Hide hits'])
      await sheet.getByText(label, { exact: true }).waitFor();
    // The sheet of shortcuts covers the article, so the browser handles the key.
    await panel.keyboard.press('Control+f');
    await untilStill();
    expect(await field(panel).count()).toBe(0);
  });

  test('leaves the browser’s own find alone while no article is open', async ({ extension }) => {
    const panel = await extension.openPanel();
    await panel.locator('[data-row]').first().waitFor();
    const isLeft = await panel.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true }),
      ),
    );
    expect(isLeft).toBe(true);
    expect(await field(panel).count()).toBe(0);
  });
});
