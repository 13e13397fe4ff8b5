import { type ResizedPicture, resizePicture } from './resize-picture.ts';

/** What use cases need from the environment, so that tests can replace it. */
export interface Env {
  fetch: typeof globalThis.fetch;
  now(): number;
  /** From 0 (inclusive) to 1 (exclusive). */
  random(): number;
  isOnline(): boolean;
  /** Waits this many milliseconds. */
  sleep(ms: number): Promise<void>;
  /** Resizes a picture to the size in which it is stored; `null` if it can't be decoded. */
  resizePicture(file: Blob, isAnimated: boolean): Promise<ResizedPicture | null>;
}

/** The browser's own environment. */
export const browserEnv: Env = {
  // A worker's fetch throws when it is called as a method of another object.
  fetch: (input, init) => globalThis.fetch(input, init),
  now: () => Date.now(),
  random: () => Math.random(),
  isOnline: () => navigator.onLine,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  resizePicture,
};
