import { expect } from 'vitest';
import { waitUntil } from '../../scripts/wait-until.ts';
import {
  beginUpdatedStory,
  isFirefox,
  testBeforeInstall as test,
} from '../support/browsers/stories.ts';
import { testsAll } from '../support/sampled.ts';

test('welcome: after an installation one page opens, on which unread changes everywhere, with undo', async ({
  story,
}) => {
  await story.start();
  const { driver } = story;
  // Chromium may deliver policies late, so the page opens only after some seconds.
  const welcome = await waitUntil(
    'the welcome page to open',
    async () => (await driver.pagesAt('/welcome.html'))[0],
  );
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
  expect(await driver.pagesAt('/welcome.html')).toHaveLength(1);
});

// In `npm test`, worker-events.test.ts tells of an update, and a rendered panel says what is new.
if (testsAll)
  test('welcome: after an update no page opens, and the panel says once what is new', async ({
    onTestFinished,
  }) => {
    const updated = await beginUpdatedStory();
    const { story } = updated;
    onTestFinished(() => updated.end());
    await story.install();
    const first = await story.driver.openPanel();
    await first.getByText(/^Pin the button/).waitFor();
    await first.getByRole('button', { name: 'Dismiss' }).press('Enter');
    await first.getByText(/^Pin the button/).waitFor({ state: 'detached' });
    await story.driver.closeSurfaces();

    await updated.update();
    await story.driver.waitUntilIdle();
    const panel = await story.driver.openPanel();
    await panel.getByText(/^New: /).waitFor();
    await story.driver.closeSurfaces();
    const later = await story.driver.openPanel();
    // The counts in the header appear last.
    await later.getByText(/^\d+ unread/).waitFor();
    expect(await later.getByText(/^New: /).count()).toBe(0);
    // Chromium takes a build from a folder for a new one at each start. worker-events.test.ts simulates an update there.
    if (!isFirefox) return;
    const stored = () => story.driver.extensionPage.evaluate(() => chrome.storage.local.get());
    expect(await stored()).not.toHaveProperty('welcome');
    expect(await story.driver.pagesAt('/welcome.html')).toEqual([]);
  });
