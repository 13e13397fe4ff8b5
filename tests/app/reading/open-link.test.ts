import { expect, test } from 'vitest';
import { openLink, openSite } from '../../../lib/app/reading/navigation.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { browserState } from '../../support/fake-browser.ts';

const url = 'https://example.org/';

test('a link opens in front, until the reader wants it behind the page', async () => {
  expect(await openLink(url)).toBe(true);
  await changeSettings({ openLinksIn: 'background' });
  expect(await openLink(url)).toBe(false);
  expect(browserState.openedTabs).toEqual([
    { windowId: null, url, active: true },
    { windowId: null, url, active: false },
  ]);
});

test('the site opens in front where there is something to do on it', async () => {
  await changeSettings({ openLinksIn: 'background' });
  await openSite();
  expect(browserState.openedTabs).toMatchObject([{ active: true }]);
});
