import { expect } from 'vitest';
import { waitUntil } from '../../../scripts/wait-until.ts';
import {
  type ChromiumHarness,
  testBeforeInstall,
} from '../../support/browsers/chromium-harness.ts';
import { sendCommand } from '../../support/browsers/extension-access.ts';

/** The welcome page, before Chromium's delay for policies is over. */
const welcomePage = ({ driver }: ChromiumHarness) =>
  waitUntil('the welcome page to open', async () => {
    await driver.worker.evaluate(() => {
      const { onChanged } = chrome.storage.managed;
      Reflect.get(onChanged, 'dispatch').call(onChanged, {});
    });
    return (await driver.pagesAt('/welcome.html'))[0];
  });

testBeforeInstall(
  'welcome: a worker that is stopped meanwhile leaves the page to its next start, which opens it once',
  async ({ story }) => {
    await story.start();
    const { driver } = story;
    const startAgain = async () => {
      await driver.killWorker();
      await sendCommand(driver, 'afterWrite');
    };
    const isPending = () =>
      driver.extensionPage.evaluate(async () => 'welcome' in (await chrome.storage.local.get()));
    await expect.poll(isPending).toBe(true);
    await startAgain();
    await welcomePage(story);
    expect(await isPending()).toBe(false);
    await startAgain();
    await driver.pollAndWait();
    expect(await driver.pagesAt('/welcome.html')).toHaveLength(1);
  },
);
