import { databaseActivity } from '../gallery/database-activity.ts';

/** The product waits as long for an idle moment; when all pages are busy, none may come for a minute. */
const timeout = 500;

/** Waits for the next frame, and for the idle callbacks after it. */
const frameAndIdle = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done, { timeout })));

/** Waits for so many frames in a row without a change. */
async function framesWithout(hasChanged: () => boolean, count = 10): Promise<void> {
  let frames = 0;
  while (frames < count) {
    await frameAndIdle();
    frames = hasChanged() ? 0 : frames + 1;
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

/** Waits until an element has kept its place for three frames, and no answer is pending that could move it. */
export async function untilInPlace(element: Element): Promise<void> {
  const place = () => {
    const { left, top } = element.getBoundingClientRect();
    return `${left} ${top}`;
  };
  let before = place();
  const wasUsed = watchDatabase();
  await framesWithout(() => {
    const hasChanged = wasUsed() || place() !== before;
    before = place();
    return hasChanged;
  }, 3);
}
