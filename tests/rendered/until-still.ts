import { databaseActivity } from '../gallery/database-activity.ts';

/** The next frame, and what waits for an idle moment behind it. */
const frameAndIdle = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done)));

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
