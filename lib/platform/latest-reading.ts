/** Reads the same thing whenever it may have changed. */
export interface LatestReading {
  /** Resolves once this reading is handed on, or is out of date. */
  read: () => Promise<void>;
  /** From now on nothing is handed on. */
  end: () => void;
}

/**
 * Hands on what each reading finds, unless one that began later was handed on before: readings may end in another order than
 * they began.
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
