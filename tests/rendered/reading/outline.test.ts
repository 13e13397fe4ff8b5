import { describe, expect } from 'vitest';
import { axeViolations } from '../axe.ts';
import { test } from '../extension.tsx';
import type { RenderedPage } from '../page.ts';
import { openArticle } from '../reading-view.ts';

const long = 'How a Rare-Earth Basket Price';
/** The focused element; a heading and its outline button have the same text. */
const focused = (page: RenderedPage) =>
  page.evaluate(() => {
    const { localName, textContent } = document.activeElement ?? document.body;
    return `${localName === 'button' ? 'button' : 'text'}: ${textContent}`;
  });
const distanceBelowHeader = (page: RenderedPage, heading: string) =>
  page.evaluate((name) => {
    const all = [...document.querySelectorAll('article :is(h2, h3)')];
    const top = all.find((each) => each.textContent === name)?.getBoundingClientRect().top ?? 0;
    return top - (document.querySelector('main')?.getBoundingClientRect().top ?? 0);
  }, heading);

describe('article outline', () => {
  test('opens headings by keyboard and mouse; short articles have none', async ({ extension }) => {
    const page = await openArticle(extension, long);
    await page.keyboard.press('t');
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await outline.getByRole('button').nth(7).waitFor();
    expect(await outline.locator('[aria-current]').count()).toBe(0);
    expect(await axeViolations()).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('text: Payability');
    await expect.poll(() => outline.count()).toBe(0);
    const isAtTop = async () => {
      const away = await distanceBelowHeader(page, 'Payability');
      return Math.round(away) >= 0 && away < 60;
    };
    await expect.poll(isAtTop).toBe(true);

    await page.getByRole('button', { name: 'Outline' }).click();
    await expect
      .poll(() => outline.locator('[aria-current="true"]').textContent())
      .toBe('Payability');
    await expect.poll(() => focused(page)).toBe('button: Payability');
    await outline.getByRole('button', { name: 'The arithmetic' }).click();
    await expect.poll(() => focused(page)).toBe('text: The arithmetic');
    // Escape closes the outline and returns the focus, even from the list in it.
    await page.keyboard.press('t');
    await expect.poll(() => focused(page)).toBe('button: The arithmetic');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('text: The arithmetic');

    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    const keyNames = () => page.getByRole('dialog').locator('.KeyName').allTextContents();
    await expect.poll(keyNames).toEqual(expect.arrayContaining(['t', 'p']));
    const keys = await keyNames();
    // Escape closes the topmost layer. Every other key has only one meaning.
    const others = keys.filter((key) => key !== 'Esc');
    expect(others).toEqual([...new Set(others)]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);

    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Rare Earth Exchanges Equities Weekly/ }).click();
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('button', { name: 'Outline' }).count()).toBe(0);
  });
});
