import { expect } from 'vitest';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { test } from '../../support/browsers/firefox/harness.ts';
import { testsAll } from '../../support/sampled.ts';

const patience = { timeout: 20_000 };

test.runIf(testsAll)(
  'Firefox: the welcome page begins with the host permission where it is missing, and the news follows',
  async ({ story }) => {
    const { driver, site } = story;
    const failures = async () =>
      (await driver.rows<ChannelRow>('channels')).map(({ failure }) => failure?.kind);
    await driver.extensionPage.evaluate(() =>
      chrome.permissions.remove({ origins: ['https://rareearthexchanges.com/*'] }),
    );
    await driver.triggerPoll();
    await expect.poll(failures, patience).toContain('noPermission');
    const before = (await story.articles()).length;
    site.publish();

    const tab = await driver.openWelcome();
    await expect
      .poll(() => tab.texts('.WelcomePage > :first-child h2'), patience)
      .toEqual(['Allow access to rareearthexchanges.com']);
    await tab.click('.WelcomePage > :first-child .Button');
    await driver.acceptPermissionPrompt();
    await expect.poll(async () => (await story.articles()).length, patience).toBe(before + 1);
    await expect.poll(() => tab.texts('.WelcomePage > section h2'), patience).toHaveLength(1);
    await expect.poll(failures, patience).not.toContain('noPermission');
  },
);
