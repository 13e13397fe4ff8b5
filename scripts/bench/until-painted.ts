declare global {
  /** Does something, and resolves to the time in ms from then until a frame is painted in which its result is shown. */
  var untilPainted: (act: () => void, isShown: () => boolean) => Promise<number>;
}

/**
 * Runs in a page before its own scripts. The time ends with the task after the frame. A user acts at any time between two
 * frames, so what calls this doesn't wait for one before.
 */
export function defineUntilPainted(): void {
  globalThis.untilPainted = (act, isShown) => {
    const began = performance.now();
    act();
    return new Promise((resolve) => {
      const look = () => {
        if (!isShown()) return void requestAnimationFrame(look);
        // Before any other task, such as an answer of the database.
        void scheduler.postTask(() => resolve(performance.now() - began), {
          priority: 'user-blocking',
        });
      };
      requestAnimationFrame(look);
    });
  };
}
