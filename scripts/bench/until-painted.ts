declare global {
  /** Runs `act`. Resolves to the time until a frame with its result is painted, in ms. */
  var untilPainted: (act: () => void, isShown: () => boolean) => Promise<number>;
}

/**
 * Runs in a page before its own scripts. The measured time ends with the task after the frame. Users act at any time
 * between two frames, so callers don't wait for a frame first.
 */
export function defineUntilPainted(): void {
  globalThis.untilPainted = (act, isShown) => {
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
