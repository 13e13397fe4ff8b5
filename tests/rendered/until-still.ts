import { databaseActivity } from '../gallery/database-activity.ts';

/** The product waits as long for an idle moment; when all pages are busy, none may come for a minute. */
const timeout = 500;

/** Waits for the next frame, and for the idle callbacks after it. */
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
    // The answer of a query that is still running will be drawn.
    if (open > 0 || begun > before) frames = 0;
    before = begun;
  }
  observer.disconnect();
}
