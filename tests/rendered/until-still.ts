import { databaseActivity } from '../gallery/database-activity.ts';

/** The product waits as long for an idle moment; when all pages are busy, none may come for a minute. */
const timeout = 500;

/** Waits for the next frame, and for the idle callbacks after it. */
const frameAndIdle = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done, { timeout })));

/** Waits for ten frames in a row without a change. */
async function framesWithout(hasChanged: () => boolean): Promise<void> {
  for (let frames = 0; frames < 10; frames += 1) {
    await frameAndIdle();
    if (hasChanged()) frames = 0;
  }
}

/** Says at each call whether something was read or written since the one before. */
function watchDatabase(): () => boolean {
  let { begun: before } = databaseActivity();
  return () => {
    const { begun, open } = databaseActivity();
    const isBusy = open > 0 || begun > before;
    before = begun;
    return isBusy;
  };
}

/** Waits until nothing was read or written for ten frames. */
export const untilDatabaseRests = (): Promise<void> => framesWithout(watchDatabase());

/** Waits until nothing has changed on the page, and nothing was read or written, for ten frames. */
export async function untilStill(): Promise<void> {
  let isChanged = false;
  const observer = new MutationObserver(() => {
    isChanged = true;
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  const wasUsed = watchDatabase();
  await framesWithout(() => {
    // The answer of a query that is still running will be drawn.
    const hasChanged = wasUsed() || isChanged;
    isChanged = false;
    return hasChanged;
  });
  observer.disconnect();
}
