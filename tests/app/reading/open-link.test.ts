import { expect, test } from 'vitest';
import { openLink, openSettingsAt, openSite } from '../../../lib/app/reading/navigation.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';

const url = 'https://example.org/';

test('openLink: opens a tab in the foreground, or in the background where the user prefers it', async () => {
  expect(await openLink(url)).toBe(true);
  await changeSettings({ openLinksIn: 'background' });
  expect(await openLink(url)).toBe(false);
  expect(browserState.openedTabs).toEqual([
    { windowId: null, url, active: true },
    { windowId: null, url, active: false },
  ]);
});

test('openSite: opens the front page in the foreground', async () => {
  await changeSettings({ openLinksIn: 'background' });
  await openSite();
  expect(browserState.openedTabs).toMatchObject([{ active: true }]);
});

test('openSettingsAt: shows the part in the settings page that is open, and opens one where none is', async () => {
  await openSettingsAt('briefing');
  const [opened] = browserState.openedTabs;
  expect(opened?.url).toMatch(/options\.html#briefing$/);
  browserState.windows = [{ id: 2, focused: true, hasOpenPanel: false, page: opened?.url ?? '' }];
  browserState.lastFocused = 2;
  await openSettingsAt('watch-lists');
  expect(browserState.openedTabs).toHaveLength(1);
  expect(browserState.activeTabUrl).toMatch(/options\.html#watch-lists$/);
});
