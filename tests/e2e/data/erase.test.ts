import { expect } from 'vitest';
import { sendCommand } from '../../support/browsers/extension-access.ts';
import { test } from '../../support/browsers/stories.ts';

test('erase: nothing is requested or stored in any window, nor after a restart, until the user starts again', async ({
  story,
}) => {
  const article = (await story.articles())[0]?.url ?? '';
  await story.driver.openAddress(article);
  const panel = await story.driver.openPanel();
  await panel.getByRole('listitem').first().waitFor();
  const options = await story.driver.openTab('/options.html');
  await options.getByRole('button', { name: 'Erase everything…' }).click();
  await options.getByRole('button', { name: 'Erase everything', exact: true }).click();
  await options.getByText('Everything was erased').waitFor();
  await panel.getByText('Everything was erased').waitFor();
  const left = () =>
    story.driver.extensionPage.evaluate(async () => ({
      databases: await indexedDB.databases(),
      local: await chrome.storage.local.get(null),
      alarms: await chrome.alarms.getAll(),
      badge: await chrome.action.getBadgeText({}),
    }));
  const onlyTheMark = { databases: [], local: { erased: true }, alarms: [], badge: '' };
  // A page says so as soon as erasing has begun, before everything is gone. What was being requested may arrive until then.
  await expect.poll(left).toEqual(onlyTheMark);
  const asked = story.site.requests.length;

  await story.driver.killWorker();
  await sendCommand(story.driver, 'refresh');
  await panel.reload();
  await panel.getByText('Everything was erased').waitFor();
  // Errors about what the open panel could no longer store.
  story.ignoreConsoleErrors(/DatabaseClosedError/);

  await story.restart();
  const popup = await story.driver.openPopup();
  await popup.getByText('Everything was erased').waitFor();
  await sendCommand(story.driver, 'refresh');
  await expect.poll(left).toEqual(onlyTheMark);
  expect(story.site.requests).toHaveLength(asked);

  await popup.getByRole('button', { name: 'Start again' }).click();
  await popup.getByRole('listitem').first().waitFor();
  await expect.poll(async () => (await story.driver.badge()).text).not.toBe('');
});
