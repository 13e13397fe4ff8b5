import { describe, expect, test as plainTest } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NotificationSection } from '../../../../components/surfaces/settings/notifications/NotificationSection.tsx';
import { browserState } from '../../../support/fakes/fake-browser.ts';
import { test } from '../../extension.tsx';
import { renderSection, storedSettings } from './section.tsx';

describe('settings, notifications', () => {
  test('turned off: new articles are counted and not announced', async ({ extension }) => {
    const page = await extension.openSettings();
    await page.getByLabel('Notify about new articles').uncheck();
    await expect.poll(storedSettings).toMatchObject({ showNotifications: false });
    extension.site.publish();
    await extension.pollAndWait();
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
    expect(await fakeBrowser.action.getBadgeText({})).toBe(
      String((await extension.articles()).length),
    );
  });

  test('turned on: a new article is announced', async ({ extension }) => {
    extension.site.publish();
    await extension.pollAndWait();
    await expect.poll(() => fakeBrowser.notifications.getAll()).not.toEqual({});
  });

  plainTest('a refused permission is reported, until the user grants it and returns', async () => {
    browserState.allowsNotifications = false;
    const page = renderSection((settings) => <NotificationSection settings={settings} />);
    const refused = page.getByText('The browser blocks notifications from REEx Reader.');
    await refused.waitFor();
    browserState.allowsNotifications = true;
    await page.evaluate(() => void window.dispatchEvent(new Event('focus')));
    await refused.waitFor({ state: 'detached' });
  });
});
