import { describe, expect } from 'vitest';
import { test } from '../support/browsers/stories.ts';

describe('badge', () => {
  test('is empty after "Mark all read", though the popup closed at once', async ({ story }) => {
    const { driver } = story;
    const popup = await driver.openPopup();
    await popup.getByRole('button', { name: 'Mark all as read' }).click();
    await popup.close();
    await expect.poll(async () => (await story.unread()).length).toBe(0);
    await expect.poll(async () => (await driver.badge()).text).toBe('');
  });

  test('follows marking in the popup, and undo', async ({ story }) => {
    const { driver } = story;
    const before = (await driver.badge()).text;
    const popup = await driver.openPopup();
    await popup.getByRole('button', { name: 'Mark all as read' }).click();
    await expect.poll(async () => (await driver.badge()).text).toBe('');
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await driver.badge()).text).toBe(before);
  });

  test('is shown after a browser restart without a poll', async ({ story }) => {
    const before = await story.driver.badge();
    const asked = story.feedAndPageRequests.length;
    await story.restart();
    await expect.poll(() => story.driver.badge()).toEqual(before);
    // The alarm is checked at the end of startup.
    await expect
      .poll(() => story.driver.extensionPage.evaluate(() => chrome.alarms.get('wake')))
      .toBeDefined();
    await story.driver.waitUntilIdle();
    expect(story.feedAndPageRequests).toHaveLength(asked);
  });

  test('is updated when a page marks an article while the worker is stopped', async ({ story }) => {
    const { driver } = story;
    const panel = await driver.openPanel();
    await panel.getByRole('listitem').first().waitFor();
    await driver.killWorker();
    await panel.keyboard.press('m');
    const left = String((await story.articles()).length - 1);
    await expect.poll(async () => (await driver.badge()).text).toBe(left);
  });
});
