import { describe, expect, test } from 'vitest';
import { KeyboardSection } from '../../../../components/surfaces/settings/keyboard/KeyboardSection.tsx';
import { browserState } from '../../../support/fakes/fake-browser.ts';
import { renderSection, storedSettings } from './section.tsx';

describe('settings, keyboard', () => {
  test('single-letter keys are turned off and on again', async () => {
    const page = renderSection(<KeyboardSection />);
    const letters = page.getByRole('switch', { name: 'Single-letter keys' });
    await letters.uncheck();
    await expect.poll(storedSettings).toMatchObject({ singleKeyShortcuts: false });
    await letters.press('Space');
    await expect.poll(storedSettings).toMatchObject({ singleKeyShortcuts: true });
  });

  test('the browser’s keys are named, lead to its page, and are read again on return', async () => {
    const page = renderSection(<KeyboardSection />);
    const commands = page.locator('.BrowserShortcuts dl > div');
    const shown = () => commands.evaluateAll((all) => all.map(({ textContent }) => textContent));
    await expect
      .poll(shown)
      .toEqual(['Show headlinesAlt+Shift+E', 'Open REEx Reader beside the pageNot set']);
    await page.getByRole('button', { name: 'Change in the browser' }).press('Enter');
    await expect
      .poll(() => browserState.openedTabs)
      .toEqual([{ windowId: null, url: 'chrome://extensions/shortcuts' }]);
    browserState.shortcuts = [{ name: 'open-panel', description: 'Open', shortcut: '⌥⇧S' }];
    await page.evaluate(() => void window.dispatchEvent(new Event('focus')));
    await expect.poll(shown).toEqual(['Open⌥⇧S']);
  });
});
