import { expect } from 'vitest';
import { test } from '../../support/browsers/chromium-harness.ts';
import { sendCommand } from '../../support/browsers/extension-access.ts';
import { readTables } from '../../support/browsers/read-tables.ts';

/* Events that Chromium lets a test dispatch. */

test('an alarm firing early or repeatedly polls only what is due', async ({ story }) => {
  const { driver } = story;
  await driver.worker.evaluate(() => {
    // Chromium's events have a `dispatch` method that the types omit.
    const { onAlarm } = chrome.alarms;
    const dispatch = Reflect.get(onAlarm, 'dispatch');
    for (let count = 0; count < 3; count += 1) dispatch.call(onAlarm, { name: 'wake' });
  });
  await driver.waitUntilIdle();
  expect(story.feedAndPageRequests).toHaveLength(2);
});

test('an update of browser or extension loses nothing, opens nothing, and polls only what is due', async ({
  story,
}) => {
  const { driver } = story;
  await story.disablePictures();
  const before = await readTables(driver);
  const tabs = driver.context.pages().length;
  await driver.worker.evaluate(() => {
    const { onInstalled, onStartup } = chrome.runtime;
    const dispatch = Reflect.get(onInstalled, 'dispatch');
    dispatch.call(onInstalled, { reason: 'chrome_update' });
    dispatch.call(onInstalled, { reason: 'update', previousVersion: '0.0.9' });
    Reflect.get(onStartup, 'dispatch').call(onStartup);
  });
  await driver.killWorker();
  await sendCommand(driver, 'afterWrite');
  await driver.waitUntilIdle();
  expect(await readTables(driver)).toEqual(before);
  expect(story.feedAndPageRequests).toHaveLength(2);
  expect(driver.context.pages()).toHaveLength(tabs);
});
