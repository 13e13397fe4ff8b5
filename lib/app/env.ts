import { type ResizedPicture, resizePicture } from './resize-picture.ts';

/** What a refresh needs from the world and a test wants to hold in its hand. */
export interface Env {
  fetch: typeof globalThis.fetch;
  now(): number;
  /** 0 ≤ random < 1. */
  random(): number;
  isOnline(): boolean;
  /** Lets so many ms pass between two requests. */
  sleep(ms: number): Promise<void>;
  /** Makes of a picture's file what is kept of it; `null` where it cannot be decoded. */
  resizePicture(file: Blob, isAnimated: boolean): Promise<ResizedPicture | null>;
}

/** The real world. */
export const browserEnv: Env = {
  // Bound: a worker's fetch called as a method of another object throws.
  fetch: (input, init) => globalThis.fetch(input, init),
  now: () => Date.now(),
  random: () => Math.random(),
  isOnline: () => navigator.onLine,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  resizePicture: resizePicture,
};
