import { browser } from 'wxt/browser';

/** How long Chromium may take to deliver a policy after an installation. */
const patienceMs = 5_000;

/** Whether an organization's policy wants no welcome page. Without a policy Firefox rejects, and Chromium has no values. */
export async function isFirstRunDisabled(sleep: (ms: number) => Promise<void>): Promise<boolean> {
  const { managed } = browser.storage;
  try {
    const isLate = !import.meta.env.FIREFOX && Object.keys(await managed.get()).length === 0;
    if (isLate) {
      const arrival = new Promise<void>((resolve) => {
        managed.onChanged.addListener(() => resolve());
      });
      await Promise.race([arrival, sleep(patienceMs)]);
    }
    return (await managed.get()).disableFirstRun === true;
  } catch {
    return false;
  }
}
