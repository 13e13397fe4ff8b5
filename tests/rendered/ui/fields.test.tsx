import { render as renderInto } from 'preact';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { maxTyped } from '../../../components/ui/fields/max-typed.ts';
import { Fields } from '../../gallery/states/ui.tsx';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';

const page = new RenderedPage();

describe('fields', () => {
  beforeEach(() => void render(<Fields />));

  test('choice: is set by mouse and by key, and described by its hint', async () => {
    const size = page.getByLabel('Text size');
    await size.selectOption({ label: '19 px' });
    await expect.poll(() => size.inputValue()).toBe('2');
    await size.press('ArrowUp');
    await expect.poll(() => size.inputValue()).toBe('1');
    expect(await size.evaluate((select) => describedBy(select))).toBe('Applies to articles.');
  });

  test('choice: is not written when the page is drawn again, which would move the mark in its open list', () => {
    const root = render(<Fields />);
    const written = vi.spyOn(HTMLSelectElement.prototype, 'value', 'set');
    onTestFinished(() => written.mockRestore());
    const observer = new MutationObserver(() => undefined);
    observer.observe(root, { subtree: true, attributeFilter: ['value'] });
    renderInto(<Fields />, root);
    expect(observer.takeRecords()).toEqual([]);
    expect(written).not.toHaveBeenCalled();
  });

  test('segments: one is checked, and arrow keys move the choice', async () => {
    const theme = page.getByRole('group', { name: 'Theme' });
    await theme.getByRole('radio', { name: 'light', checked: true }).waitFor();
    await theme.getByText('dark').click();
    await theme.getByRole('radio', { name: 'dark', checked: true }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await theme.getByRole('radio', { name: 'light', checked: true }).waitFor();
  });

  test('switch: is turned on by a click on its label and off by Space', async () => {
    const notifications = page.getByRole('switch', { name: 'Notifications' });
    await page.getByText('Notifications', { exact: true }).click();
    await page.getByRole('switch', { name: 'Notifications', checked: true }).waitFor();
    await notifications.press('Space');
    await page.getByRole('switch', { name: 'Notifications', checked: false }).waitFor();
    expect(await notifications.evaluate((input) => describedBy(input))).toBe(
      'One for each article.',
    );
  });

  test('search field: holds what is typed, Esc clears it, and little of a long text is drawn', async () => {
    const search = page.getByRole('searchbox', { name: 'Search highlights' });
    await search.click();
    await page.keyboard.type('permits');
    await expect.poll(() => search.inputValue()).toBe('permits');
    await page.keyboard.press('Escape');
    await expect.poll(() => search.inputValue()).toBe('');
    await commands.insertText('稀土'.repeat(5_000));
    await expect.poll(async () => (await search.inputValue()).length).toBe(maxTyped);
    // With hinted glyphs, as a field has them by itself, as many different Chinese characters take three times as long.
    const { textRendering } = await search.evaluate((field) => getComputedStyle(field));
    expect(textRendering.toLowerCase()).toBe('geometricprecision');
  });
});

const describedBy = (element: Element): string | null | undefined =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;
