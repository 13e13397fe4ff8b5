import { describe, expect } from 'vitest';
import { test } from '../support/browsers/stories.ts';

describe('external links', () => {
  test('open in a background tab if the user chose so, by mouse and keyboard', async ({
    story,
  }) => {
    const { driver } = story;
    story.allowRequests(/^www\.usgs\.gov:443$/);
    const panel = await driver.openPanel();
    await panel.getByRole('button', { name: /^Separation Permits/ }).click();
    await panel.getByRole('article').waitFor();
    const options = await driver.openTab('/options.html');
    await options.getByLabel('Open links in').selectOption({ label: 'Background tab' });
    const chosen = () =>
      driver.extensionPage.evaluate(async () =>
        JSON.stringify(await chrome.storage.local.get('settings')),
      );
    await expect.poll(chosen).toContain('"openLinksIn":"background"');
    await options.bringToFront();
    const tabs = () =>
      driver.extensionPage.evaluate(async () =>
        (await chrome.tabs.query({})).map(({ active, index }) => ({ active, index })),
      );
    const before = await tabs();
    const link = panel.getByRole('article').locator('.body a[target="_blank"]').first();

    await link.focus();
    await panel.keyboard.press('Enter');
    await panel.getByText('Opened in a background tab').waitFor();
    await expect.poll(async () => (await tabs()).length).toBe(before.length + 1);
    expect((await tabs()).at(-1)).toMatchObject({ active: false });

    await link.click();
    await panel.keyboard.press('v');
    await expect.poll(async () => (await tabs()).length).toBe(before.length + 3);
    expect((await tabs()).filter(({ active }) => active)).toHaveLength(1);
    expect((await tabs()).slice(before.length).map(({ active }) => active)).toEqual([
      false,
      false,
      false,
    ]);

    // The browser's own shortcuts keep their meaning.
    await link.click({ modifiers: ['Shift'] });
    await expect.poll(async () => (await tabs()).length).toBe(before.length + 4);
  });
});
