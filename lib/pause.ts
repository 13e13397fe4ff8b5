/**
 * How long a computation runs in one task, in ms. With its last step, and on a slow computer, that stays below 50 ms.
 */
const defaultSliceMs = 12;

/**
 * Creates the pause that a long computation awaits after each of its steps. At the end of a slice, it waits for a new
 * task, so that input and frames come in between. Not for use inside a transaction, which it would end.
 */
export function createPause(sliceMs: number = defaultSliceMs): () => Promise<void> {
  let end = performance.now() + sliceMs;
  return async () => {
    if (performance.now() < end) return;
    await nextTask();
    end = performance.now() + sliceMs;
  };
}

/** Resolves in a new task. A timer would wait for a second in a hidden page. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
