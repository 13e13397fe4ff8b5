import { describe, expect, test as plainTest } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NotificationSection } from '../../../../components/surfaces/settings/notifications/NotificationSection.tsx';
import { tomorrowMorning } from '../../../../lib/quiet-time.ts';
import { readPause } from '../../../../lib/store/articles/notification-pause.ts';
import type { JobRow } from '../../../../lib/store/rows/jobs.ts';
import { browserState } from '../../../support/fakes/fake-browser.ts';
import { test } from '../../extension.tsx';
import type { RenderedPage } from '../../page.ts';
import { renderSection, storedSettings } from './section.tsx';

/**
 * Draws the section alone, and waits for its database: a test that ended while it opens would close it for the next
 * test.
 */
async function drawSection(): Promise<RenderedPage> {
  const page = renderSection(<NotificationSection now={Date.now()} />);
  await page.getByRole('button', { name: 'Pause for 1 hour' }).waitFor();
  return page;
}

describe('settings, notifications', () => {
  test('turned off: new articles are counted and not announced', async ({ extension }) => {
    const page = await extension.openSettings();
    await page.getByLabel('Notify about new articles').uncheck();
    await expect.poll(storedSettings).toMatchObject({ showNotifications: false });
    extension.site.publish();
    await extension.pollAndWait();
    const count = String((await extension.articles()).length);
    await expect.poll(() => fakeBrowser.action.getBadgeText({})).toBe(count);
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
  });

  test('turned on: a new article is announced', async ({ extension }) => {
    extension.site.publish();
    await extension.pollAndWait();
    await expect.poll(() => fakeBrowser.notifications.getAll()).not.toEqual({});
  });

  test('an hour for the briefing queues its job, and none removes it', async ({ extension }) => {
    const page = await extension.openSettings();
    const hours = page.getByLabel('Daily briefing');
    await hours.selectOption({ label: '6:00\u00a0PM' });
    await expect.poll(storedSettings).toMatchObject({ briefingHour: 18 });
    const queued = async () => (await extension.rows<JobRow>('jobs')).map(({ kind }) => kind);
    await expect.poll(queued).toContain('briefing');
    await hours.selectOption({ label: 'Off' });
    await expect.poll(storedSettings).toMatchObject({ briefingHour: null });
    await expect.poll(queued).not.toContain('briefing');
  });

  plainTest('a refused permission is reported, until the user grants it and returns', async () => {
    browserState.allowsNotifications = false;
    const page = await drawSection();
    const refused = page.getByText('The browser blocks notifications from REEx Reader.');
    await refused.waitFor();
    browserState.allowsNotifications = true;
    await page.evaluate(() => void window.dispatchEvent(new Event('focus')));
    await refused.waitFor({ state: 'detached' });
  });

  plainTest('kinds, quiet hours and badge are stored as chosen', async () => {
    const page = await drawSection();
    await page.getByLabel('Podcasts').selectOption({ label: 'Silent' });
    await page.getByLabel('Stock reports').selectOption({ label: 'Off' });
    await page.getByLabel('Quiet hours').check();
    await page.getByLabel('From').fill('23:30');
    const days = page.getByRole('group', { name: 'On these days' });
    await days.getByRole('checkbox', { name: 'Fri' }).press(' ');
    const allDay = page.getByRole('group', { name: 'Quiet all day' });
    await allDay.getByRole('checkbox', { name: 'Sun' }).press(' ');
    await page.getByLabel('Badge counts').selectOption({ label: 'New since you last looked' });
    await page.getByLabel('Badge color').selectOption({ label: 'Green' });
    await expect.poll(storedSettings).toMatchObject({
      notifyNews: 'on',
      notifyPodcasts: 'silent',
      notifyReports: 'off',
      quietHours: true,
      quietFrom: 23 * 60 + 30,
      quietTo: 7 * 60,
      quietDays: [1, 2, 3, 4, 6, 0],
      quietAllDay: [0],
      badgeCounts: 'new',
      badgeColor: 'green',
    });
  });

  plainTest('each change of quiet hours can be undone, where the focus then is', async () => {
    const page = await drawSection();
    await page.getByLabel('Quiet hours').check();
    await page.getByText('Quiet hours changed').waitFor();
    await page.getByLabel('From').fill('23:30');
    await expect.poll(storedSettings).toMatchObject({ quietHours: true, quietFrom: 23 * 60 + 30 });
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.press('Enter');
    await expect.poll(storedSettings).toMatchObject({ quietHours: true, quietFrom: 22 * 60 });
    await page.getByText('Undone').waitFor();
    await expect.poll(() => undo.count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Undone');
    await page.getByLabel('Quiet hours').uncheck();
    await expect.poll(storedSettings).toMatchObject({ quietHours: false });
    await undo.click();
    await expect.poll(storedSettings).toMatchObject({ quietHours: true });
  });

  plainTest('a pause is begun and ended by key, and the focus stays there', async () => {
    const page = await drawSection();
    await page.getByRole('button', { name: 'Pause until tomorrow morning' }).press('Enter');
    const resume = page.getByRole('button', { name: 'Resume notifications' });
    await resume.waitFor();
    await page.getByText(/^Notifications paused until/).waitFor();
    expect((await readPause())?.until).toBe(tomorrowMorning(Date.now()));
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toMatch(/^Resume notificationsNotifications paused/);
    await page.keyboard.press('Tab');
    await expect.poll(focused).toBe('Resume notifications');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Pause for 1 hour' }).waitFor();
    await expect.poll(readPause).toBeNull();
    await expect.poll(focused).toMatch(/^Pause for 1 hour/);
  });
});
