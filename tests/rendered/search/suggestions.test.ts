import { expect } from 'vitest';
import { readSettings } from '../../../lib/platform/settings.ts';
import { axeViolations } from '../axe.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import { chooseInListMenu } from '../list-menu.ts';
import type { PageLocator, RenderedPage } from '../page.ts';
import { untilStill } from '../until-still.ts';

const box = (panel: RenderedPage): PageLocator =>
  panel.getByRole('combobox', { name: 'Search articles' });

const options = (panel: RenderedPage): Promise<string[]> =>
  panel.locator('[role="option"]').allTextContents();

/** The option that arrow keys have reached. */
const active = (panel: RenderedPage): Promise<string | null | undefined> =>
  panel.evaluate(() => {
    const field = document.querySelector('.SearchBox input');
    return document.getElementById(field?.getAttribute('aria-activedescendant') ?? '')?.textContent;
  });

/** Opens the panel, searches, and leaves the field with Enter, which keeps the search among the recent ones. */
async function searchAndLeave(extension: RenderedExtension): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  await box(panel).fill('dysprosium');
  await panel.locator('[data-row] mark').first().waitFor();
  await panel.keyboard.press('Enter');
  return panel;
}

test('suggestions: recent searches are chosen by arrow keys, and cleared', async ({
  extension,
}) => {
  const panel = await searchAndLeave(extension);
  await box(panel).fill('');
  await expect.poll(() => options(panel)).toEqual(['dysprosium', 'Clear recent searches']);
  expect(await axeViolations()).toEqual([]);
  await panel.keyboard.press('ArrowDown');
  await expect.poll(() => active(panel)).toBe('dysprosium');
  await panel.keyboard.press('Enter');
  await expect.poll(() => box(panel).inputValue()).toBe('dysprosium');
  await panel.locator('[data-row] mark').first().waitFor();

  await panel.getByRole('button', { name: 'Clear search' }).click();
  await expect.poll(() => options(panel)).toEqual(['dysprosium', 'Clear recent searches']);
  await panel.locator('[role="option"]').last().click();
  await expect.poll(() => options(panel)).toEqual([]);
});

test('suggestions: complete operators and values, and are closed by Escape alone', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  await box(panel).focus();
  await panel.keyboard.type('magnets cat');
  await expect.poll(() => options(panel)).toEqual(['category:']);
  await panel.keyboard.press('Escape');
  await expect.poll(() => options(panel)).toEqual([]);
  await expect.poll(() => box(panel).inputValue()).toBe('magnets cat');
  await panel.keyboard.type('e');
  await expect.poll(() => options(panel)).toEqual(['category:']);
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Enter');
  await expect.poll(() => box(panel).inputValue()).toBe('magnets category:');
  await panel.keyboard.type('ma');
  await expect.poll(() => options(panel)).toContain('Magnets');
  await panel.locator('[role="option"]').first().click();
  await expect.poll(() => box(panel).inputValue()).toBe('magnets category:Magnets ');
  await panel.keyboard.type('is:unr');
  await expect.poll(() => options(panel)).toEqual(['unread']);
  // Once the word is typed in full, arrow keys move to the results.
  await panel.keyboard.type('ead');
  await expect.poll(() => options(panel)).toEqual([]);
  await box(panel).fill('ticker:ly');
  await expect.poll(() => options(panel)).toContain('LYC');
  await panel.locator('[role="option"]').first().click();
  await expect.poll(() => box(panel).inputValue()).toBe('ticker:LYC ');
  await box(panel).fill('about:terbium ');
  await panel.getByText('Follow it in the settings to search with about:terbium.').waitFor();
});

test('suggestions: do not open when Escape ends a search, which the next Escape leaves', async ({
  extension,
}) => {
  const panel = await searchAndLeave(extension);
  await panel.keyboard.press('/');
  await panel.keyboard.press('Escape');
  await expect.poll(() => box(panel).inputValue()).toBe('');
  await panel.locator('[data-row] mark').first().waitFor({ state: 'detached' });
  await untilStill();
  expect(await options(panel)).toEqual([]);
  await panel.keyboard.press('Escape');
  await expect.poll(() => box(panel).evaluate((field) => field.matches(':focus'))).toBe(false);
});

test('saved searches: are chips with counts, which search again, and can be removed with undo', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  // With a control of direction, as it may have been copied.
  await box(panel).fill('\u202edysprosium');
  await panel.locator('[data-row] mark').first().waitFor();
  const counted = async () =>
    /^\d+/.exec((await panel.locator('.SearchBox').getByRole('status').textContent()) ?? '')?.[0];
  await expect.poll(counted).toBeDefined();
  const count = await counted();
  await chooseInListMenu(panel, 'Save search');
  await panel.getByText('Search saved').waitFor();
  const chip = panel.locator('.ListChips .saved');
  await expect.poll(() => chip.textContent()).toBe(`dysprosium ${count}`);
  await expect.poll(() => chip.getAttribute('aria-current')).toBe('true');
  expect((await readSettings()).savedSearches).toEqual([
    { name: 'dysprosium', terms: '', text: 'dysprosium' },
  ]);
  expect(await axeViolations()).toEqual([]);

  await panel.getByRole('button', { name: 'All', exact: true }).click();
  await expect.poll(() => box(panel).inputValue()).toBe('');
  await expect.poll(() => chip.getAttribute('aria-current')).toBeNull();
  await chip.click();
  await expect.poll(() => box(panel).inputValue()).toBe('dysprosium');
  await panel.locator('[data-row] mark').first().waitFor();
  await chooseInListMenu(panel, 'Silent');
  await expect.poll(() => chip.getAttribute('title')).toBe('Notifies about new articles');
  expect((await readSettings()).rules).toMatchObject([{ text: 'dysprosium', isSilent: true }]);
  const { savedSearches, rules } = await readSettings();
  await chooseInListMenu(panel, 'Remove saved search');
  await chip.waitFor({ state: 'detached' });
  expect((await readSettings()).rules).toEqual([]);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await chip.waitFor();
  expect(await readSettings()).toMatchObject({ savedSearches, rules });
  // The toast is gone.
  await panel.getByText('Undone').waitFor();
});
