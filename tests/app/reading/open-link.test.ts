import { expect, test } from 'vitest';
import { openOriginal, openSite } from '../../../lib/app/reading/navigation.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { world } from '../../support/fake-browser.ts';

const url = 'https://example.org/';

test('a link opens in front, until the reader wants it behind the page', async () => {
  expect(await openOriginal(url)).toBe(true);
  await changeSettings({ linksOpen: 'behind' });
  expect(await openOriginal(url)).toBe(false);
  expect(world.openedTabs).toEqual([
    { windowId: null, url, active: true },
    { windowId: null, url, active: false },
  ]);
});

test('the site opens in front where there is something to do on it', async () => {
  await changeSettings({ linksOpen: 'behind' });
  await openSite();
  expect(world.openedTabs).toMatchObject([{ active: true }]);
});
