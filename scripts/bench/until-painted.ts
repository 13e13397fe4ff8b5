import type { Page } from 'playwright-core';

declare global {
  /** Runs `act`. Resolves to the time until a frame with its result is painted, in ms. */
  var untilPainted: (act: () => void, isShown: () => boolean) => Promise<number>;
}

/**
 * Runs in a page before its own scripts. The measured time ends with the task after the frame. Users act at any time
 * between two frames, and a caller asks right after one, so each action waits for another part of a frame, which the
 * golden ratio spreads evenly.
 */
export function defineUntilPainted(): void {
  const waitWithinFrame = async () => {
    const earlier = Number(sessionStorage.getItem('measuredActions'));
    sessionStorage.setItem('measuredActions', String(earlier + 1));
    await new Promise((done) => requestAnimationFrame(done));
    const part = (earlier * 0.618) % 1;
    await new Promise((done) => setTimeout(done, (part * 1000) / 60));
  };
  globalThis.untilPainted = async (act, isShown) => {
    await waitWithinFrame();
    const began = performance.now();
    act();
    return new Promise((resolve) => {
      const look = () => {
        if (!isShown()) return void requestAnimationFrame(look);
        // Runs before any other task, such as an answer of the database.
        void scheduler.postTask(() => resolve(performance.now() - began), {
          priority: 'user-blocking',
        });
      };
      requestAnimationFrame(look);
    });
  };
}

/** Runs inside a page: waits until ten frames in a row have left the page idle for most of their time. */
export async function untilIdle(): Promise<void> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const idle = () => new Promise<IdleDeadline>((done) => requestIdleCallback(done));
  for (let idleFrames = 0; idleFrames < 10; ) {
    await frame();
    idleFrames = (await idle()).timeRemaining() > 8 ? idleFrames + 1 : 0;
  }
}

/** Waits until the panel shows a headline and is idle: otherwise the rest of its loading would be measured, too. */
export async function untilLoaded(page: Page): Promise<void> {
  await page.locator('.ArticleRow h3 button').first().waitFor();
  await page.evaluate(untilIdle);
}
