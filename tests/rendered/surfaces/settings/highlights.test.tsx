import { beforeEach, describe, expect, test } from 'vitest';
import { HighlightsSection } from '../../../../components/surfaces/settings/highlights/HighlightsSection.tsx';
import { brokenWords } from '../../overflow.ts';
import type { RenderedPage } from '../../page.ts';
import { renderSection, storedSettings } from './section.tsx';

describe('settings, highlights and notes', () => {
  let page: RenderedPage;

  beforeEach(() => {
    page = renderSection(<HighlightsSection />);
  });

  const field = (color: string) => page.getByRole('textbox', { name: color });

  test('a name is stored trimmed and bounded as it is typed, and removed when it is empty', async () => {
    expect(await field('Green').getAttribute('placeholder')).toBe('Example: Figure');
    await field('Green').focus();
    await page.keyboard.type(' Hard figure ');
    await expect
      .poll(storedSettings)
      .toMatchObject({ colorName2: 'Hard figure', colorName1: null });
    // Spaces stay while the user types.
    expect(await field('Green').inputValue()).toBe(' Hard figure ');
    await page.keyboard.press('Tab');
    await expect.poll(() => field('Green').inputValue()).toBe('Hard figure');
    await page.keyboard.type('x'.repeat(40));
    await expect.poll(storedSettings).toMatchObject({ colorName3: 'x'.repeat(30) });
    await field('Green').fill('  ');
    await expect.poll(storedSettings).toMatchObject({ colorName2: null });
    await page.keyboard.press('Tab');
    await expect.poll(() => field('Green').inputValue()).toBe('');
  });

  test('notes below their paragraph are stored', async () => {
    await page.getByRole('switch', { name: 'Show notes below their paragraph' }).check();
    await expect.poll(storedSettings).toMatchObject({ notesInText: true });
  });

  test.each([320, 640, 1_400])('no word is broken at a width of %i px', async (width) => {
    await page.setViewportSize({ width, height: 700 });
    await expect.poll(brokenWords).toEqual([]);
  });
});
