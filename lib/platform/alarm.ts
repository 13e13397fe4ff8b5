import { browser } from 'wxt/browser';

/** The one alarm. What it is for is written in the database; the alarm only wakes the worker. */
const name = 'wake';

/** Nearer than this no alarm is set: browsers do not promise it. */
const minDelayMs = 30_000;

/** Should the worker be stopped in the middle of its work, the alarm goes off again; work that ends sets it anew. */
const retryMinutes = 15;

/** Runs when the alarm goes off. */
export function onAlarm(run: () => unknown): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) run();
  });
}

/**
 * Sets the alarm where there is none, or where it is later than `latest`. Any other alarm is left alone, or a busy worker
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

/** Sets the alarm to this time, whatever stood before. */
export async function setAlarm(when: number, now: number): Promise<void> {
  await browser.alarms.create(name, {
    when: Math.max(when, now + minDelayMs),
    periodInMinutes: retryMinutes,
  });
}

/** Takes every alarm away. */
export async function clearAlarms(): Promise<void> {
  await browser.alarms.clearAll();
}
