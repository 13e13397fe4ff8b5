import { useRef } from 'preact/hooks';

/** A request to focus an element that is about to be drawn. */
export interface PendingFocus {
  request: () => void;
  /** Returns whether the focus was requested, and clears the request. */
  take: () => boolean;
}

/** Remembers a focus request until the element is rendered. */
export function usePendingFocus(): PendingFocus {
  const isPending = useRef(false);
  return {
    request: () => {
      isPending.current = true;
    },
    take: () => {
      const wasPending = isPending.current;
      isPending.current = false;
      return wasPending;
    },
  };
}
