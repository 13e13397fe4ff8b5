import { useState } from 'preact/hooks';

let given = 0;

/**
 * An id for an element of this component. Preact's own ids depend on the position in the tree, so they would not be
 * unique when one tree takes over what another has drawn.
 */
export function useOwnId(): string {
  const [id] = useState(() => {
    given += 1;
    return `own-${given}`;
  });
  return id;
}
