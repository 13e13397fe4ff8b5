import { test as base, expect } from 'vitest';
import { waitUntil } from '../../../scripts/wait-until.ts';
import { ChromiumHarness } from '../../support/browsers/chromium-harness.ts';
import { putRow } from '../../support/browsers/extension-access.ts';
import { testsAll } from '../../support/sampled.ts';

const test = base.extend<{ story: ChromiumHarness }>({
  story: async ({ task: _task }, use) => {
    const story = await ChromiumHarness.begin();
    await story.start();
    await use(story);
    await story.end();
  },
});

const welcomePages = ({ driver }: ChromiumHarness) =>
  driver.context.pages().filter((page) => page.url().endsWith('/welcome.html'));

/** An event of the worker, as the browser dispatches it. */
const dispatch = ({ driver }: ChromiumHarness, reason?: 'install' | 'update') =>
  driver.worker.evaluate((given) => {
    const event = given ? chrome.runtime.onInstalled : chrome.storage.managed.onChanged;
    Reflect.get(event, 'dispatch').call(event, given ? { reason: given } : {});
  }, reason);

/** Waits for a welcome page more, without waiting for the end of Chromium's patience with policies. */
async function nextWelcomePage(story: ChromiumHarness, count: number) {
  return waitUntil('the welcome page to open', async () => {
    await dispatch(story);
    const pages = welcomePages(story);
    return pages.length >= count ? pages[count - 1] : undefined;
  });
}

test('welcome: after an installation one page opens, on which unread changes everywhere, with undo', async ({
  story,
}) => {
  const { driver } = story;
  const welcome = await nextWelcomePage(story, 1);
  await driver.waitUntilIdle();
  const recent = (await story.unread()).length;
  const all = (await story.articles()).length;
  expect(recent).toBeGreaterThanOrEqual(5);
  expect(recent).toBeLessThan(all);
  const panel = await driver.openPanel();
  const expectUnread = async (count: number) => {
    await welcome.getByText(`${count} unread now`).waitFor();
    await panel
      .getByText(`Unread ${count}`)
      .or(panel.getByText('Nothing unread'))
      .first()
      .waitFor();
    await expect.poll(async () => (await driver.badge()).text).toBe(count ? String(count) : '');
    expect((await story.unread()).length).toBe(count);
  };
  await expectUnread(recent);

  await welcome.bringToFront();
  await welcome.getByRole('radio', { name: 'The last day' }).focus();
  await welcome.keyboard.press('ArrowRight');
  await expectUnread(all);
  await welcome.getByRole('button', { name: 'Undo' }).press('Enter');
  await expectUnread(recent);
  await welcome.getByRole('radio', { name: 'The last day' }).focus();
  await welcome.keyboard.press('ArrowLeft');
  await expectUnread(0);
  const popup = await driver.openPopup();
  await popup.getByText('Nothing unread').first().waitFor();

  await dispatch(story, 'update');
  await dispatch(story, 'install');
  await nextWelcomePage(story, 2);
  expect(welcomePages(story)).toHaveLength(2);
});

test('welcome: after an update no page opens, and the panel says once what is new', async ({
  story,
}) => {
  const { driver } = story;
  await driver.settleInstallation();
  const first = await driver.openPanel();
  await first.getByText(/^Pin the button/).waitFor();
  await first.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await first.getByText(/^Pin the button/).waitFor({ state: 'detached' });
  await driver.closeSurfaces();

  await putRow(driver, 'meta', { key: 'seenVersion', value: '0.0.9' });
  const panel = await driver.openPanel();
  await panel.getByText(/^New: /).waitFor();
  await driver.closeSurfaces();
  const later = await driver.openPanel();
  await later.getByRole('listitem').first().waitFor();
  expect(await later.getByText(/^New: /).count()).toBe(0);
  expect(welcomePages(story)).toEqual([]);
});

test.runIf(testsAll)(
  'welcome: a worker that is stopped meanwhile leaves the page to its next start, which opens it once',
  async ({ story }) => {
    const { driver } = story;
    const startAgain = async () => {
      await driver.killWorker();
      await driver.extensionPage.evaluate(() =>
        chrome.runtime.sendMessage({ command: 'afterWrite', args: [] }),
      );
    };
    const isPending = () =>
      driver.extensionPage.evaluate(async () => 'welcome' in (await chrome.storage.local.get()));
    await expect.poll(isPending).toBe(true);
    await startAgain();
    await nextWelcomePage(story, 1);
    expect(await isPending()).toBe(false);
    await startAgain();
    await driver.pollAndWait();
    expect(welcomePages(story)).toHaveLength(1);
  },
);
