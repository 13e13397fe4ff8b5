type WriteListener = (now: number) => Promise<void>;

let listener: WriteListener | undefined;

/** Registers the after-write: once, when a page or the worker starts. */
export function onWrite(registered: WriteListener): void {
  listener = registered;
}

/** Runs the after-write. Every use case that writes articles or user data ends with it. */
export async function followUp(now: number = Date.now()): Promise<void> {
  if (!listener) throw new Error('Nothing is registered that follows a write.');
  await listener(now);
}
