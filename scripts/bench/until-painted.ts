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
