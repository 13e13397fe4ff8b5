import { expect, onTestFinished, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { scheduleAlarm } from '../../lib/app/schedule-alarm.ts';
import { channels } from '../../lib/site/channels.ts';
import { db } from '../../lib/store/db/database.ts';
import { newChannel } from '../../lib/store/rows/channels.ts';
import { hour } from '../../lib/time.ts';
import { alarmTime, createMachine, noon, waitUntil } from '../support/fakes/simulated-machine.ts';

const makeDue = (at: number): Promise<unknown> =>
  db.channels.bulkPut(channels.map(({ id }) => ({ ...newChannel(id), nextDueAt: at })));

/** Whether another context is waiting to set the alarm. */
const isAwaited = async () =>
  ((await navigator.locks.query()).pending ?? []).some(({ name }) => name === 'alarm');

/** Delays the first alarm until it may be set. Returns a function that counts the requested alarms. */
function holdFirstAlarm(maySet: () => Promise<boolean>): () => number {
  const { create } = fakeBrowser.alarms;
  let requested = 0;
  const held = async (name: string, info: chrome.alarms.AlarmCreateInfo) => {
    requested += 1;
    if (requested === 1) await waitUntil(maySet);
    await create(name, info);
  };
  Object.assign(fakeBrowser.alarms, { create: held });
  onTestFinished(() => void Object.assign(fakeBrowser.alarms, { create }));
  return () => requested;
}

test('alarm: one that is set slowly replaces no earlier one that another context has set meanwhile', async () => {
  createMachine();
  await makeDue(noon + 4 * hour);
  let isSecondDone = false;
  const requested = holdFirstAlarm(async () => isSecondDone || (await isAwaited()));
  const slow = scheduleAlarm();
  await waitUntil(() => requested() === 1);
  await makeDue(noon + hour);
  await Promise.all([
    slow,
    scheduleAlarm().then(() => {
      isSecondDone = true;
    }),
  ]);
  expect(await alarmTime()).toBe(noon + hour);
});
