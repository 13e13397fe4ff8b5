import { expect, onTestFinished } from 'vitest';
import { chooseBacklog } from '../../../../lib/store/user/backlog/choose-backlog.ts';
import { pseudoLanguages, speak } from '../../../gallery/languages.ts';
import { browserState } from '../../../support/fakes/fake-browser.ts';
import { sampled } from '../../../support/sampled.ts';
import { axeViolations } from '../../axe.ts';
import { test } from '../../extension.tsx';
import { resizeTo } from '../../viewport.ts';
import { storedSettings } from '../settings/section.tsx';

test('welcome: the choice of what is unread changes it at once, and is undone', async ({
  extension,
}) => {
  const all = (await extension.unread()).length;
  await chooseBacklog('day', 'day', Date.now());
  const recent = (await extension.unread()).length;
  expect(recent).toBeGreaterThanOrEqual(5);
  expect(recent).toBeLessThan(all);
  const page = await extension.openWelcome();
  const choice = (name: string) => page.getByRole('radio', { name }).element<HTMLInputElement>();
  await expect.poll(async () => (await choice('The last day')).checked).toBe(true);

  (await choice('The last day')).focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByText(/^0 unread now/).waitFor();
  expect(await extension.unread()).toEqual([]);
  await page.getByText('Everything').click();
  await page.getByText(new RegExp(`^${all} unread now`)).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/^0 unread now/).waitFor();
  await expect.poll(async () => (await choice('Nothing')).checked).toBe(true);
  await expect.poll(() => document.activeElement?.className).toBe('BacklogField');
  expect(await axeViolations()).toEqual([]);
});

/** Window sizes on screens of 1366 × 768 and 1280 × 720, without the browser's own bars. */
const notebooks = [
  [1366, 620],
  [1280, 572],
] as const;

/** In `npm test`, those that need the most room. */
const languages = sampled(['de', 'en', 'es', 'fr', 'ja', 'zh_CN', ...pseudoLanguages], 3);

test.for(languages)(
  'welcome: fits one screen of a small notebook: %s',
  async (language, { extension }) => {
    await speak(language);
    onTestFinished(() => speak('en'));
    await chooseBacklog('day', 'day', Date.now());
    const page = await extension.openWelcome();
    await expect.poll(() => document.querySelectorAll('.Segments label').length).toBe(9);
    for (const [width, height] of notebooks) {
      await page.setViewportSize({ width, height });
      const { clientHeight, scrollHeight } = document.documentElement;
      expect(scrollHeight, `${width} × ${height}`).toBe(clientHeight);
    }
  },
);

test('welcome: groups are followed, and notifications turned off', async ({ extension }) => {
  const page = await extension.openWelcome();
  await page.getByText('Companies').click();
  await page.getByText('Rare earth elements').click();
  await expect
    .poll(async () => (await storedSettings()).followed)
    .toEqual(expect.arrayContaining(['MP Materials', 'yttrium']));
  await page.getByText('Companies').click();
  await expect
    .poll(async () => (await storedSettings()).followed)
    .not.toEqual(expect.arrayContaining(['MP Materials']));
  await page.getByRole('switch', { name: 'Notify about new articles' }).uncheck();
  await expect.poll(storedSettings).toMatchObject({ showNotifications: false });
});

test('welcome: says how to pin the button, and shows the panel’s real keys', async ({
  extension,
}) => {
  browserState.shortcuts = [{ name: 'open-panel', shortcut: 'Ctrl+Shift+9' }];
  const page = await extension.openWelcome();
  await page.getByText(/^Pin the button/).waitFor();
  const panel = page.getByRole('listitem').filter({ hasText: /^Open the side panel/ });
  await expect.poll(() => panel.textContent()).toMatch(/Ctrl\+Shift\+9$/);
  browserState.isPinned = true;
  browserState.shortcuts = [];
  window.dispatchEvent(new Event('focus'));
  await page.getByText(/^The button in the toolbar/).waitFor();
  await expect.poll(() => panel.textContent()).toBe('Open the side panel next to any page.');
});

test('welcome: asks for access where it is missing, and for nothing else', async ({
  extension,
}) => {
  browserState.hasHostPermission = false;
  const page = await extension.openWelcome();
  const allow = page.getByRole('button', { name: 'Allow access' });
  await allow.click();
  await allow.waitFor();
  browserState.hasUserGesture = true;
  await allow.click();
  await allow.waitFor({ state: 'detached' });
  expect(browserState.hasHostPermission).toBe(true);
});

test('welcome: the panel opens from it, and it closes unless its window would', async ({
  extension,
}) => {
  browserState.hasUserGesture = true;
  const page = await extension.openWelcome();
  await page.getByRole('button', { name: 'Read in side panel' }).click();
  await expect.poll(() => browserState.windows[0]?.hasOpenPanel).toBe(true);
  expect(browserState.hasClosedTab).toBe(false);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => browserState.hasClosedTab).toBe(true);
});

test('welcome: the key that it names opens the keys of the guide', async ({ extension }) => {
  const page = await extension.openWelcome();
  await page.getByText('See all keyboard shortcuts.').waitFor();
  // In a narrow window, the key stays beside its short sentence.
  await resizeTo(320, 640);
  const step = await page.locator('.FirstSteps li').last().element();
  expect(step.clientHeight).toBeLessThan(32);
  await page.keyboard.press('?');
  await expect
    .poll(() => browserState.openedTabs.map(({ url }) => url))
    .toContainEqual(expect.stringMatching(/\/guide\/keys\.html$/));
});
