/** What a write was derived from is no longer what is stored. Thrown inside a transaction, which then writes nothing. */
export class StaleDerivationError extends Error {
  override name = 'StaleDerivationError';
}

const maxTries = 3;

/**
 * Derives outside a transaction, where parsing blocks no other write, then writes. `write` compares hashes inside its
 * transaction and throws a StaleDerivationError if they have changed; then both run again, up to three times in all.
 */
export async function writeDerived<Derived, Written>(
  derive: () => Promise<Derived>,
  write: (derived: Derived) => Promise<Written>,
): Promise<Written> {
  for (let attempt = 1; ; attempt += 1) {
    const derived = await derive();
    try {
      return await write(derived);
    } catch (error) {
      if (!(error instanceof StaleDerivationError) || attempt === maxTries) throw error;
    }
  }
}
