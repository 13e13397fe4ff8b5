import { databaseActivity } from '../gallery/database-activity.ts';

/** As long as the product waits for an idle moment: where all pages are busy, none comes for a minute. */
const timeout = 500;

/** The next frame, and what waits for an idle moment behind it. */
const frameAndIdle = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done, { timeout })));

/** Waits until nothing has changed on the page, and nothing was read or written, for ten frames. */
export async function untilStill(): Promise<void> {
  let frames = 0;
  const observer = new MutationObserver(() => {
    frames = 0;
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  let { begun: before } = databaseActivity();
  for (; frames < 10; frames += 1) {
    await frameAndIdle();
    const { begun, open } = databaseActivity();
    // What a query that is still answered brings is drawn after it.
    if (open > 0 || begun > before) frames = 0;
    before = begun;
  }
  observer.disconnect();
}
