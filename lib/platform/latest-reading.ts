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
