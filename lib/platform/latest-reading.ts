import { browser } from 'wxt/browser';

/** Reads the same thing whenever it may have changed. */
export interface LatestReading {
  /** Resolves once this reading is delivered, or is out of date. */
  read: () => Promise<void>;
  /** Stops the delivery of readings. */
  end: () => void;
}

/**
 * Delivers what each reading finds, unless a later one was delivered before: readings may end in a different order from
 * that in which they began.
 */
export function latestReading<Value>(
  find: () => Promise<Value>,
  onFound: (value: Value) => void,
): LatestReading {
  let begun = 0;
  let handedOn = 0;
  return {
    read: async () => {
      begun += 1;
      const turn = begun;
      const value = await find();
      if (turn < handedOn) return;
      handedOn = turn;
      onFound(value);
    },
    end: () => {
      handedOn = Number.POSITIVE_INFINITY;
    },
  };
}

/** Registers what is called at each change. Returns the function that unsubscribes. */
type Subscribe = (changed: () => void) => () => void;

/** Calls back with what is found: now, and after each change. Returns the function that unsubscribes. */
export function watchLatest<Value>(
  find: () => Promise<Value>,
  onFound: (value: Value) => void,
  ...changes: Subscribe[]
): () => void {
  const { read, end } = latestReading(find, onFound);
  const readAgain = () => void read();
  const stops = changes.map((subscribe) => subscribe(readAgain));
  readAgain();
  return () => {
    end();
    for (const stop of stops) stop();
  };
}

/** Reports when another value is stored under a key, in any context. */
export const onStored =
  (key: string): Subscribe =>
  (changed) => {
    const listener = (changes: object) => {
      if (key in changes) changed();
    };
    const { onChanged } = browser.storage.local;
    onChanged.addListener(listener);
    return () => onChanged.removeListener(listener);
  };
