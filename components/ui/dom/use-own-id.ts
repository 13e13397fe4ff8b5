import { useState } from 'preact/hooks';

let given = 0;

/**
 * An id for an element of this component. Preact's own ids depend on the place in the tree, so the tree that takes over
 * what another has drawn would give them twice.
 */
export function useOwnId(): string {
  const [id] = useState(() => {
    given += 1;
    return `own-${given}`;
  });
  return id;
}
