import { browser } from 'wxt/browser';

/** The one alarm. The database says what is due; the alarm only wakes the worker. */
const name = 'wake';

/** Browsers do not support shorter delays. */
const minDelayMs = 30_000;

/** Period after which the alarm fires again if the worker was killed during its work. */
const retryMinutes = 15;

/** Registers the handler of the alarm. */
export function onAlarm(run: () => unknown): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) run();
  });
}

/**
 * Sets the alarm if there is none, or if it is later than `latest`. An earlier one is left alone, or a busy worker
 * would postpone it forever.
 */
export async function ensureAlarm(
  when: number,
  now: number,
  latest: number = Number.POSITIVE_INFINITY,
): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (!alarm || alarm.scheduledTime > latest) await setAlarm(when, now);
}

/** Sets the alarm, replacing any other. */
export async function setAlarm(when: number, now: number): Promise<void> {
  await browser.alarms.create(name, {
    when: Math.max(when, now + minDelayMs),
    periodInMinutes: retryMinutes,
  });
}

/** When the alarm fires next; `null` if none is set. */
export const alarmTime = async (): Promise<number | null> =>
  (await browser.alarms.get(name))?.scheduledTime ?? null;

/** Clears every alarm. */
export async function clearAlarms(): Promise<void> {
  await browser.alarms.clearAll();
}
