/** How long a computation runs in one task, in ms: with its last step, and on a slow computer, it stays below 50. */
const defaultSliceMs = 12;

/**
 * Returns what a long computation awaits after each of its steps: at the end of a slice it waits for another task, so
 * that input and frames come in between. Not for use inside a transaction, which would end.
 */
export function createPause(sliceMs: number = defaultSliceMs): () => Promise<void> {
  let end = performance.now() + sliceMs;
  return async () => {
    if (performance.now() < end) return;
    await nextTask();
    end = performance.now() + sliceMs;
  };
}

/** Resolves in a task of its own. Timers of a hidden page would wait for a second. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
