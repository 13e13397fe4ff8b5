import { describe, expect } from 'vitest';
import { axeViolations } from '../../axe.ts';
import { test } from '../../extension.tsx';
import type { RenderedPage } from '../../page.ts';

const shownSections = (page: RenderedPage) =>
  page
    .locator('.SettingsGroup h2')
    .evaluateAll((all) =>
      all.filter((each) => each.checkVisibility()).map((each) => each.textContent),
    );

const shownLabels = (page: RenderedPage) =>
  page
    .locator('.SettingsGroup label')
    .evaluateAll((all) =>
      all.filter((each) => each.checkVisibility()).map((each) => each.textContent),
    );

const focusedText = (page: RenderedPage) =>
  page.evaluate(() => document.activeElement?.textContent);

const order = [
  ...['Reading', 'Lists', 'Following', 'Notifications and badge', 'Highlights and export'],
  ...['Podcasts and reading aloud', 'Keyboard', 'Backup', 'Updates and storage', 'Privacy'],
  ...['About', 'Erase everything'],
];

describe('settings, index', () => {
  test('leads to each section, in the order of use, and Tab goes on there', async ({
    extension,
  }) => {
    const page = await extension.openSettings();
    await page.setViewportSize({ width: 1_000, height: 700 });
    const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
    await expect
      .poll(() => links.evaluateAll((all) => all.map((each) => each.textContent)))
      .toEqual(order);
    await expect.poll(() => shownSections(page)).toEqual(order);
    await links.filter({ hasText: 'Keyboard' }).press('Enter');
    await expect.poll(() => focusedText(page)).toBe('Keyboard');
    await expect
      .poll(() => links.filter({ hasText: 'Keyboard' }).getAttribute('aria-current'))
      .toBe('true');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('switch');
    expect(await axeViolations()).toEqual([]);
  });

  test('names the section in view also once another above it has grown', async ({ extension }) => {
    const page = await extension.openSettings();
    await page.setViewportSize({ width: 1_000, height: 700 });
    const current = () => page.locator('.SettingsIndex [aria-current]').textContent();
    await page.locator('.SettingsIndex a').filter({ hasText: 'Backup' }).click();
    await expect.poll(current).toBe('Backup');
    await page.locator('#keyboard').evaluate((section) => {
      document.documentElement.style.overflowAnchor = 'none';
      section.style.paddingBlockEnd = '400px';
    });
    await expect.poll(current).toBe('Keyboard');
  });

  test('is a menu in a narrow window', async ({ extension }) => {
    const page = await extension.openSettings();
    await page.setViewportSize({ width: 400, height: 700 });
    await page.getByRole('button', { name: 'Sections' }).press('Enter');
    const items = page.getByRole('menuitem');
    await expect
      .poll(() => items.evaluateAll((all) => all.map((each) => each.textContent)))
      .toEqual(order);
    await items.filter({ hasText: 'Backup' }).press('Enter');
    await expect.poll(() => focusedText(page)).toBe('Backup');
  });
});

describe('settings, search', () => {
  test('finds settings by label, hint, value and words, and says how many', async ({
    extension,
  }) => {
    const page = await extension.openSettings();
    await page.keyboard.press('/');
    await page.keyboard.type('scroll past');
    await expect
      .poll(() => shownLabels(page))
      .toEqual(['Mark articles as read as you scroll past them']);
    await page.getByText('1 match', { exact: true }).waitFor();
    const field = page.getByRole('searchbox', { name: 'Find a setting' });
    await field.fill('without a referrer');
    await expect.poll(() => shownLabels(page)).toEqual(['Open links in']);
    await field.fill('weekly');
    await expect.poll(() => shownSections(page)).toEqual(['Backup']);
    await field.fill('hotkeys');
    await expect.poll(() => shownSections(page)).toEqual(['Keyboard']);
    await field.fill('bibtex');
    await expect.poll(() => shownSections(page)).toEqual(['Highlights and export']);
    await field.fill('lynas');
    await expect.poll(() => shownSections(page)).toEqual(['Following']);
    await field.fill('language');
    await page.getByText('The language is your browser’s, or else English.').waitFor();
    await field.fill('Größe');
    await page.getByText('Nothing matches “Größe”.').waitFor();
    expect(await shownSections(page)).toEqual([]);
    await field.press('Escape');
    await expect.poll(() => shownSections(page)).toEqual(order);
  });

  test('leads to the first setting that was found, by Enter, and narrows the index', async ({
    extension,
  }) => {
    const page = await extension.openSettings();
    await page.setViewportSize({ width: 1_000, height: 700 });
    const field = page.getByRole('searchbox', { name: 'Find a setting' });
    await field.fill('skip');
    const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
    await expect
      .poll(() => links.evaluateAll((all) => all.map((each) => each.textContent)))
      .toEqual(['Podcasts and reading aloud']);
    await field.press('Enter');
    const labeled = () =>
      page.evaluate(() => (document.activeElement as HTMLSelectElement).labels?.[0]?.textContent);
    await expect.poll(labeled).toBe('Skip back');
  });

  test('shows the whole focus ring of its field beside the sections', async ({ extension }) => {
    const page = await extension.openSettings();
    await page.setViewportSize({ width: 1_000, height: 700 });
    await page.getByRole('searchbox', { name: 'Find a setting' }).focus();
    const cut = await page.locator('.SettingsSearch').evaluate((box) => {
      const field = box.querySelector('input:focus-visible') ?? box;
      const { outlineWidth, outlineOffset } = getComputedStyle(field);
      const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      return field.getBoundingClientRect().left - ring < box.getBoundingClientRect().left;
    });
    expect(cut).toBe(false);
  });

  test('also filters what is drawn later, and keeps what is in use', async ({ extension }) => {
    const page = await extension.openSettings();
    const field = page.getByRole('searchbox', { name: 'Find a setting' });
    await field.fill('quiet');
    await page.getByRole('switch', { name: 'Quiet hours' }).check();
    await expect
      .poll(() => shownLabels(page))
      .toEqual(['Quiet hours', ...['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']]);
  });
});
